package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.programme.Opening.Opened;
import se.kadens.programme.Plan.Reminder;
import se.kadens.programme.ProgrammePreview.Change;
import se.kadens.programme.ProgrammePreview.Moved;
import se.kadens.programme.ProgrammePreview.Row;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OnDayOff;
import se.kadens.rhythm.Period;
import se.kadens.wording.Wording;

/** What is said while programmes are planned. */
final class ProgrammePhrases {

  private static final Wording WORDING = Wording.beside(ProgrammePhrases.class);

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

  String tooBigForForm() {
    return say("too_big");
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

  String previewTitle() {
    return say("preview.title");
  }

  Text previewed(String name, Plan plan) {
    List<String> departments = List.copyOf(plan.audience().sorted());
    String audience =
        departments.isEmpty()
            ? say("audience.all")
            : WORDING.say(
                language,
                "audience.some",
                Map.of("departments", Names.list(departments, language)));
    return WORDING.text(
        language,
        "preview.programme",
        Map.of("name", name, "rhythm", rhythm(plan.cadence()), "audience", audience));
  }

  Text previewedChange(Change change) {
    return WORDING.text(
        language,
        "preview.change",
        Map.of(
            "from", day(change.from()),
            "period", dates.period(change.first()),
            "rhythm", rhythm(change.until().cadence())));
  }

  String nothingChanges() {
    return say("preview.same");
  }

  String nobodyIsAsked() {
    return say("preview.nobody");
  }

  /** All there is to say of one period. */
  Text row(Row row) {
    Text said =
        WORDING.text(
            language,
            row.zones() > 1 ? "preview.row_zones" : "preview.row",
            Map.of(
                "period", dates.period(row.period()),
                "asks", asks(row),
                "people", row.people(),
                "zones", row.zones()));
    for (Moved moved : row.moved()) {
      said = said.and(" ").and(moved(moved, row.askDate()));
    }
    if (row.away() > 0) {
      said = said.and(" ").and(WORDING.text(language, "preview.away", people(row.away())));
    }
    if (row.daysOff() > 0) {
      said = said.and(" ").and(WORDING.text(language, "preview.days_off", people(row.daysOff())));
    }
    return row.people() == 0 ? said : said.and(" ").and(ends(row.closes(), row.digest()));
  }

  /** A day need not be named twice. */
  private String asks(Row row) {
    return row.period().days() == 1
        ? dates.hour(row.asks().toLocalTime())
        : dates.moment(row.asks());
  }

  private Text ends(LocalDateTime closes, @Nullable LocalDateTime digest) {
    Text said = WORDING.text(language, "preview.closes", Map.of("closes", dates.moment(closes)));
    return digest == null
        ? said
        : said.and(" ")
            .and(WORDING.text(language, "preview.digest", Map.of("digest", dates.moment(digest))));
  }

  private Text moved(Moved moved, LocalDate planned) {
    return WORDING.text(
        language,
        "moved." + moved.why().code(),
        Map.of(
            "people", moved.people(),
            "to", day(moved.to()),
            "planned", day(planned),
            "holiday", moved.holiday().map(Text::of).orElseGet(() -> new Text(List.of()))));
  }

  private static Map<String, Integer> people(int count) {
    return Map.of("people", count);
  }

  String questions(int count) {
    return WORDING.say(language, "preview.questions", Map.of("count", count));
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

  /** What a part of the form is called, or says. */
  String form(String part) {
    return say("form." + part);
  }

  /** The same for one of several programmes in a form. */
  String form(String part, Every every) {
    return switch (part) {
      case "name" -> WORDING.say(language, "form.name.of", Map.of("every", every(every)));
      default -> WORDING.say(language, "form.questions.of", Map.of("every", every(every)));
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
        ? WORDING.say(language, "remind." + kind + "days", Map.of("count", days))
        : WORDING.say(
            language, "remind." + kind + "hours", Map.of("count", duration.toMinutes() / 60.0));
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
    return WORDING.say(language, "wrong.name_long", Map.of("most", most));
  }

  String nameTaken() {
    return say("wrong.name_taken");
  }

  String closeDaysWrong(int most) {
    return WORDING.say(language, "wrong.close_days", Map.of("most", most));
  }

  String closesBeforeItOpens(LocalTime opens) {
    return WORDING.say(language, "wrong.close_order", Map.of("hour", dates.hour(opens)));
  }

  String unknownDepartment(String name) {
    return WORDING.say(language, "wrong.department", Map.of("name", name));
  }

  String tooManyReminders(int most) {
    return WORDING.say(language, "wrong.remind", Map.of("most", most));
  }

  String noQuestions() {
    return say("wrong.questions_none");
  }

  String tooManyQuestions(int most) {
    return WORDING.say(language, "wrong.questions_many", Map.of("most", most));
  }

  String questionTooLong(int most) {
    return WORDING.say(language, "wrong.questions_long", Map.of("most", most));
  }

  String questionTwice(String line) {
    return WORDING.say(language, "wrong.questions_twice", Map.of("line", line));
  }

  private String day(LocalDate date) {
    return dates.day(date);
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }
}
