package se.kadens.survey.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.HalfHours;
import se.kadens.conversation.Text;
import se.kadens.people.PersonId;
import se.kadens.programme.DepartmentField;
import se.kadens.programme.Plan.Reminder;
import se.kadens.survey.Mode;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.SurveyPlan;
import se.kadens.survey.SurveyPlan.Schedule;

/** The form in which HR plans a survey. */
final class PlanForm {

  static final String NAME = "name";
  static final String MODE = "mode";
  static final String QUESTIONS = "questions";
  static final String DEPARTMENTS = "departments";
  static final String MANAGERS = "managers";
  static final String WHEN = "when";
  static final String DAY = "day";
  static final String HOUR = "hour";
  static final String CLOSE_DAYS = "close_days";
  static final String REMIND = "remind";
  static final String PURPOSE = "purpose";
  static final String LEGAL_BASIS = "legal_basis";
  static final String CONTACT = "contact";

  /** The keys of the reminders. */
  static final String HALFWAY = "halfway";

  static final String DAY_BEFORE = "day_before";

  /** Those that the API made, which no other key stands for. */
  static final String AS_IT_IS = "as_it_is";

  /** What the narrowest channel takes in one field. */
  static final int LONGEST_QUESTIONS = 3000;

  static final int LONGEST_TEXT = 500;

  private static final LocalTime USUAL_HOUR = LocalTime.of(9, 0);

  private final FormPhrases phrases;
  private final @Nullable String name;
  private final SurveyPlan plan;

  /**
   * @param name of a new survey; absent for a change, since a survey keeps its name
   */
  PlanForm(FormPhrases phrases, @Nullable String name, SurveyPlan plan) {
    this.phrases = phrases;
    this.name = name;
    this.plan = plan;
  }

  static DepartmentField departments(SurveyPlan plan, Collection<String> known) {
    return new DepartmentField(DEPARTMENTS, known, plan.audience().departments());
  }

  /** What people chose as reminders, by key. */
  static Set<String> reminders(SurveyPlan plan) {
    Set<String> keys = new LinkedHashSet<>();
    for (Reminder reminder : plan.reminders()) {
      if (reminder.equals(When.halfway(plan.close().days()))) {
        keys.add(HALFWAY);
      } else if (reminder.equals(When.DAY_BEFORE)) {
        keys.add(DAY_BEFORE);
      } else {
        return Set.of(AS_IT_IS);
      }
    }
    return keys;
  }

  /** Whether the questions fit into a form. */
  boolean fits() {
    return plan.template() != null || ItemLines.write(plan.items()).length() <= LONGEST_QUESTIONS;
  }

  Form drawn(
      Action action,
      Collection<String> known,
      List<PersonId> managers,
      List<PersonId> contact,
      LocalDate tomorrow) {
    List<Field> fields = new ArrayList<>();
    if (name != null) {
      fields.add(text(NAME, null, name, false, PlanSurvey.LONGEST_NAME));
    }
    if (plan.template() == null) {
      fields.add(
          text(QUESTIONS, hint(QUESTIONS), ItemLines.write(plan.items()), true, LONGEST_QUESTIONS));
    }
    fields.add(
        choice(
            MODE,
            hint(MODE),
            options(
                List.of(Mode.ANONYMOUS, Mode.CONFIDENTIAL, Mode.NAMED), Mode::code, phrases::mode),
            plan.mode().code()));
    addAudience(known, managers, fields);
    addTimes(tomorrow, fields);
    fields.add(reminders());
    fields.add(text(PURPOSE, hint(PURPOSE), plan.purpose(), true, LONGEST_TEXT));
    fields.add(text(LEGAL_BASIS, hint(LEGAL_BASIS), plan.legalBasis(), true, LONGEST_TEXT));
    fields.add(
        new Field.PeopleField(
            CONTACT, phrases.form(CONTACT), hint(CONTACT), !contact.isEmpty(), contact, false));
    return new Form(
        action,
        phrases.form("title"),
        phrases.form("submit"),
        phrases.form("close"),
        List.of(new Block.Paragraph(Text.of(phrases.form("intro")))),
        fields);
  }

  private void addAudience(Collection<String> known, List<PersonId> managers, List<Field> fields) {
    departments(plan, known)
        .drawn(
            new DepartmentField.Words(
                phrases.form(DEPARTMENTS), hint(DEPARTMENTS), phrases.form("departments.lines")))
        .ifPresent(fields::add);
    fields.add(
        new Field.PeopleField(
            MANAGERS, phrases.form(MANAGERS), hint(MANAGERS), false, managers, true));
  }

  private void addTimes(LocalDate tomorrow, List<Field> fields) {
    Schedule schedule = plan.schedule();
    fields.add(
        choice(
            WHEN,
            null,
            options(Arrays.asList(When.values()), When::code, phrases::when),
            When.of(schedule).code()));
    fields.add(
        new Field.DayField(
            DAY,
            phrases.form(DAY),
            hint(DAY),
            false,
            schedule == null ? tomorrow : schedule.from()));
    fields.add(hour(schedule == null ? USUAL_HOUR : schedule.at()));
    fields.add(
        new Field.TextField(
            CLOSE_DAYS,
            phrases.form(CLOSE_DAYS),
            hint(CLOSE_DAYS),
            true,
            String.valueOf(plan.close().days()),
            false,
            2));
  }

  private Field reminders() {
    Set<String> chosen = reminders(plan);
    List<Option> options =
        new ArrayList<>(options(List.of(HALFWAY, DAY_BEFORE), key -> key, phrases::reminder));
    if (chosen.contains(AS_IT_IS)) {
      options.add(new Option(AS_IT_IS, phrases.reminder(AS_IT_IS)));
    }
    return new Field.ChoicesField(
        REMIND, phrases.form(REMIND), hint(REMIND), false, options, chosen);
  }

  private Field hour(LocalTime now) {
    return choice(HOUR, hint(HOUR), HalfHours.BY_DAY.and(now, phrases::hour), now.toString());
  }

  private Field text(
      String field, @Nullable String hint, String initial, boolean multiline, int most) {
    return new Field.TextField(
        field,
        phrases.form(field),
        hint,
        true,
        initial.isEmpty() ? null : initial,
        multiline,
        most);
  }

  private Field choice(String field, @Nullable String hint, List<Option> options, String initial) {
    return new Field.ChoiceField(field, phrases.form(field), hint, true, options, initial);
  }

  private String hint(String field) {
    return phrases.form(field + ".hint");
  }

  private static <T> List<Option> options(
      Collection<T> values, Function<T, String> key, Function<T, String> label) {
    return values.stream().map(value -> new Option(key.apply(value), label.apply(value))).toList();
  }
}
