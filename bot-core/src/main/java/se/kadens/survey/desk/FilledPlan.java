package se.kadens.survey.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Value;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.DepartmentField;
import se.kadens.programme.Plan;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.LocalMoments;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.SurveyPlan;
import se.kadens.survey.SurveyPlan.Closing;
import se.kadens.survey.SurveyPlan.Schedule;
import se.kadens.survey.SurveyPlan.SurveyAudience;
import se.kadens.survey.Tenure;
import se.kadens.survey.Thresholds;

/** A filled-in {@link PlanForm}, read back into a plan. What is left out stays as it was. */
final class FilledPlan {

  private final FormPhrases phrases;
  private final SurveyPlan before;
  private final Map<String, Value> values;
  private final Map<String, String> problems = new HashMap<>();

  FilledPlan(FormPhrases phrases, SurveyPlan before, Map<String, Value> values) {
    this.phrases = phrases;
    this.before = before;
    this.values = values;
  }

  /** What to change, by field, in words for the person. */
  Map<String, String> problems() {
    return problems;
  }

  /** A new survey's name. */
  String name() {
    String name = words(PlanForm.NAME);
    if (name.isEmpty() || name.length() > PlanSurvey.LONGEST_NAME) {
      problems.put(PlanForm.NAME, phrases.badName(PlanSurvey.LONGEST_NAME));
    } else if (name.indexOf('\0') >= 0) {
      problems.put(PlanForm.NAME, phrases.unreadable());
      return "";
    }
    return name;
  }

  /**
   * @param known the departments there are
   * @param everybody who may be named as a manager or as the contact
   */
  SurveyPlan plan(Set<String> known, List<Person> everybody, Person by, Instant now) {
    Mode mode = picked(PlanForm.MODE).flatMap(Mode::ofCode).orElse(before.mode());
    int days = closeDays();
    return new SurveyPlan(
        mode,
        before.template(),
        before.template() == null ? items() : before.items(),
        before.perWave(),
        new SurveyAudience(
            departments(known),
            leads(PlanForm.MANAGERS, everybody),
            leads(PlanForm.TEAMS, everybody),
            tenure()),
        schedule(by, now),
        new Closing(days, before.close().at()),
        reminders(days),
        thresholds(mode),
        needed(PlanForm.PURPOSE, phrases.purposeMissing()),
        needed(PlanForm.LEGAL_BASIS, phrases.legalBasisMissing()),
        contact(everybody));
  }

  private List<Item> items() {
    return switch (ItemLines.read(words(PlanForm.QUESTIONS), before.items())) {
      case ItemLines.Reading.Read(var items) -> items;
      case ItemLines.Reading.None() -> wrong(phrases.noQuestions());
      case ItemLines.Reading.TooMany(int most) -> wrong(phrases.tooManyQuestions(most));
      case ItemLines.Reading.OneLanguage(int line) -> wrong(phrases.oneLanguage(line));
      case ItemLines.Reading.TooLong(int line) ->
          wrong(phrases.questionTooLong(line, ItemLines.LONGEST));
      case ItemLines.Reading.Twice(int line) -> wrong(phrases.questionTwice(line));
    };
  }

  private List<Item> wrong(String problem) {
    problems.put(PlanForm.QUESTIONS, problem);
    return List.of();
  }

  private Set<String> departments(Set<String> known) {
    DepartmentField field = PlanForm.departments(before, known);
    Set<String> chosen = field.read(values.get(PlanForm.DEPARTMENTS));
    field
        .unknown(chosen)
        .ifPresent(name -> problems.put(PlanForm.DEPARTMENTS, phrases.unknownDepartment(name)));
    return chosen;
  }

  /** The addresses of people who have reports. */
  private Set<String> leads(String field, List<Person> everybody) {
    Set<PersonId> leading =
        everybody.stream()
            .map(Person::manager)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Person> chosen = people(field, everybody);
    chosen.stream()
        .filter(person -> !leading.contains(person.id()))
        .findFirst()
        .ifPresent(person -> problems.put(field, phrases.leadsNobody(person.name())));
    return chosen.stream().map(Person::email).collect(Collectors.toSet());
  }

  private List<Tenure> tenure() {
    Set<String> chosen =
        values.get(PlanForm.TENURE) instanceof Value.Picked(Set<String> keys) ? keys : Set.of();
    return PlanForm.bands(before).stream().filter(band -> chosen.contains(band.code())).toList();
  }

  private String contact(List<Person> everybody) {
    return people(PlanForm.CONTACT, everybody).stream()
        .findFirst()
        .map(person -> person.email().toLowerCase(Locale.ROOT))
        .orElse(before.contact());
  }

  private @Nullable Schedule schedule(Person by, Instant now) {
    Schedule old = before.schedule();
    When when = picked(PlanForm.WHEN).flatMap(When::ofCode).orElse(When.of(old));
    if (when == When.BY_HAND) {
      return null;
    }
    LocalTime at =
        picked(PlanForm.HOUR)
            .map(LocalTime::parse)
            .orElse(old == null ? LocalTime.of(9, 0) : old.at());
    if (!(values.get(PlanForm.DAY) instanceof Value.Day(LocalDate day))) {
      problems.put(PlanForm.DAY, phrases.dayMissing());
      return null;
    }
    Schedule schedule = new Schedule(day, at, when.every());
    if (!schedule.equals(old) && !LocalMoments.of(day, at, by.zone()).isAfter(now)) {
      boolean began = old != null && old.from().equals(day) && when.every() != null;
      if (!began) {
        problems.put(PlanForm.DAY, phrases.dayPast());
      }
    }
    return schedule;
  }

  private int closeDays() {
    String words = words(PlanForm.CLOSE_DAYS);
    int days = words.matches("\\d{1,2}") ? Integer.parseInt(words) : 0;
    if (days < 1 || days > Plan.LONGEST_CLOSE_DAYS) {
      problems.put(PlanForm.CLOSE_DAYS, phrases.badCloseDays(Plan.LONGEST_CLOSE_DAYS));
    }
    return days;
  }

  private List<Reminder> reminders(int days) {
    Set<String> keys =
        values.get(PlanForm.REMIND) instanceof Value.Picked(Set<String> picked) ? picked : Set.of();
    if (keys.contains(PlanForm.AS_IT_IS)) {
      if (keys.size() > 1) {
        problems.put(PlanForm.REMIND, phrases.eitherReminders());
      } else if (days < before.close().days()) {
        problems.put(PlanForm.REMIND, phrases.remindersPastClosing());
      }
      return before.reminders();
    }
    List<Reminder> reminders = new ArrayList<>();
    if (keys.contains(PlanForm.HALFWAY)) {
      reminders.add(When.halfway(days));
    }
    if (keys.contains(PlanForm.DAY_BEFORE)) {
      reminders.add(When.DAY_BEFORE);
      if (days == 1) {
        problems.put(PlanForm.REMIND, phrases.noDayBefore());
      }
    }
    if (days == 2 && reminders.size() == SurveyPlan.MOST_REMINDERS) {
      problems.put(PlanForm.REMIND, phrases.sameReminder());
    }
    return reminders;
  }

  /** Nobody is promised less than they were, unless the mode was changed altogether. */
  private Thresholds thresholds(Mode mode) {
    if (mode == before.mode()) {
      return before.thresholds();
    }
    return mode == Mode.NAMED ? Thresholds.NONE : Thresholds.USUAL;
  }

  private String needed(String field, String missing) {
    String words = words(field);
    if (words.isEmpty()) {
      problems.put(field, missing);
    } else if (words.length() > PlanForm.LONGEST_TEXT) {
      problems.put(field, phrases.textTooLong(PlanForm.LONGEST_TEXT));
    } else if (words.indexOf('\0') >= 0) {
      problems.put(field, phrases.unreadable());
    }
    return words;
  }

  private String words(String field) {
    return values.get(field) instanceof Value.Words(String text) ? text.strip() : "";
  }

  private Optional<String> picked(String field) {
    return values.get(field) instanceof Value.Picked(Set<String> keys)
        ? keys.stream().findFirst()
        : Optional.empty();
  }

  private List<Person> people(String field, List<Person> everybody) {
    if (!(values.get(field) instanceof Value.People(List<PersonId> ids))) {
      return List.of();
    }
    Map<PersonId, Person> known =
        everybody.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(known.get(id)).stream()).toList();
  }
}
