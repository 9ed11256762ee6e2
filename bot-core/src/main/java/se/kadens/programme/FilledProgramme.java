package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Value;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.language.Language;
import se.kadens.programme.Plan.Audience;
import se.kadens.programme.Plan.Close;
import se.kadens.programme.Plan.DigestTime;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OnDayOff;

/** A filled-in {@link ProgrammeForm}, read back into plans. What is left out stays as it was. */
final class FilledProgramme {

  private final ProgrammeFormPhrases phrases;
  private final Language language;
  private final List<Draft.Part> before;
  private final Map<String, Value> values;
  private final Map<String, String> problems = new HashMap<>();

  FilledProgramme(
      ProgrammeFormPhrases phrases,
      Language language,
      List<Draft.Part> before,
      Map<String, Value> values) {
    this.phrases = phrases;
    this.language = language;
    this.before = before;
    this.values = values;
  }

  /** What became of reading. */
  sealed interface Reading {
    record Read(List<Draft.Part> parts) implements Reading {}

    /** What to change, by field, in words for the person. */
    record Refused(Map<String, String> problems) implements Reading {}
  }

  /**
   * @param known the departments there are
   * @param old questions that may be meant besides those of the programmes
   */
  Reading read(Set<String> known, List<Question> old) {
    Plan first = before.getFirst().plan();
    LocalTime at = hour(ProgrammeForm.HOUR).orElse(first.cadence().at());
    DayOfWeek on =
        picked(ProgrammeForm.WEEKDAY).map(DayOfWeek::valueOf).orElse(first.cadence().on());
    Close close = close(first, at);
    Audience audience = new Audience(departments(first, known));
    List<Reminder> reminders = reminders(first);
    OnDayOff dayOff =
        picked(ProgrammeForm.DAY_OFF).flatMap(OnDayOff::ofCode).orElse(first.onDayOff());
    DigestTime digest = digest(first);
    List<Draft.Part> parts = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Draft.Part part = before.get(i);
      Cadence rhythm = part.plan().cadence();
      Every every = picked(ProgrammeForm.EVERY).flatMap(Every::ofCode).orElse(rhythm.every());
      Questionnaire questions = questions(i, part, old);
      Plan plan =
          new Plan(
              rhythm.changed(every, on, at), close, audience, reminders, questions, digest, dayOff);
      parts.add(new Draft.Part(name(i), plan, part.changes()));
    }
    return problems.isEmpty() ? new Reading.Read(parts) : new Reading.Refused(problems);
  }

  private String name(int index) {
    String field = ProgrammeForm.numbered(ProgrammeForm.NAME, index);
    String name = words(field).orElse("").strip();
    if (name.isEmpty()) {
      problems.put(field, phrases.nameMissing());
    } else if (!PlanProgramme.isName(name)) {
      problems.put(field, phrases.nameTooLong(PlanProgramme.LONGEST_NAME));
    } else if (index > 0 && name.equalsIgnoreCase(name(index - 1))) {
      problems.put(field, phrases.nameTaken());
    }
    return name;
  }

  private Close close(Plan first, LocalTime opens) {
    LocalTime at = hour(ProgrammeForm.CLOSE_HOUR).orElse(first.close().at());
    String words = words(ProgrammeForm.CLOSE_DAYS).orElse("").strip();
    boolean number = words.matches("\\d{1,3}");
    int days = number ? Integer.parseInt(words) : -1;
    if (days < 0 || days > Plan.LONGEST_CLOSE_DAYS) {
      problems.put(ProgrammeForm.CLOSE_DAYS, phrases.closeDaysWrong(Plan.LONGEST_CLOSE_DAYS));
    } else if (days == 0 && !at.isAfter(opens)) {
      problems.put(ProgrammeForm.CLOSE_HOUR, phrases.closesBeforeItOpens(opens));
    }
    return new Close(days, at);
  }

  private Set<String> departments(Plan first, Set<String> known) {
    DepartmentField field = ProgrammeForm.departments(first, known);
    Set<String> chosen = field.read(values.get(ProgrammeForm.DEPARTMENTS));
    field
        .unknown(chosen)
        .ifPresent(
            name -> problems.put(ProgrammeForm.DEPARTMENTS, phrases.unknownDepartment(name)));
    return chosen;
  }

  private List<Reminder> reminders(Plan first) {
    Set<String> keys = keys(ProgrammeForm.REMIND);
    List<Reminder> chosen =
        ProgrammeForm.reminders(first).entrySet().stream()
            .filter(entry -> keys.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (chosen.size() > Plan.MOST_REMINDERS) {
      problems.put(ProgrammeForm.REMIND, phrases.tooManyReminders(Plan.MOST_REMINDERS));
    }
    // In the order they were in, so that an untouched form changes nothing.
    return Set.copyOf(chosen).equals(Set.copyOf(first.reminders())) ? first.reminders() : chosen;
  }

  private @Nullable DigestTime digest(Plan first) {
    Optional<String> day = picked(ProgrammeForm.SUMMARY_DAY);
    if (day.isEmpty()) {
      return first.digest();
    }
    return day.get().equals(ProgrammeForm.NONE)
        ? null
        : new DigestTime(
            DayOfWeek.valueOf(day.get()),
            hour(ProgrammeForm.SUMMARY_HOUR).orElse(LocalTime.of(8, 0)));
  }

  private Questionnaire questions(int index, Draft.Part part, List<Question> old) {
    String field = ProgrammeForm.numbered(ProgrammeForm.QUESTIONS, index);
    Questionnaire own = part.plan().questionnaire();
    List<Question> known = Stream.of(own.questions(), old).flatMap(Collection::stream).toList();
    return switch (QuestionLines.read(words(field).orElse(""), language, known)) {
      case QuestionLines.Reading.Read(var questionnaire) -> questionnaire;
      case QuestionLines.Reading.None _ -> wrong(field, phrases.noQuestions(), own);
      case QuestionLines.Reading.TooMany(int most) ->
          wrong(field, phrases.tooManyQuestions(most), own);
      case QuestionLines.Reading.TooLong(int most) ->
          wrong(field, phrases.questionTooLong(most), own);
      case QuestionLines.Reading.Twice(String line) ->
          wrong(field, phrases.questionTwice(line), own);
    };
  }

  private Questionnaire wrong(String field, String problem, Questionnaire instead) {
    problems.put(field, problem);
    return instead;
  }

  private Optional<String> words(String field) {
    return values.get(field) instanceof Value.Words(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private Set<String> keys(String field) {
    return values.get(field) instanceof Value.Picked(Set<String> keys) ? keys : Set.of();
  }

  private Optional<String> picked(String field) {
    return keys(field).stream().findFirst();
  }

  private Optional<LocalTime> hour(String field) {
    return picked(field).map(LocalTime::parse);
  }
}
