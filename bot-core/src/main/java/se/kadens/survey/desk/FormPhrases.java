package se.kadens.survey.desk;

import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.survey.Foresight;
import se.kadens.survey.Mode;
import se.kadens.survey.Tenure;

/** What the form for planning a survey says, and what is wrong with what was filled in. */
final class FormPhrases {

  private final Language language;

  FormPhrases(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  Text tooBigForForm() {
    return DeskPhrases.WORDING.text(language, "too_big");
  }

  /** What a part of the form is called, or says. */
  String form(String part) {
    return say("form." + part);
  }

  String mode(Mode mode) {
    return say("mode.long." + mode.code());
  }

  String when(When when) {
    return say("when." + when.code());
  }

  String reminder(String key) {
    return say("reminder." + key);
  }

  String hour(LocalTime time) {
    return Dates.of(language).hour(time);
  }

  /** "3 months to 1 year". */
  String band(Tenure band) {
    Period to = band.to();
    if (to == null) {
      return say("band.from", Map.of("from", span(band.from())));
    }
    return band.from().isZero()
        ? say("band.to", Map.of("to", span(to)))
        : say("band.between", Map.of("from", span(band.from()), "to", span(to)));
  }

  private String span(Period span) {
    List<String> parts = new ArrayList<>();
    for (TemporalUnit unit : span.getUnits()) {
      long count = span.get(unit);
      if (count > 0) {
        parts.add(say("span." + unit.toString().toLowerCase(Locale.ROOT), Map.of("count", count)));
      }
    }
    return parts.isEmpty() ? say("span.days", Map.of("count", 0)) : String.join(" ", parts);
  }

  String usualLegalBasis() {
    return say("usual.legal_basis");
  }

  String usualName() {
    return say("usual.name");
  }

  String badName(int most) {
    return say("wrong.name", Map.of("most", most));
  }

  String nameTaken() {
    return say("wrong.name_taken");
  }

  String noQuestions() {
    return say("wrong.questions_none");
  }

  String tooManyQuestions(int most) {
    return say("wrong.questions_many", Map.of("most", most));
  }

  String oneLanguage(int line) {
    return say("wrong.questions_language", Map.of("line", line));
  }

  String questionTooLong(int line, int most) {
    return say("wrong.questions_long", Map.of("line", line, "most", most));
  }

  String questionTwice(int line) {
    return say("wrong.questions_twice", Map.of("line", line));
  }

  String unknownDepartment(String name) {
    return say("wrong.department", Map.of("name", name));
  }

  String leadsNobody(String name) {
    return say("wrong.manager", Map.of("name", name));
  }

  String tooFew(Foresight foresight) {
    String few =
        say("wrong.too_few", Map.of("invited", foresight.invited(), "needed", foresight.needed()));
    return foresight.undated() == 0
        ? few
        : few + " " + say("undated", Map.of("people", foresight.undated()));
  }

  String badReason(int most) {
    return say("wrong.reason", Map.of("most", most));
  }

  String dayMissing() {
    return say("wrong.day_missing");
  }

  String dayPast() {
    return say("wrong.day_past");
  }

  String badCloseDays(int most) {
    return say("wrong.close_days", Map.of("most", most));
  }

  String closesTooEarly() {
    return say("wrong.close_early");
  }

  String eitherReminders() {
    return say("wrong.remind_either");
  }

  String remindersPastClosing() {
    return say("wrong.remind_late");
  }

  String noDayBefore() {
    return say("wrong.remind_one_day");
  }

  String sameReminder() {
    return say("wrong.remind_same");
  }

  String purposeMissing() {
    return say("wrong.purpose");
  }

  String legalBasisMissing() {
    return say("wrong.legal_basis");
  }

  String textTooLong(int most) {
    return say("wrong.text_long", Map.of("most", most));
  }

  String unreadable() {
    return say("wrong.text_unreadable");
  }

  private String say(String key, Map<String, ?> facts) {
    return DeskPhrases.WORDING.say(language, key, facts);
  }

  private String say(String key) {
    return DeskPhrases.WORDING.say(language, key);
  }
}
