package se.kadens.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.conversation.Text;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.language.Dates;
import se.kadens.language.Names;
import se.kadens.people.Person;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Later;
import se.kadens.wording.Wording;

/** What is said to one person about their own check-ins. */
final class CheckInPhrases {

  static final Wording WORDING = Wording.beside(CheckInPhrases.class);

  /** How far ahead a weekday means the next one. */
  private static final Duration UNMISTAKABLE = Duration.ofDays(6);

  private final Person person;

  CheckInPhrases(Person person) {
    this.person = person;
  }

  /** "Veckoavstämning, v. 48". */
  String title(Programme programme, CheckIn checkIn) {
    Every every = programme.planOn(checkIn.askDate()).cadence().every();
    return say("title." + every.code(), Map.of("period", period(programme, checkIn)));
  }

  String shortTitle() {
    return say("short_title");
  }

  private String period(Programme programme, CheckIn checkIn) {
    return programme
        .rhythm()
        .at(checkIn.askDate())
        .map(occurrence -> dates().period(occurrence.period()))
        .orElse(checkIn.key().period());
  }

  /** How many questions, how long it takes, and who will see the answers. */
  Text invitation(Questionnaire questionnaire, List<Person> line) {
    Text size =
        text(
            "size",
            Map.of(
                "questions", count("count", HowMany.of(questionnaire.questions())),
                "minutes", minutes(questionnaire)));
    return size.and(" ").and(seenBy(line));
  }

  private String count(String key, HowMany questions) {
    return questions.least() == questions.most()
        ? say(key, Map.of("count", questions.least()))
        : say("count.range", Map.of("least", questions.least(), "most", questions.most()));
  }

  private Text seenBy(List<Person> line) {
    if (line.isEmpty()) {
      return text("seen_by_nobody", Map.of());
    }
    String manager = line.getFirst().firstName();
    return line.size() == 1
        ? text("seen_by_manager", Map.of("manager", manager))
        : text(
            "seen_by_line",
            Map.of("manager", manager, "of_manager", Names.genitive(manager, person.language())));
  }

  /**
   * What people need: fifteen seconds to press a button or to see that nothing changed, a minute to
   * write a few lines.
   */
  static long minutes(Questionnaire questionnaire) {
    long seconds = questionnaire.all().stream().mapToLong(CheckInPhrases::seconds).sum();
    return Math.max(1, Math.ceilDiv(seconds, 60L));
  }

  private static long seconds(Question question) {
    if (question.standing() != null) {
      return 15;
    }
    return switch (question.kind()) {
      case Kind.AMood _, Kind.YesNo _, Kind.Scale _, Kind.OneOf _, Kind.ADate _ -> 15;
      case Kind.SeveralOf _, Kind.APerson _, Kind.ANumber _ -> 25;
      case Kind.ShortText _ -> 30;
      case Kind.LongText _ -> 60;
    };
  }

  String start() {
    return say("start");
  }

  String goOn() {
    return say("go_on");
  }

  String asForm() {
    return say("as_form");
  }

  String laterLabel() {
    return say("later");
  }

  String later(Later when) {
    return say("later." + when.code());
  }

  String skip() {
    return say("skip");
  }

  /** "Skip this week", where there is a week to skip. */
  String skipThis(Programme programme, CheckIn checkIn) {
    boolean weekly = programme.planOn(checkIn.askDate()).cadence().every() == Every.WEEK;
    return say(weekly ? "skip_this.week" : "skip_this.time");
  }

  String skipReason(SkipReason reason) {
    return say("skip." + reason.code());
  }

  String edit() {
    return say("edit");
  }

  String editNewest() {
    return say("edit_newest");
  }

  String bringUp() {
    return say("bring_up");
  }

  String whoSees() {
    return say("who_sees");
  }

  Text willBringUp(Person manager) {
    return text("will_bring_up", Map.of("manager", manager.firstName()));
  }

  String answerAnyway() {
    return say("answer_anyway");
  }

  Text reminder(Programme programme, CheckIn checkIn, HowMany left, Instant now) {
    return text(
        "reminder",
        Map.of(
            "period", period(programme, checkIn),
            "closes", soon(checkIn.closesAt(), now),
            "left", count("count", left)));
  }

  Text reminderFromManager(CheckIn checkIn, Optional<Person> manager, HowMany left, Instant now) {
    return text(
        "reminder_from_manager",
        Map.of(
            "manager", manager.map(Person::firstName).orElse("Kadens"),
            "closes", soon(checkIn.closesAt(), now),
            "left", count("count.within", left)));
  }

  /** The weekday will do for what is less than a week away. */
  private String soon(Instant moment, Instant now) {
    return moment.isBefore(now.plus(UNMISTAKABLE))
        ? dates().weekdayAndHour(moment.atZone(person.zone()).toLocalDateTime())
        : moment(moment);
  }

  /**
   * Thanks, and what happens with the answers now.
   *
   * @param summary when the manager's summary comes, if it has not come yet
   */
  Text thanks(CheckIn checkIn, Optional<Person> manager, Optional<Instant> summary, Instant now) {
    String until = moment(checkIn.editableUntil());
    if (manager.isEmpty()) {
      return text("thanks_unseen", Map.of("until", until));
    }
    String name = manager.get().firstName();
    return summary.isPresent()
        ? text("thanks_digest", Map.of("manager", name, "when", soon(summary.get(), now)))
        : text("thanks_seen", Map.of("manager", name, "until", until));
  }

  Text answered(CheckIn checkIn) {
    return text(
        checkIn.edited() ? "answered_edited" : "answered",
        Map.of("until", moment(checkIn.editableUntil())));
  }

  Text youSkipped(CheckIn checkIn) {
    return text(
        checkIn.away() ? "skipped_away" : "skipped",
        Map.of("date", dates().day(checkIn.askDate())));
  }

  String willAskAgain(Instant moment, Instant now) {
    LocalDateTime when = moment.atZone(person.zone()).toLocalDateTime();
    LocalDate today = now.atZone(person.zone()).toLocalDate();
    return when.toLocalDate().equals(today)
        ? say("will_ask_again_today", Map.of("hour", dates().hour(when.toLocalTime())))
        : say("will_ask_again", Map.of("when", soon(moment, now)));
  }

  String tooLateToPutOff(CheckIn checkIn) {
    return say("too_late_to_put_off", Map.of("closes", moment(checkIn.closesAt())));
  }

  String closed(CheckIn checkIn) {
    return say("closed", Map.of("when", day(checkIn.closesAt())));
  }

  Text isClosed() {
    return text("is_closed", Map.of());
  }

  String noLongerEditable(CheckIn checkIn) {
    return say("no_longer_editable", Map.of("until", moment(checkIn.editableUntil())));
  }

  String gone() {
    return say("gone");
  }

  String nothingMissed() {
    return say("nothing_missed");
  }

  String notInAnyProgramme() {
    return say("not_in_any_programme");
  }

  String homeTitle() {
    return say("home_title");
  }

  Text next(String programme, Instant at) {
    return text("next", Map.of("programme", programme, "when", moment(at)));
  }

  Text history(int submitted, int asked) {
    return text("history", Map.of("submitted", submitted, "asked", asked));
  }

  private String moment(Instant moment) {
    LocalDateTime local = moment.atZone(person.zone()).toLocalDateTime();
    return dates().moment(local);
  }

  private String day(Instant moment) {
    LocalDate date = moment.atZone(person.zone()).toLocalDate();
    return dates().day(date);
  }

  private Dates dates() {
    return Dates.of(person.language());
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(person.language(), key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(person.language(), key, arguments);
  }
}
