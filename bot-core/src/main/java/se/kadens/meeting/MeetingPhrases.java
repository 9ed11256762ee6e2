package se.kadens.meeting;

import java.time.Instant;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.meeting.MeetingRhythm.HowOften;
import se.kadens.meeting.Point.Section;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.wording.Wording;

/** What is said to one person about their one-to-ones. */
final class MeetingPhrases {

  static final Wording WORDING = Wording.beside(MeetingPhrases.class);

  private final Person reader;
  private final TimePhrases times;

  MeetingPhrases(Person reader) {
    this.reader = reader;
    this.times = new TimePhrases(reader);
  }

  String title(Talk talk) {
    return say("title", name(talk.other()));
  }

  Text whoSees(Talk talk) {
    if (talk.current()) {
      return text("seen_by_two", name(talk.other()));
    }
    return talk.viewer().id().equals(talk.report().id())
        ? text("over.manager", name(talk.other()))
        : text("over.report", name(talk.other()));
  }

  String section(Section section) {
    return say("section." + section.code());
  }

  /** What stands above a part of the agenda, or in its place. */
  String label(String which) {
    return say("label." + which);
  }

  String notYoursToDrop(Talk talk) {
    return say("not_yours_to_drop", name(talk.other()));
  }

  String button(String which) {
    return say("button." + which);
  }

  String agendaWith(Person other) {
    return say("agenda_with", name(other));
  }

  String remove(String words) {
    return say("remove", Map.of("words", words));
  }

  String drop(String words) {
    return say("drop", Map.of("words", words));
  }

  String undo(String words) {
    return say("undo", Map.of("words", words));
  }

  String gone() {
    return say("gone");
  }

  String nobody() {
    return say("nobody");
  }

  String finishedAlready() {
    return say("finished_already");
  }

  Text finished(int done, int left) {
    return text("finished", Map.of("done", done, "left", left));
  }

  Text rhythmSet(Talk talk, MeetingRhythm rhythm) {
    return text(
        "rhythm_set",
        Map.of("rhythm", times.rhythm(talk, rhythm), "name", talk.other().firstName()));
  }

  Text rhythmNone(Talk talk) {
    return text("rhythm_none", name(talk.other()));
  }

  Text movedTo(Talk talk, Instant start) {
    return text(
        "moved_to", Map.of("when", times.when(talk, start), "name", talk.other().firstName()));
  }

  Text added(Talk talk, boolean secret) {
    return secret ? text("added.secret", Map.of()) : text("added.shared", name(talk.other()));
  }

  /**
   * @param asked whether the owner has check-ins to be asked in
   */
  Text agreed(Talk talk, PersonId owner, boolean asked) {
    if (!asked) {
      return text("agreed.not_asked", Map.of());
    }
    return owner.equals(reader.id())
        ? text("agreed.you", Map.of())
        : text("agreed.other", name(talk.who(owner)));
  }

  Text withWhom(String example, String words) {
    return text("with_whom", Map.of("name", example, "words", words));
  }

  String writeSomething() {
    return say("write_something");
  }

  String tooLong(int most) {
    return say("too_long", Map.of("most", most));
  }

  String full(int most) {
    return say("full", Map.of("most", most));
  }

  String pastDay() {
    return say("past_day");
  }

  String pastTime() {
    return say("past_time");
  }

  String listTitle() {
    return say("list.title");
  }

  /** "Anna · tisdag 1 december kl. 10.00 · tre punkter". */
  Text listed(Talk talk, int points, int open) {
    String name = talk.other().firstName();
    boolean managers = talk.other().id().equals(talk.manager().id());
    String when =
        talk.next().map(start -> times.when(talk, start)).orElseGet(() -> say("list.no_time"));
    Text line = Text.strong(managers ? say("list.manager", Map.of("name", name)) : name);
    line = line.and(" · " + when + " · " + points(points));
    return open == 0 ? line : line.and(" · " + say("open_actions", Map.of("count", open)));
  }

  /** Somebody one has no one-to-ones with any more. */
  Text former(Person other) {
    return text("list.former", name(other));
  }

  String points(int count) {
    return say("points", Map.of("count", count));
  }

  String ownTitle() {
    return say("own.title");
  }

  String ownNone() {
    return say("own.none");
  }

  String historyTitle(Talk talk) {
    return say("history.title", name(talk.other()));
  }

  String historyNone(Talk talk) {
    return say("history.none", name(talk.other()));
  }

  String historyNothing() {
    return say("history.nothing");
  }

  String agreedOn() {
    return say("history.agreed");
  }

  String done(String words) {
    return say("history.done", Map.of("words", words));
  }

  Text leftover(Person other, int count) {
    return text("leftover", Map.of("name", other.firstName(), "count", count));
  }

  Text broughtAlong(Talk to, int count) {
    return text("brought_along", Map.of("name", to.other().firstName(), "count", count));
  }

  /** The words of a form, by what they stand at. */
  String form(String key) {
    return say("form." + key);
  }

  String form(String key, Person named) {
    return say("form." + key, name(named));
  }

  String clockOf(Person manager, String place) {
    return say("clock_of", Map.of("name", manager.firstName(), "place", place));
  }

  String often(HowOften often) {
    return say("often." + often.code());
  }

  private static Map<String, Object> name(Person person) {
    return Map.of("name", person.firstName());
  }

  private String say(String key) {
    return WORDING.say(reader.language(), key);
  }

  private String say(String key, Map<String, ?> facts) {
    return WORDING.say(reader.language(), key, facts);
  }

  private Text text(String key, Map<String, ?> facts) {
    return WORDING.text(reader.language(), key, facts);
  }
}
