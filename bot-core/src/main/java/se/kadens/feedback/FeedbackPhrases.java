package se.kadens.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.kadens.conversation.Room;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What is said of feedback that was given. */
final class FeedbackPhrases {

  private static final Wording WORDING = Wording.beside(FeedbackPhrases.class);

  private final Language language;

  FeedbackPhrases(Language language) {
    this.language = language;
  }

  Text headline(Item item) {
    if (item.audience().seenBy() == SeenBy.ROOM) {
      return text("item.public", people(item));
    }
    return item.kind() == FeedbackKind.PRAISE
        ? text("item.praise", people(item))
        : text("item.feedback", people(item));
  }

  Text answersTheQuestion(Person receiver) {
    return text("item.question", Map.of("receiver", receiver.firstName()));
  }

  Text isAbout() {
    return text("item.about", Map.of());
  }

  Text whatIsSaid(Person giver) {
    return text("item.said", Map.of("giver", giver.firstName()));
  }

  Text tied(Tag tag) {
    return switch (tag.of()) {
      case GOAL -> text("item.goal", Map.of("name", tag.name()));
      case VALUE -> text("item.value", Map.of("name", tag.name()));
    };
  }

  /** By name, and the same to whoever reads it. */
  Text seenBy(Item item) {
    return switch (item.audience()) {
      case Audience.Receiver _ -> text("seen.receiver", people(item));
      case Audience.WithLead _ -> text("seen.manager", people(item));
      case Audience.Everybody(Room room) -> text("seen.room", Map.of("room", room.title()));
    };
  }

  Text hasCome(Item item) {
    if (item.audience() instanceof Audience.Everybody(Room room)) {
      return text("come.public", Map.of("giver", item.giver().name(), "room", room.title()));
    }
    if (item.question() != null) {
      return text("come.answer", people(item));
    }
    return item.kind() == FeedbackKind.PRAISE
        ? text("come.praise", people(item))
        : text("come.feedback", people(item));
  }

  Text hasComeForReport(Item item) {
    return item.kind() == FeedbackKind.PRAISE
        ? text("shown.praise", people(item))
        : text("shown.feedback", people(item));
  }

  /** Before it is opened: who else sees it, and that the giver sees that it was opened. */
  Text beforeOpening(Item item) {
    return seenBy(item)
        .and(" ")
        .and(text("opening.is_seen", Map.of("giver", item.giver().firstName())));
  }

  Text thanksYou(Item item) {
    return text("thanks_you", Map.of("receiver", item.receiver().name()));
  }

  /** To the giver: the bot is not in the room any more. */
  Text notAnnounced(Item item) {
    String room = item.audience() instanceof Audience.Everybody(Room where) ? where.title() : "";
    return text("not_announced", Map.of("receiver", item.receiver().name(), "room", room));
  }

  Text youThanked(Person giver) {
    return text("you_thanked", Map.of("giver", giver.firstName()));
  }

  String thank() {
    return say("thank");
  }

  String giveTo(Person giver) {
    return say("give_to", Map.of("giver", giver.firstName()));
  }

  String read() {
    return say("read");
  }

  String showIt() {
    return say("show_it");
  }

  String older() {
    return say("older");
  }

  Text received() {
    return text("pile.received", Map.of());
  }

  Text given() {
    return text("pile.given", Map.of());
  }

  Text shown() {
    return text("pile.shown", Map.of());
  }

  /** Both of them by name. */
  Text row(Item item, LocalDate day) {
    return row("shown", item, day);
  }

  /**
   * @param pile where it stands, which need not be said once more
   */
  Text row(String pile, Item item, LocalDate day) {
    Map<String, Object> facts =
        Map.of(
            "giver", item.giver().name(),
            "receiver", item.receiver().name(),
            "day", Dates.of(language).day(day));
    return text(
        "row." + pile + (item.kind() == FeedbackKind.PRAISE ? ".praise" : ".feedback"), facts);
  }

  Text unread() {
    return text("unread", Map.of());
  }

  Text openedBy(List<Person> readers) {
    return readers.isEmpty()
        ? text("opened.nobody", Map.of())
        : text(
            "opened.by",
            Map.of("names", Names.list(readers.stream().map(Person::name).toList(), language)));
  }

  String nothingYet() {
    return say("nothing_yet");
  }

  String noMore() {
    return say("no_more");
  }

  String notYours() {
    return say("not_yours");
  }

  /** "Anna, från Kim · Sara, från Tor · 5 till". */
  Text praised(List<String> each, int atMost) {
    List<String> named = new ArrayList<>(each.stream().limit(atMost).toList());
    if (each.size() > atMost) {
      named.add(say("digest.more", Map.of("count", each.size() - atMost)));
    }
    return text("digest.praise", Map.of("list", String.join(" · ", named)));
  }

  String praised(Item item) {
    return say(
        "digest.praised",
        Map.of("receiver", item.receiver().firstName(), "giver", item.giver().firstName()));
  }

  String allPraise() {
    return say("digest.all_praise");
  }

  String readPraise() {
    return say("digest.read");
  }

  Text waiting(int requests) {
    return text("digest.requests", Map.of("count", requests));
  }

  String showRequests() {
    return say("digest.show_requests");
  }

  Text youWaitFor(List<Person> asked) {
    return text(
        "home.waiting",
        Map.of("names", Names.list(asked.stream().map(Person::name).toList(), language)));
  }

  Text homeTitle() {
    return text("home.title", Map.of());
  }

  Text draftTo(String receiver) {
    return text("home.draft", Map.of("receiver", receiver));
  }

  Text draftToNobody() {
    return text("home.draft.nobody", Map.of());
  }

  String goOn() {
    return say("home.go_on");
  }

  private static Map<String, Object> people(Item item) {
    Person manager = item.manager();
    return Map.of(
        "giver", named(item.giver()),
        "receiver", named(item.receiver()),
        "manager", manager == null ? "" : named(manager));
  }

  private static Text.Named named(Person person) {
    return new Text.Named(person.id(), person.name());
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  /** In a sentence that tells nothing of what it said. */
  String why(News.What what) {
    return WORDING.say(language, "why." + what.name().toLowerCase(Locale.ROOT));
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
