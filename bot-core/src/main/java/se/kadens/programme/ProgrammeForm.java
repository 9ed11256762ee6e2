package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.HalfHours;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.programme.Plan.DigestTime;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OnDayOff;

/** The form in which HR fills in a programme, or several that are made together. */
final class ProgrammeForm {

  static final String NAME = "name";
  static final String EVERY = "every";
  static final String WEEKDAY = "weekday";
  static final String HOUR = "hour";
  static final String CLOSE_DAYS = "close_days";
  static final String CLOSE_HOUR = "close_hour";
  static final String DEPARTMENTS = "departments";
  static final String DAY_OFF = "day_off";
  static final String REMIND = "remind";
  static final String SUMMARY_DAY = "summary_day";
  static final String SUMMARY_HOUR = "summary_hour";
  static final String QUESTIONS = "questions";

  /** The key of "no summary". */
  static final String NONE = "none";

  /** What the narrowest channel takes in one field. */
  static final int LONGEST_TEXT = 3000;

  private final ProgrammeFormPhrases phrases;
  private final Language language;
  private final List<Draft.Part> parts;

  ProgrammeForm(ProgrammeFormPhrases phrases, Language language, List<Draft.Part> parts) {
    this.phrases = phrases;
    this.language = language;
    this.parts = parts;
  }

  /** The name of a field that each of several programmes has. */
  static String numbered(String name, int index) {
    return index == 0 ? name : name + "_" + (index + 1);
  }

  static String key(Reminder reminder) {
    return switch (reminder) {
      case Reminder.After(var wait) -> "after-" + wait;
      case Reminder.BeforeClose(var left) -> "close-" + left;
    };
  }

  /** The reminders to choose among: the usual two, and what the plan has. */
  static Map<String, Reminder> reminders(Plan plan) {
    return Stream.concat(
            Stream.of(Template.DAY_AFTER, Template.BEFORE_CLOSING), plan.reminders().stream())
        .distinct()
        .collect(
            Collectors.toMap(
                ProgrammeForm::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  static DepartmentField departments(Plan plan, Collection<String> known) {
    return new DepartmentField(DEPARTMENTS, known, plan.audience().departments());
  }

  /** Whether what the programmes have fits into a form. */
  boolean fits() {
    return parts.stream()
        .allMatch(
            part ->
                QuestionLines.write(part.plan().questionnaire(), language).length()
                    <= LONGEST_TEXT);
  }

  Form drawn(Action action, Collection<String> knownDepartments) {
    Plan plan = parts.getFirst().plan();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      fields.add(name(i));
    }
    if (parts.size() == 1) {
      fields.add(
          choice(
              EVERY,
              null,
              options(List.of(Every.values()), Every::code, phrases::every),
              plan.cadence().every().code()));
    }
    fields.add(choice(WEEKDAY, hint(WEEKDAY), weekdays(), plan.cadence().on().name()));
    fields.add(hour(HOUR, hint(HOUR), plan.cadence().at()));
    fields.add(
        new Field.TextField(
            CLOSE_DAYS,
            phrases.form(CLOSE_DAYS),
            hint(CLOSE_DAYS),
            true,
            String.valueOf(plan.close().days()),
            false,
            3));
    fields.add(hour(CLOSE_HOUR, null, plan.close().at()));
    departments(plan, knownDepartments)
        .drawn(
            new DepartmentField.Words(
                phrases.form(DEPARTMENTS), hint(DEPARTMENTS), phrases.form("departments.lines")))
        .ifPresent(fields::add);
    fields.add(
        choice(
            DAY_OFF,
            null,
            options(
                List.of(OnDayOff.NEXT, OnDayOff.PREVIOUS, OnDayOff.SKIP, OnDayOff.IGNORE),
                OnDayOff::code,
                phrases::dayOff),
            plan.onDayOff().code()));
    fields.add(reminders());
    addSummary(plan.digest(), fields);
    for (int i = 0; i < parts.size(); i++) {
      fields.add(questions(i));
    }
    return new Form(
        action,
        phrases.form("title"),
        phrases.form("submit"),
        phrases.form("close"),
        List.of(new Block.Paragraph(Text.of(phrases.form("intro")))),
        fields);
  }

  private Field name(int index) {
    Draft.Part part = parts.get(index);
    return new Field.TextField(
        numbered(NAME, index),
        label(NAME, part),
        null,
        true,
        part.name(),
        false,
        PlanProgramme.LONGEST_NAME);
  }

  private Field questions(int index) {
    Draft.Part part = parts.get(index);
    return new Field.TextField(
        numbered(QUESTIONS, index),
        label(QUESTIONS, part),
        hint(QUESTIONS),
        true,
        QuestionLines.write(part.plan().questionnaire(), language),
        true,
        LONGEST_TEXT);
  }

  private String label(String field, Draft.Part part) {
    return parts.size() == 1
        ? phrases.form(field)
        : phrases.form(field, part.plan().cadence().every());
  }

  private Field reminders() {
    Plan plan = parts.getFirst().plan();
    return new Field.ChoicesField(
        REMIND,
        phrases.form(REMIND),
        hint(REMIND),
        false,
        options(reminders(plan).values(), ProgrammeForm::key, phrases::reminder),
        plan.reminders().stream().map(ProgrammeForm::key).collect(Collectors.toSet()));
  }

  private void addSummary(@Nullable DigestTime digest, List<Field> fields) {
    List<Option> days = new ArrayList<>(weekdays());
    days.add(new Option(NONE, phrases.form("summary_none")));
    fields.add(choice(SUMMARY_DAY, null, days, digest == null ? NONE : digest.on().name()));
    fields.add(hour(SUMMARY_HOUR, null, digest == null ? LocalTime.of(8, 0) : digest.at()));
  }

  private List<Option> weekdays() {
    return options(Arrays.asList(DayOfWeek.values()), DayOfWeek::name, phrases::weekday);
  }

  private Field hour(String name, @Nullable String hint, LocalTime now) {
    return choice(name, hint, HalfHours.BY_DAY.and(now, phrases::hour), now.toString());
  }

  private Field choice(String name, @Nullable String hint, List<Option> options, String initial) {
    return new Field.ChoiceField(name, phrases.form(name), hint, true, options, initial);
  }

  private String hint(String field) {
    return phrases.form(field + ".hint");
  }

  private static <T> List<Option> options(
      Collection<T> values, Function<T, String> key, Function<T, String> label) {
    return values.stream().map(value -> new Option(key.apply(value), label.apply(value))).toList();
  }
}
