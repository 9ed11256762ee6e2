package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.people.Person;

/** What one person is told unasked about their one-to-ones. */
final class NoticePhrases {

  private final Person reader;
  private final TimePhrases times;

  NoticePhrases(Person reader) {
    this.reader = reader;
    this.times = new TimePhrases(reader);
  }

  Text reminder(Talk talk, Instant start, Instant now) {
    return text("reminder", at(talk, times.hour(talk, start, now)));
  }

  Text otherAway(Talk talk, Instant start, Instant now) {
    return text("other_away", at(talk, times.hour(talk, start, now)));
  }

  Text moved(Talk talk, Instant start) {
    return text("moved", at(talk, times.when(talk, start)));
  }

  /** When they meet from now on, as the other one has said. */
  Text set(Talk talk) {
    MeetingRhythm rhythm = talk.pair().rhythm();
    String name = talk.other().firstName();
    return talk.next()
        .map(
            start ->
                rhythm == null
                    ? text("booked", at(talk, times.when(talk, start)))
                    : text(
                        "set",
                        Map.of(
                            "name", name,
                            "rhythm", times.rhythm(talk, rhythm),
                            "when", times.when(talk, start))))
        .orElseGet(() -> text("unset", Map.of("name", name)));
  }

  private static Map<String, Object> at(Talk talk, String when) {
    return Map.of("name", talk.other().firstName(), "when", when);
  }

  Text newManager(Person before, Person now, int open) {
    return text(
        "new_manager", Map.of("before", before.firstName(), "now", now.firstName(), "count", open));
  }

  Text nudge() {
    return text("nudge", Map.of());
  }

  /** "Anna, senast 3 nov., två punkter". */
  Text nudged(Talk talk, int points) {
    Instant held = talk.pair().past().heldAt();
    String name = talk.other().firstName();
    String waiting = new MeetingPhrases(reader).points(points);
    if (held == null) {
      return text("nudge.never", Map.of("name", name, "points", waiting));
    }
    LocalDate last = held.atZone(reader.zone()).toLocalDate();
    return text(
        "nudge.last", Map.of("name", name, "date", times.shortDate(last), "points", waiting));
  }

  Text overdue(int count) {
    return text("digest.overdue", Map.of("count", count));
  }

  Text agenda() {
    return text("digest.agenda", Map.of());
  }

  String agendaOf(Talk talk, Instant start, Instant now, int points) {
    return say(
        "digest.agenda_of",
        Map.of(
            "name", talk.other().firstName(),
            "when", times.hour(talk, start, now),
            "points", new MeetingPhrases(reader).points(points)));
  }

  String more(int count) {
    return say("digest.more", Map.of("count", count));
  }

  String homeTitle() {
    return say("home.title", Map.of());
  }

  Text homeNext(Talk talk, Instant start, int points) {
    return text(
        "home.next",
        Map.of(
            "name", talk.other().firstName(),
            "when", times.when(talk, start),
            "points", new MeetingPhrases(reader).points(points)));
  }

  String homeAll() {
    return say("home.all", Map.of());
  }

  String pointTitle(Talk talk, String words) {
    return say("exposed.point", Map.of("name", talk.other().firstName(), "words", words));
  }

  String actionTitle(Talk talk, String words) {
    return say("exposed.action", Map.of("name", talk.other().firstName(), "words", words));
  }

  private String say(String key, Map<String, ?> facts) {
    return MeetingPhrases.WORDING.say(reader.language(), key, facts);
  }

  /** In a sentence that tells nothing of what it said. */
  String why(String what) {
    return MeetingPhrases.WORDING.say(reader.language(), "why." + what);
  }

  private Text text(String key, Map<String, ?> facts) {
    return MeetingPhrases.WORDING.text(reader.language(), key, facts);
  }
}
