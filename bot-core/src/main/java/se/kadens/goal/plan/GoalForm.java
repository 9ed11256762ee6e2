package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.Text;
import se.kadens.goal.Amounts;
import se.kadens.goal.Cycle;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Smart;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.language.Language;
import se.kadens.people.PersonId;

/** The first form of a goal: what its framework cannot do without. */
final class GoalForm {

  static final String TITLE = "title";
  static final String CRITERION = "criterion";
  static final String PARTS = "parts";
  static final String CYCLE = "cycle";
  static final String DUE = "due";
  static final String PARENT = "parent";
  static final String LEVEL = "level";
  static final String START = "start";
  static final String TARGET = "target";
  static final String CURRENT = "current";
  static final String DEPARTMENT = "department";
  static final String OWNER = "owner";

  /** The option of a choice that chooses nothing. */
  static final String NONE = "none";

  static final int LONGEST_TITLE = 150;
  static final int LONGEST_WORDS = 3000;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_DEPARTMENT = 60;

  private final PlanPhrases phrases;
  private final GoalPhrases words;
  private final Language language;
  private final Filling filling;
  private final LocalDate today;

  GoalForm(PlanPhrases phrases, GoalPhrases words, Filling filling, LocalDate today) {
    this.phrases = phrases;
    this.words = words;
    this.language = phrases.language();
    this.filling = filling;
    this.today = today;
  }

  /** The name of the field of one of the five checks. */
  static String named(Smart check) {
    return "smart-" + check.code();
  }

  /**
   * @param parents what it may be aligned with
   * @param levels at which this person may set goals
   */
  Form drawn(Action action, List<Goal> parents, List<Level> levels, PersonId asker) {
    List<Field> fields =
        switch (filling.framework()) {
          case OKR -> okr(parents);
          case MBO -> mbo(parents);
          case BSC -> bsc();
          case SMART -> smart();
          case KPI -> kpi(asker);
        };
    if (levels.size() > 1) {
      fields.add(
          choice(
              LEVEL, options(levels, Level::code, words::level, language), filling.level().code()));
    }
    return new Form(
        action,
        phrases.formTitle(filling.framework()),
        phrases.save(),
        phrases.cancel(),
        List.of(new Block.Paragraph(Text.of(phrases.formIntro(filling.framework())))),
        fields);
  }

  private List<Field> okr(List<Goal> parents) {
    List<Field> fields = start();
    fields.add(parts());
    fields.add(cycle());
    parent(parents).ifPresent(fields::add);
    return fields;
  }

  private List<Field> mbo(List<Goal> parents) {
    List<Field> fields = start();
    fields.add(
        text(CRITERION, phrases.hint(CRITERION), false, filling.criterion(), true, LONGEST_WORDS));
    fields.add(day(true));
    parent(parents).ifPresent(fields::add);
    fields.add(parts());
    return fields;
  }

  private List<Field> bsc() {
    List<Field> fields = start();
    fields.add(parts());
    fields.add(cycle());
    return fields;
  }

  private List<Field> smart() {
    List<Field> fields = start();
    for (Smart check : Smart.values()) {
      if (check == Smart.TIME_BOUND) {
        fields.add(
            new Field.DayField(
                DUE, phrases.smart(check), phrases.smartHint(check), false, filling.due()));
      } else {
        String said = filling.smart().getOrDefault(check.code(), "");
        fields.add(
            new Field.TextField(
                named(check),
                phrases.smart(check),
                phrases.smartHint(check),
                false,
                said.isEmpty() ? null : said,
                check != Smart.MEASURABLE,
                check == Smart.MEASURABLE ? LONGEST_TITLE : LONGEST_WORDS));
      }
    }
    return fields;
  }

  private List<Field> kpi(PersonId asker) {
    List<Field> fields = start();
    Measure measure = filling.measure();
    String unit = measure == null ? "" : measure.unit();
    fields.add(number(START, measure == null ? null : measure.start(), unit, true));
    fields.add(number(TARGET, measure == null ? null : measure.target(), unit, true));
    fields.add(number(CURRENT, filling.current(), unit, false));
    fields.add(day(true));
    fields.add(text(DEPARTMENT, null, false, filling.department(), false, LONGEST_DEPARTMENT));
    PersonId owner = filling.owner();
    fields.add(
        new Field.PeopleField(
            OWNER,
            phrases.field(OWNER),
            null,
            false,
            List.of(owner == null ? asker : owner),
            false));
    return fields;
  }

  private List<Field> start() {
    Framework framework = filling.framework();
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field.TextField(
            TITLE,
            phrases.titleOf(framework),
            phrases.titleHint(framework),
            true,
            filling.title().isEmpty() ? null : filling.title(),
            false,
            LONGEST_TITLE));
    return fields;
  }

  private Field parts() {
    Framework framework = filling.framework();
    return new Field.TextField(
        PARTS,
        phrases.partsOf(framework),
        phrases.partsHint(framework, today.getYear()),
        framework == Framework.BSC,
        filling.lines().isEmpty() ? null : filling.lines(),
        true,
        LONGEST_WORDS);
  }

  private Field cycle() {
    List<Cycle> cycles =
        Stream.concat(Stream.of(filling.cycle()), around(today)).distinct().toList();
    return choice(
        CYCLE, options(cycles, Cycle::key, words::cycle, language), filling.cycle().key());
  }

  /** The quarters, halves and years one sets goals for. */
  static Stream<Cycle> around(LocalDate today) {
    int year = today.getYear();
    String half = today.getMonthValue() <= 6 ? year + "-H1" : year + "-H2";
    String nextHalf = today.getMonthValue() <= 6 ? year + "-H2" : (year + 1) + "-H1";
    return Stream.concat(
        Stream.of(Cycle.quarterOf(today), Cycle.quarterOf(today.plusMonths(3))),
        Stream.of(half, nextHalf, String.valueOf(year), String.valueOf(year + 1))
            .flatMap(key -> Cycle.parse(key).stream()));
  }

  private Optional<Field> parent(List<Goal> parents) {
    if (parents.isEmpty()) {
      return Optional.empty();
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option(NONE, phrases.noParent()));
    parents.forEach(
        goal ->
            options.add(
                new Option(goal.id().toString(), words.level(goal.level()) + ": " + goal.title())));
    String chosen =
        filling.parent() != null
                && parents.stream().anyMatch(goal -> goal.id().equals(filling.parent()))
            ? filling.parent().toString()
            : NONE;
    return Optional.of(
        new Field.ChoiceField(
            PARENT,
            phrases.field(PARENT),
            filling.framework() == Framework.MBO ? phrases.hint(PARENT) : null,
            true,
            options,
            chosen));
  }

  private Field day(boolean required) {
    return new Field.DayField(DUE, phrases.field(DUE), null, required, filling.due());
  }

  private Field number(String name, @Nullable BigDecimal initial, String unit, boolean required) {
    return text(
        name,
        phrases.hint(name),
        required,
        initial == null ? "" : Amounts.say(initial, unit, language),
        false,
        LONGEST_NUMBER);
  }

  private Field text(
      String name,
      @Nullable String hint,
      boolean required,
      String initial,
      boolean multiline,
      int longest) {
    return new Field.TextField(
        name,
        phrases.field(name),
        hint,
        required,
        initial.isEmpty() ? null : initial,
        multiline,
        longest);
  }

  private Field choice(String name, List<Option> options, String initial) {
    return new Field.ChoiceField(name, phrases.field(name), null, true, options, initial);
  }

  static <T> List<Option> options(
      List<T> values, Function<T, String> key, Function<T, String> label, Language language) {
    return values.stream()
        .map(value -> new Option(key.apply(value), language.capitalised(label.apply(value))))
        .toList();
  }
}
