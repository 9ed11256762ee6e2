package se.kadens.feedback;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Room;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What is said to somebody who gives feedback. */
record GivePhrases(Language language) {

  private static final Wording WORDING = Wording.beside(GivePhrases.class);

  Text whom() {
    return text("whom", Map.of());
  }

  String choosePerson() {
    return say("choose_person");
  }

  Text nobodyCalled(String typed) {
    return text("nobody_called", Map.of("name", typed));
  }

  Text severalCalled(String name) {
    return text("several_called", Map.of("name", name));
  }

  Text nobodyOfOurs() {
    return text("nobody_of_ours", Map.of());
  }

  Text whoSees(Person receiver, @Nullable FeedbackKind kind) {
    return text(
        kind == FeedbackKind.PRAISE ? "who_sees.praise" : "who_sees",
        Map.of("receiver", receiver.name()));
  }

  String onlyReceiver(Person receiver) {
    return say("see.receiver", Map.of("receiver", receiver.firstName()));
  }

  String receiverAndManager(Person receiver, Person manager) {
    return say(
        "see.manager", Map.of("receiver", receiver.firstName(), "manager", manager.firstName()));
  }

  String inPublic() {
    return say("see.room");
  }

  Text upward(@Nullable Person receiver) {
    return text("refused.upward", Map.of("name", receiver == null ? "" : receiver.name()));
  }

  Text publicPraiseIsFine() {
    return text("upward.public", Map.of());
  }

  Text about() {
    return text("about", Map.of());
  }

  Text aboutUnseen() {
    return text("about.unseen", Map.of());
  }

  Text yourWords() {
    return text("your_words", Map.of());
  }

  /** What the form says above the fields. */
  Text willBeSeen(SeenBy seenBy, Person receiver, @Nullable Person manager) {
    return switch (seenBy) {
      case RECEIVER -> text("will.receiver", Map.of("receiver", receiver.name()));
      case MANAGER ->
          text(
              "will.manager",
              Map.of(
                  "receiver", receiver.name(), "manager", manager == null ? "" : manager.name()));
      case ROOM -> text("will.room", Map.of("receiver", receiver.name()));
    };
  }

  Text help() {
    return text("help", Map.of());
  }

  String title(SeenBy seenBy) {
    return seenBy == SeenBy.ROOM ? say("form.praise") : say("form.feedback");
  }

  String showPreview() {
    return say("form.submit");
  }

  String close() {
    return say("form.close");
  }

  String words() {
    return say("form.words");
  }

  String wordsHint() {
    return say("form.words.hint");
  }

  String kind() {
    return say("form.kind");
  }

  String praise() {
    return say("form.kind.praise");
  }

  String improvement() {
    return say("form.kind.improvement");
  }

  String room() {
    return say("form.room");
  }

  String tag() {
    return say("form.tag");
  }

  String tagName(Tag tag) {
    return switch (tag.of()) {
      case GOAL -> say("form.tag.goal", Map.of("name", tag.name()));
      case VALUE -> say("form.tag.value", Map.of("name", tag.name()));
    };
  }

  String writeSomething() {
    return say("form.empty");
  }

  String tooLong(int length) {
    return say("form.too_long", Map.of("length", length, "most", Draft.LONGEST));
  }

  String chooseOne() {
    return say("form.choose");
  }

  Text preview(Item item) {
    return item.audience() instanceof Audience.Everybody(Room room)
        ? text("preview.room", Map.of("room", room.title()))
        : text("preview", Map.of("receiver", item.receiver().firstName()));
  }

  Text changedMeanwhile() {
    return text("preview.changed", Map.of());
  }

  /** Below the preview: what cannot be undone. */
  Text staysSo(Item item) {
    return item.audience() instanceof Audience.Everybody(Room room)
        ? text("stays.room", Map.of("room", room.title()))
        : text("stays", Map.of());
  }

  String send() {
    return say("send");
  }

  String sendAsPraise() {
    return say("send.praise");
  }

  String sendAsImprovement() {
    return say("send.improvement");
  }

  String change() {
    return say("change");
  }

  String changeWhoSees() {
    return say("change_who_sees");
  }

  String throwAway() {
    return say("throw_away");
  }

  String thrownAway() {
    return say("thrown_away");
  }

  Text sent(Item item) {
    Map<String, Object> names =
        Map.of(
            "receiver", item.receiver().name(),
            "first", item.receiver().firstName(),
            "manager", manager(item),
            "room", item.audience() instanceof Audience.Everybody(Room room) ? room.title() : "");
    return switch (item.audience()) {
      case Audience.Receiver _ -> text("sent.receiver", names);
      case Audience.WithLead _ -> text("sent.manager", names);
      case Audience.Everybody _ -> text("sent.room", names);
    };
  }

  private static String manager(Item item) {
    Person manager = item.manager();
    return manager == null ? "" : manager.name();
  }

  Text sentBefore(Item item) {
    return text("sent.before", Map.of("receiver", item.receiver().name()));
  }

  String gone() {
    return say("gone");
  }

  String chooseAgain() {
    return say("refused.audience");
  }

  Text refused(Refusal why, @Nullable Person receiver) {
    String name = receiver == null ? "" : receiver.name();
    return switch (why) {
      case SELF -> text("refused.self", Map.of());
      case UNKNOWN -> text("refused.unknown", Map.of());
      case LEFT -> text("refused.left", Map.of("name", name));
      case UPWARD -> upward(receiver);
      case AUDIENCE -> text("refused.audience", Map.of());
    };
  }

  Text requestOver(FeedbackRequest.State state, Person asker) {
    Map<String, Object> facts = Map.of("asker", asker.name());
    return switch (state) {
      case DECLINED -> text("over.declined", facts);
      case WITHDRAWN -> text("over.withdrawn", facts);
      case EXPIRED -> text("over.expired", facts);
      case ANSWERED, OPEN -> text("over.answered", facts);
    };
  }

  String giveUnasked() {
    return say("give_unasked");
  }

  String youHaveLeft() {
    return say("you_have_left");
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
