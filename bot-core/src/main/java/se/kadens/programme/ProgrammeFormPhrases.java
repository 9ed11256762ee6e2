package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OnDayOff;

/** What a programme's form says, and what is wrong with what was filled in. */
final class ProgrammeFormPhrases {

  private final Language language;
  private final Dates dates;

  ProgrammeFormPhrases(Language language) {
    this.language = language;
    this.dates = Dates.of(language);
  }

  String tooBigForForm() {
    return say("too_big");
  }

  /** What a part of the form is called, or says. */
  String form(String part) {
    return say("form." + part);
  }

  /** The same for one of several programmes in a form. */
  String form(String part, Every every) {
    return switch (part) {
      case "name" -> say("form.name.of", Map.of("every", every(every)));
      default -> say("form.questions.of", Map.of("every", every(every)));
    };
  }

  String every(Every every) {
    return say("every." + every.code());
  }

  String weekday(DayOfWeek day) {
    return language.capitalised(dates.weekday(day));
  }

  String hour(LocalTime time) {
    return dates.hour(time);
  }

  String dayOff(OnDayOff rule) {
    return say("day_off." + rule.code());
  }

  String reminder(Reminder reminder) {
    return switch (reminder) {
      case Reminder.After(Duration wait) -> reminder("after.", wait);
      case Reminder.BeforeClose(Duration left) -> reminder("close.", left);
    };
  }

  private String reminder(String kind, Duration duration) {
    long days = duration.toDays();
    return duration.equals(Duration.ofDays(days))
        ? say("remind." + kind + "days", Map.of("count", days))
        : say("remind." + kind + "hours", Map.of("count", duration.toMinutes() / 60.0));
  }

  /** What a new programme is called until HR says otherwise. */
  String name(Template template, Every every) {
    return template == Template.HYBRID
        ? say("name.hybrid." + every.code())
        : say("name." + template.code());
  }

  String nameMissing() {
    return say("wrong.name_empty");
  }

  String nameTooLong(int most) {
    return say("wrong.name_long", Map.of("most", most));
  }

  String nameTaken() {
    return say("wrong.name_taken");
  }

  String closeDaysWrong(int most) {
    return say("wrong.close_days", Map.of("most", most));
  }

  String closesBeforeItOpens(LocalTime opens) {
    return say("wrong.close_order", Map.of("hour", dates.hour(opens)));
  }

  String unknownDepartment(String name) {
    return say("wrong.department", Map.of("name", name));
  }

  String tooManyReminders(int most) {
    return say("wrong.remind", Map.of("most", most));
  }

  String noQuestions() {
    return say("wrong.questions_none");
  }

  String tooManyQuestions(int most) {
    return say("wrong.questions_many", Map.of("most", most));
  }

  String questionTooLong(int most) {
    return say("wrong.questions_long", Map.of("most", most));
  }

  String questionTwice(String line) {
    return say("wrong.questions_twice", Map.of("line", line));
  }

  private String say(String key, Map<String, ?> facts) {
    return ProgrammePhrases.WORDING.say(language, key, facts);
  }

  private String say(String key) {
    return ProgrammePhrases.WORDING.say(language, key);
  }
}
