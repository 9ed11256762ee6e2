package se.kadens.home;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.delivery.Entry;
import se.kadens.language.Dates;
import se.kadens.people.Person;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OwnSlot;
import se.kadens.wording.Wording;

/** What a person is told about Kadens itself and their own settings. */
final class HomePhrases {

  private static final Wording WORDING = Wording.beside(HomePhrases.class);

  private final Person person;

  HomePhrases(Person person) {
    this.person = person;
  }

  String settings() {
    return say("settings");
  }

  Text languageAndZone() {
    return text("language_and_zone", Map.of("place", dates().place(person.zone())));
  }

  String language() {
    return say("language");
  }

  String speaksNow() {
    return say("speaks_now");
  }

  Text place(Programme programme, Enrolment enrolment) {
    if (enrolment.paused()) {
      return text("place_paused", Map.of("programme", programme.name()));
    }
    OwnSlot slot = enrolment.slot();
    return slot == null
        ? text("place", Map.of("programme", programme.name(), "rhythm", rhythm(programme)))
        : text(
            "place_own",
            Map.of(
                "programme", programme.name(),
                "slot", dates().weekdayAndHour(slot.on(), slot.at())));
  }

  /** "varje vecka, måndag kl. 09.00". */
  private String rhythm(Programme programme) {
    Cadence cadence = programme.latestPlan().cadence();
    return say(
        "every." + cadence.every().code(),
        Map.of(
            "when",
            cadence.every() == Every.DAY
                ? dates().hour(cadence.at())
                : dates().weekdayAndHour(cadence.on(), cadence.at())));
  }

  String chooseSlot() {
    return say("choose_slot");
  }

  String pause() {
    return say("pause");
  }

  String resume() {
    return say("resume");
  }

  String paused(Programme programme) {
    return say("paused", Map.of("programme", programme.name()));
  }

  String resumed(Programme programme) {
    return say("resumed", Map.of("programme", programme.name()));
  }

  String notEnrolled() {
    return say("not_enrolled");
  }

  String slotTitle() {
    return say("slot_title");
  }

  Text slotIntro(Programme programme) {
    return text("slot_intro", Map.of("programme", programme.name(), "rhythm", rhythm(programme)));
  }

  String usual(Programme programme) {
    Cadence cadence = programme.latestPlan().cadence();
    return say("usual", Map.of("weekday", dates().weekday(cadence.on())));
  }

  String weekday(DayOfWeek day) {
    return person.language().capitalised(dates().weekday(day));
  }

  String hour(LocalTime time) {
    return dates().hour(time);
  }

  String day() {
    return say("day");
  }

  String hour() {
    return say("hour");
  }

  String save() {
    return say("save");
  }

  String close() {
    return say("close");
  }

  String chooseOne() {
    return say("choose_one");
  }

  String slotUsual(Programme programme) {
    return say("slot_usual", Map.of("rhythm", rhythm(programme)));
  }

  String slotChosen(OwnSlot slot) {
    return say("slot_chosen", Map.of("slot", dates().weekdayAndHour(slot.on(), slot.at())));
  }

  Text nothingSaidYet() {
    return text("nothing_said_yet");
  }

  Text lastSaid(Entry entry) {
    return text("last_said", Map.of("when", when(entry)));
  }

  Text becauseOf(Entry entry, Programme programme) {
    Map<String, String> arguments =
        Map.of(
            "when", when(entry),
            "programme", programme.name(),
            "rhythm", rhythm(programme),
            "place", dates().place(person.zone()));
    String kind = entry.notice().key().kind();
    if (kind.equals("digest")) {
      return text("because_manager", arguments);
    }
    if (kind.startsWith("reply:")) {
      return text("because_reply", arguments);
    }
    if (kind.equals("reminder-by-manager")) {
      return text("because_manager_reminds", arguments);
    }
    return kind.startsWith("reminder")
        ? text("because_reminder", arguments)
        : text("because_programme", arguments);
  }

  Text becauseMoved(Instant wanted) {
    return text("because_moved", Map.of("when", moment(wanted)));
  }

  private String when(Entry entry) {
    Instant said = entry.endedAt() == null ? entry.notice().dueAt() : entry.endedAt();
    return moment(said);
  }

  Text next(Programme programme, Instant due) {
    return text("next", Map.of("programme", programme.name(), "when", moment(due)));
  }

  Text nextPaused() {
    return text("next_paused");
  }

  Text noNext() {
    return text("no_next");
  }

  private String moment(Instant instant) {
    return dates().moment(instant.atZone(person.zone()).toLocalDateTime());
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

  private Text text(String key) {
    return text(key, Map.of());
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(person.language(), key, arguments);
  }
}
