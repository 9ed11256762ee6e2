package se.kadens.goal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalId;
import se.kadens.goal.Visibility;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.people.PersonId;

/** The second form of a goal: all that its first one leaves out. */
final class MoreForm {

  static final String VISIBILITY = "visibility";
  static final String CATEGORY = "category";
  static final String TAGS = "tags";
  static final String ATTRIBUTES = "attributes";
  static final String INCENTIVE = "incentive";
  static final String INITIATIVE = "initiative";

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NAME = 60;

  private final PlanPhrases phrases;
  private final GoalPhrases words;
  private final Goal goal;

  MoreForm(PlanPhrases phrases, GoalPhrases words, Goal goal) {
    this.phrases = phrases;
    this.words = words;
    this.goal = goal;
  }

  /** What became of reading. */
  sealed interface Reading {
    record Read(GoalDraft draft) implements Reading {}

    record Refused(Map<String, String> problems) implements Reading {}
  }

  Form drawn(Action action, List<Goal> parents, LocalDate today) {
    Details details = goal.details();
    List<Field> fields = new ArrayList<>();
    PersonId owner = goal.owner();
    fields.add(
        new Field.PeopleField(
            GoalForm.OWNER,
            phrases.field(GoalForm.OWNER),
            null,
            false,
            owner == null ? List.of() : List.of(owner),
            false));
    fields.add(
        new Field.ChoiceField(
            VISIBILITY,
            phrases.field(VISIBILITY),
            null,
            true,
            GoalForm.options(
                Arrays.asList(Visibility.values()),
                Visibility::code,
                words::visibility,
                phrases.language()),
            goal.visibility().code()));
    if (!parents.isEmpty()) {
      fields.add(parent(parents));
    }
    fields.add(cycle(today));
    fields.add(
        new Field.DayField(
            GoalForm.DUE,
            phrases.field(GoalForm.DUE),
            phrases.hint(GoalForm.DUE),
            goal.framework() != Framework.OKR
                && goal.framework() != Framework.BSC
                && goal.due() != null,
            goal.due()));
    fields.add(line(GoalForm.DEPARTMENT, goal.department(), LONGEST_NAME));
    fields.add(line(CATEGORY, details.category(), LONGEST_LINE));
    fields.add(
        line(
            TAGS,
            details.tags().stream().sorted().collect(Collectors.joining(", ")),
            LONGEST_LINE));
    fields.add(text(ATTRIBUTES, attributes(details)));
    fields.add(text(INCENTIVE, details.incentive()));
    fields.add(text(INITIATIVE, details.initiative()));
    return new Form(
        action, phrases.moreTitle(), phrases.save(), phrases.cancel(), List.of(), fields);
  }

  private Field cycle(LocalDate today) {
    List<Cycle> cycles =
        Stream.concat(Stream.of(goal.cycle()), GoalForm.around(today)).distinct().toList();
    return new Field.ChoiceField(
        GoalForm.CYCLE,
        phrases.field(GoalForm.CYCLE),
        null,
        true,
        GoalForm.options(cycles, Cycle::key, words::cycle, phrases.language()),
        goal.cycle().key());
  }

  private Field parent(List<Goal> parents) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(GoalForm.NONE, phrases.noParent()));
    parents.stream()
        .filter(one -> !one.id().equals(goal.id()))
        .forEach(
            one ->
                options.add(
                    new Option(
                        one.id().toString(), words.level(one.level()) + ": " + one.title())));
    String chosen =
        Optional.ofNullable(goal.parent())
            .map(GoalId::toString)
            .filter(id -> options.stream().anyMatch(option -> option.key().equals(id)))
            .orElse(GoalForm.NONE);
    return new Field.ChoiceField(
        GoalForm.PARENT, phrases.field(GoalForm.PARENT), null, true, options, chosen);
  }

  private Field line(String name, String initial, int longest) {
    return new Field.TextField(
        name,
        phrases.field(name),
        name.equals(TAGS) ? phrases.hint(name) : null,
        false,
        initial.isEmpty() ? null : initial,
        false,
        longest);
  }

  private Field text(String name, String initial) {
    return new Field.TextField(
        name,
        phrases.field(name),
        phrases.hint(name),
        false,
        initial.isEmpty() ? null : initial,
        true,
        GoalForm.LONGEST_WORDS);
  }

  private static String attributes(Details details) {
    return details.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> one.getKey() + ": " + one.getValue())
        .collect(Collectors.joining("\n"));
  }

  Reading read(Values values, List<Goal> parts) {
    Map<String, String> problems = new HashMap<>();
    GoalDraft was = AsItStands.draft(goal, parts);
    List<PersonId> owners = values.people(GoalForm.OWNER);
    if (owners.size() > 1) {
      problems.put(GoalForm.OWNER, phrases.oneOwner());
    }
    Map<String, String> attributes = attributes(values, problems);
    GoalDraft draft =
        new GoalDraft(
            was.framework(),
            was.level(),
            was.title(),
            owners.isEmpty() ? null : owners.getFirst(),
            values.words(GoalForm.DEPARTMENT),
            parent(values),
            values.picked(GoalForm.CYCLE).flatMap(Cycle::parse).orElse(was.cycle()),
            was.measure(),
            was.doneCriterion(),
            null,
            was.weight(),
            was.perspective(),
            values.day(GoalForm.DUE).orElse(null),
            values.picked(VISIBILITY).flatMap(Visibility::ofCode).orElse(was.visibility()),
            new Details(
                values.words(CATEGORY),
                tags(values.words(TAGS)),
                attributes,
                values.words(INCENTIVE),
                values.words(INITIATIVE),
                goal.details().smart()),
            was.parts());
    return problems.isEmpty() ? new Reading.Read(draft) : new Reading.Refused(problems);
  }

  private @Nullable GoalId parent(Values values) {
    Optional<String> picked = values.picked(GoalForm.PARENT);
    if (picked.isEmpty()) {
      return goal.parent();
    }
    return picked.filter(key -> !key.equals(GoalForm.NONE)).map(GoalId::parse).orElse(null);
  }

  private static Set<String> tags(String typed) {
    return Arrays.stream(typed.split("[,\n]", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toSet());
  }

  private Map<String, String> attributes(Values values, Map<String, String> problems) {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<String> lines =
        values.words(ATTRIBUTES).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (String line : lines) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip();
      if (name.isEmpty() || line.substring(colon + 1).isBlank()) {
        problems.put(ATTRIBUTES, phrases.attributeWrong(line));
      } else if (attributes.put(name, line.substring(colon + 1).strip()) != null) {
        problems.put(ATTRIBUTES, phrases.attributeTwice(name));
      }
    }
    if (attributes.size() > Details.MOST_ATTRIBUTES) {
      problems.put(ATTRIBUTES, phrases.attributesTooMany(Details.MOST_ATTRIBUTES));
      return Map.of();
    }
    return attributes;
  }
}
