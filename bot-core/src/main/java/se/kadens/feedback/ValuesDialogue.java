package se.kadens.feedback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.people.Person;

/** Shows what the company says it stands for; HR says what that is. */
@Component
class ValuesDialogue implements Dialogue {

  private static final String FEATURE = "values";
  private static final String NAMES = "names";

  /** Room for as many lines as there may be names. */
  private static final int LONGEST = CompanyValues.MOST * (CompanyValues.LONGEST + 1);

  private static final List<Command> COMMANDS =
      List.of(new Command("show", Set.of("values", "värderingar")));

  private final CompanyValues values;

  ValuesDialogue(CompanyValues values) {
    this.values = values;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    return switch (interaction) {
      case Asked _ -> Reply.say(shown(by));
      case Pressed _ when mayChange(by) -> new Reply.Ask(form(by));
      case Submitted submitted when mayChange(by) -> changed(submitted);
      case Pressed _, Submitted _ -> Reply.say(new ValuesPhrases(by.language()).forHr());
      case Said _ -> Reply.nothing();
    };
  }

  private static boolean mayChange(Person by) {
    return by.active() && by.role().mayPlan();
  }

  private Message shown(Person by) {
    ValuesPhrases phrases = new ValuesPhrases(by.language());
    List<Tag> all = values.of(by.workspace());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(all.isEmpty() ? phrases.none() : phrases.these()));
    if (!all.isEmpty()) {
      blocks.add(new Bullets(all.stream().map(value -> Text.of(value.name())).toList()));
    }
    if (mayChange(by)) {
      blocks.add(
          Controls.of(
              Button.plain(phrases.change(), new Action(FEATURE, "change", "")).openingForm()));
    } else if (all.isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.forHr())));
    }
    return new Message(blocks);
  }

  private Form form(Person by) {
    ValuesPhrases phrases = new ValuesPhrases(by.language());
    String now =
        values.of(by.workspace()).stream().map(Tag::name).collect(Collectors.joining("\n"));
    return new Form(
        new Action(FEATURE, "become", ""),
        phrases.title(),
        phrases.save(),
        phrases.close(),
        List.of(new Paragraph(phrases.intro())),
        List.of(
            new TextField(
                NAMES,
                phrases.names(),
                phrases.namesHint(),
                false,
                now.isEmpty() ? null : now,
                true,
                LONGEST)));
  }

  private Reply changed(Submitted submitted) {
    Person by = submitted.by();
    List<String> names =
        submitted.values().get(NAMES) instanceof Value.Words(String typed)
            ? names(typed)
            : List.of();
    return problem(names, new ValuesPhrases(by.language()))
        .<Reply>map(problem -> new Reply.Correct(Map.of(NAMES, problem)))
        .orElseGet(
            () -> {
              values.become(by.workspace(), names);
              return Reply.say(shown(by));
            });
  }

  /** One for each line that says something; what is invisible is left out. */
  private static List<String> names(String typed) {
    Set<String> known = new HashSet<>();
    return typed
        .lines()
        .map(line -> line.replaceAll("\\p{Cntrl}", "").strip())
        .filter(line -> !line.isEmpty() && known.add(line.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static Optional<String> problem(List<String> names, ValuesPhrases phrases) {
    if (names.size() > CompanyValues.MOST) {
      return Optional.of(phrases.tooMany());
    }
    return names.stream()
        .filter(name -> name.length() > CompanyValues.LONGEST)
        .findFirst()
        .map(_ -> phrases.tooLong());
  }
}
