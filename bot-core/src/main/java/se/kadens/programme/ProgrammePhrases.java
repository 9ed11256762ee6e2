package se.kadens.programme;

import java.time.LocalDate;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.programme.Opening.Opened;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Period;
import se.kadens.wording.Wording;

/** What is said while programmes are planned. */
final class ProgrammePhrases {

  static final Wording WORDING = Wording.beside(ProgrammePhrases.class);

  private final Language language;
  private final Dates dates;

  ProgrammePhrases(Language language) {
    this.language = language;
    this.dates = Dates.of(language);
  }

  String refused() {
    return say("refused");
  }

  String none() {
    return say("none");
  }

  String noneCalled(String words) {
    return WORDING.say(language, "none.match", Map.of("words", words));
  }

  String listTitle() {
    return say("list.title");
  }

  Text listed(Programme programme, Plan plan, int people, Occurrence next) {
    return WORDING.text(
        language,
        "list.one",
        Map.of(
            "name", programme.name(),
            "rhythm", rhythm(plan.cadence()),
            "people", people,
            "next", dates.moment(next.opens()),
            "period", dates.period(next.period())));
  }

  Text listedChange(LocalDate from, Plan plan) {
    return WORDING.text(
        language, "list.change", Map.of("from", day(from), "rhythm", rhythm(plan.cadence())));
  }

  Text more(int count) {
    return WORDING.text(language, "list.more", Map.of("count", count));
  }

  String change() {
    return say("change");
  }

  String send() {
    return say("send");
  }

  String makeNew() {
    return say("new");
  }

  String makeNew(Template template) {
    return say("new." + template.code());
  }

  String gone() {
    return say("gone");
  }

  /** "every week, Monday 09:00". */
  String rhythm(Cadence cadence) {
    return WORDING.say(
        language,
        "rhythm." + cadence.every().code(),
        Map.of(
            "hour", dates.hour(cadence.at()),
            "weekday", dates.weekday(cadence.on()),
            "moment", dates.weekdayAndHour(cadence.on(), cadence.at())));
  }

  Text confirmSending(Programme programme, Period period, int people) {
    return WORDING.text(
        language,
        "send.confirm",
        Map.of("name", programme.name(), "period", dates.period(period), "people", people));
  }

  Text confirmSendingRest(Opened opened) {
    return WORDING.text(
        language, "send.confirm.rest", Map.of("away", opened.away(), "already", opened.already()));
  }

  String nobodyToSendTo(Period period) {
    return WORDING.say(language, "send.nobody", Map.of("period", dates.period(period)));
  }

  String betweenPeriods(Occurrence next) {
    return WORDING.say(language, "send.between", Map.of("next", dates.moment(next.opens())));
  }

  String sendTo(int people) {
    return WORDING.say(language, "send.yes", Map.of("people", people));
  }

  String doNotSend() {
    return say("send.no");
  }

  Text sent(Programme programme, Period period, int people) {
    return WORDING.text(
        language,
        "send.sent",
        Map.of("name", programme.name(), "period", dates.period(period), "people", people));
  }

  String notSent() {
    return say("send.not");
  }

  String start() {
    return say("start");
  }

  String saveChange() {
    return say("save");
  }

  String changeAgain() {
    return say("again");
  }

  String discard() {
    return say("discard");
  }

  Text started(Programme programme, Occurrence next) {
    return WORDING.text(
        language,
        "started",
        Map.of(
            "name", programme.name(),
            "rhythm", rhythm(programme.latestPlan().cadence()),
            "next", dates.moment(next.opens()),
            "period", dates.period(next.period())));
  }

  Text changed(Programme programme, LocalDate from, Period first) {
    return WORDING.text(
        language,
        "changed",
        Map.of(
            "name", programme.name(),
            "from", day(from),
            "period", dates.period(first),
            "rhythm", rhythm(programme.latestPlan().cadence())));
  }

  String discarded() {
    return say("discarded");
  }

  String draftGone() {
    return say("draft.gone");
  }

  String draftRefused() {
    return say("draft.refused");
  }

  private String day(LocalDate date) {
    return dates.day(date);
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }
}
