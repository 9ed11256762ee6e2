package se.kadens.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.people.NamePeople;
import se.kadens.people.NamePeople.Change;
import se.kadens.people.NamePeople.Result;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;

/**
 * Lets an administrator name managers, departments and roles, and whoever plans see who cannot be
 * reached.
 */
@Component
class CompanyDialogue implements Dialogue {

  private static final String FEATURE = "company";
  private static final String OPEN = "open";
  private static final String NAME = "name";

  private static final String PEOPLE = "people";
  private static final String MANAGER = "manager";
  private static final String DEPARTMENT = "department";
  private static final String ROLE = "role";
  private static final String CLEAR = "clear";

  private static final int LONGEST_DEPARTMENT = 200;
  private static final int SHOWN = 20;
  private static final int NAMED_ADMINISTRATORS = 3;

  private final NamePeople naming;
  private final People people;
  private final Unreached unreached;

  CompanyDialogue(NamePeople naming, People people, Unreached unreached) {
    this.naming = naming;
    this.people = people;
    this.unreached = unreached;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command(PEOPLE, Set.of("people", "personer", "medarbetare")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    CompanyPhrases phrases = new CompanyPhrases(by.language());
    return switch (interaction) {
      case Interaction.Said _ -> Reply.nothing();
      case Asked asked -> Reply.say(new Message(overview(by, asked.at(), phrases)));
      case Pressed _ when by.role() != Role.ADMIN -> notAllowed(by, phrases);
      case Pressed _ -> new Reply.Ask(form(phrases));
      case Submitted submitted -> name(submitted, phrases);
    };
  }

  private List<Block> overview(Person by, Instant now, CompanyPhrases phrases) {
    List<Block> blocks = new ArrayList<>();
    if (by.role() != Role.ADMIN) {
      blocks.add(new Paragraph(Text.of(refusal(by, phrases))));
    } else if (naming.isLeftToFile(by.workspace())) {
      blocks.add(new Paragraph(Text.of(phrases.fileDecides())));
    } else {
      blocks.add(new Paragraph(Text.of(phrases.begin())));
      blocks.add(
          Controls.of(Button.primary(phrases.open(), new Action(FEATURE, OPEN, "")).openingForm()));
    }
    if (by.role().mayPlan()) {
      blocks.addAll(unreached.of(by.workspace(), now, phrases));
    }
    return blocks;
  }

  private static Form form(CompanyPhrases phrases) {
    return new Form(
        new Action(FEATURE, NAME, ""),
        phrases.title(),
        phrases.save(),
        phrases.cancel(),
        List.of(new Paragraph(Text.of(phrases.intro()))),
        List.of(
            new Field.PeopleField(
                PEOPLE, phrases.people(), phrases.peopleHint(), true, List.of(), true),
            new Field.PeopleField(MANAGER, phrases.manager(), null, false, List.of(), false),
            new Field.TextField(
                DEPARTMENT, phrases.department(), null, false, null, false, LONGEST_DEPARTMENT),
            new Field.ChoiceField(
                ROLE,
                phrases.role(),
                phrases.roleHint(),
                false,
                Stream.of(Role.values()).map(role -> option(role, phrases)).toList(),
                null),
            new Field.ChoicesField(
                CLEAR,
                phrases.takeAway(),
                null,
                false,
                List.of(
                    new Option(MANAGER, phrases.takeAwayManager()),
                    new Option(DEPARTMENT, phrases.takeAwayDepartment())),
                Set.of())));
  }

  private static Option option(Role role, CompanyPhrases phrases) {
    return new Option(role.name().toLowerCase(Locale.ROOT), phrases.role(role));
  }

  private Reply name(Submitted submitted, CompanyPhrases phrases) {
    Map<String, String> problems = new HashMap<>();
    List<Change> changes = changes(submitted.values(), problems, phrases);
    if (changes.isEmpty() && problems.isEmpty()) {
      problems.put(ROLE, phrases.nothing());
    }
    if (!problems.isEmpty()) {
      return new Reply.Correct(problems);
    }
    Person by = submitted.by();
    return switch (naming.name(by, chosen(submitted.values(), PEOPLE), changes)) {
      case Result.Named(List<Person> named) -> Reply.say(confirmation(named, phrases));
      case Result.NotAllowed _ -> notAllowed(by, phrases);
      case Result.FileDecides _ -> Reply.say(phrases.fileDecides());
      case Result.Unknown _ -> new Reply.Correct(Map.of(PEOPLE, phrases.unknown()));
      case Result.Circle(Person person) ->
          new Reply.Correct(Map.of(MANAGER, phrases.circle(person)));
      case Result.LastAdmin _ -> new Reply.Correct(Map.of(ROLE, phrases.lastAdmin()));
    };
  }

  private static List<Change> changes(
      Map<String, Value> values, Map<String, String> problems, CompanyPhrases phrases) {
    List<Change> changes = new ArrayList<>();
    Set<String> cleared = keys(values, CLEAR);
    chosen(values, MANAGER).forEach(manager -> changes.add(new Change.ReportTo(manager)));
    if (cleared.contains(MANAGER)) {
      changes.add(new Change.ReportToNobody());
    }
    String department = words(values, DEPARTMENT);
    if (!department.isEmpty()) {
      changes.add(new Change.BelongTo(department));
    }
    if (cleared.contains(DEPARTMENT)) {
      changes.add(new Change.BelongNowhere());
    }
    if (cleared.contains(MANAGER) && values.containsKey(MANAGER)) {
      problems.put(MANAGER, phrases.oneOrNone());
    }
    if (cleared.contains(DEPARTMENT) && !department.isEmpty()) {
      problems.put(DEPARTMENT, phrases.oneOrNone());
    }
    keys(values, ROLE)
        .forEach(
            role -> changes.add(new Change.Become(Role.valueOf(role.toUpperCase(Locale.ROOT)))));
    return changes;
  }

  private Message confirmation(List<Person> named, CompanyPhrases phrases) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Text.of(phrases.named())));
    blocks.add(
        new Bullets(named.stream().limit(SHOWN).map(person -> told(person, phrases)).toList()));
    if (named.size() > SHOWN) {
      blocks.add(new Paragraph(Text.of(phrases.more(named.size() - SHOWN))));
    }
    return new Message(blocks);
  }

  private Text told(Person person, CompanyPhrases phrases) {
    PersonId manager = person.manager();
    return phrases.person(
        person, manager == null ? null : people.find(person.workspace(), manager).orElse(null));
  }

  private Reply notAllowed(Person by, CompanyPhrases phrases) {
    return Reply.say(refusal(by, phrases));
  }

  private String refusal(Person by, CompanyPhrases phrases) {
    return phrases.notAllowed(
        people.active(by.workspace()).stream()
            .filter(person -> person.role() == Role.ADMIN)
            .limit(NAMED_ADMINISTRATORS)
            .toList());
  }

  private static List<PersonId> chosen(Map<String, Value> values, String field) {
    return values.get(field) instanceof Value.People(List<PersonId> people) ? people : List.of();
  }

  private static Set<String> keys(Map<String, Value> values, String field) {
    return values.get(field) instanceof Value.Picked(Set<String> keys) ? keys : Set.of();
  }

  /** PostgreSQL holds no NUL character. */
  private static String words(Map<String, Value> values, String field) {
    return values.get(field) instanceof Value.Words(String text)
        ? text.replace("\0", "").strip()
        : "";
  }
}
