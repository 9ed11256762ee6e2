package se.kadens.absence;

import java.time.LocalDate;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.rhythm.DateRange;
import se.kadens.wording.Wording;

/** What is said about being away. */
final class AbsencePhrases {

  private static final Wording WORDING = Wording.beside(AbsencePhrases.class);

  private final Language language;
  private final Dates dates;
  private final LocalDate today;

  AbsencePhrases(Language language, LocalDate today) {
    this.language = language;
    this.dates = Dates.of(language);
    this.today = today;
  }

  Text recorded(Person by, Person away, DateRange days) {
    Map<String, Object> facts = facts(away, days);
    return by.id().equals(away.id())
        ? WORDING.text(language, "recorded.self", facts)
        : WORDING.text(language, "recorded.other", facts);
  }

  Text undone(Person by, Person away, DateRange days) {
    Map<String, Object> facts = facts(away, days);
    return by.id().equals(away.id())
        ? WORDING.text(language, "undone.self", facts)
        : WORDING.text(language, "undone.other", facts);
  }

  String rule() {
    return say("rule");
  }

  String undo() {
    return say("undo");
  }

  String undoneAlready() {
    return say("undone.already");
  }

  String refused() {
    return say("refused");
  }

  String which() {
    return say("which");
  }

  String unclear() {
    return say("which.unclear");
  }

  String choose() {
    return say("choose");
  }

  String coming(int count) {
    return WORDING.say(language, "coming", Map.of("count", count));
  }

  String coming(DateRange days) {
    return WORDING.say(language, "coming.one", Map.of("days", days(days)));
  }

  String welcomeBack() {
    return say("back");
  }

  String notAway() {
    return say("back.never");
  }

  String title() {
    return say("form.title");
  }

  String save() {
    return say("form.submit");
  }

  String cancel() {
    return say("form.close");
  }

  String firstDay() {
    return say("form.first");
  }

  String lastDay() {
    return say("form.last");
  }

  String who() {
    return say("form.who");
  }

  String whoHint() {
    return say("form.who.hint");
  }

  String lastBeforeFirst() {
    return say("form.order");
  }

  String tooLong() {
    return say("form.long");
  }

  String oneOnly() {
    return say("form.several");
  }

  private Map<String, Object> facts(Person away, DateRange days) {
    LocalDate back = days.until();
    while (!away.hours().days().contains(back.getDayOfWeek())) {
      back = back.plusDays(1);
    }
    return Map.of(
        "name", new Text.Named(away.id(), away.name()), "days", days(days), "back", day(back));
  }

  private String days(DateRange days) {
    LocalDate last = days.until().minusDays(1);
    return days.from().equals(last)
        ? WORDING.say(language, "days.one", Map.of("day", day(last)))
        : WORDING.say(
            language, "days.several", Map.of("first", day(days.from()), "last", day(last)));
  }

  private String day(LocalDate date) {
    String day = dates.day(date);
    return date.getYear() == today.getYear() ? day : day + " " + date.getYear();
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }
}
