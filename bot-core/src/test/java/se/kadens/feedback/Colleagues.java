package se.kadens.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Room;
import se.kadens.conversation.Rooms;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.people.PersonId;
import se.kadens.stage.MemoryChannel.Bubble;
import se.kadens.stage.Stage;

/**
 * A Monday morning in a company: Anna, Kim and Sara report to Bo and Bo to Ylva, the head; Disa
 * reports to Ylva too and has Tor in her team; Hanna is HR.
 */
final class Colleagues {

  static final String ANNA = "Anna Berg";
  static final String KIM = "Kim Falk";
  static final String SARA = "Sara Öst";
  static final String BO = "Bo Lind";
  static final String YLVA = "Ylva Ek";
  static final String DISA = "Disa Ros";
  static final String TOR = "Tor Vik";
  static final String HANNA = "Hanna Hed";

  static final List<String> EVERYBODY = List.of(ANNA, KIM, SARA, BO, YLVA, DISA, TOR, HANNA);

  /** Ten in Stockholm. */
  static final String MONDAY = "2026-11-23T09:00:00Z";

  final Stage stage = Stage.at(MONDAY);

  Colleagues() {
    stage.company().with(YLVA, HANNA).from("Ledning");
    stage.company().with(BO, DISA).reportingTo(YLVA);
    stage.company().with(ANNA, KIM, SARA).reportingTo(BO);
    stage.company().with(TOR).reportingTo(DISA);
    stage.person(HANNA);
    sql("UPDATE person SET role = 'HR' WHERE name = '" + HANNA + "'");
  }

  void sql(String statement) {
    stage.get(JdbcClient.class).sql(statement).update();
  }

  Room room(String title) {
    Room room = stage.channel().open(title);
    stage.get(Rooms.class).entered(stage.workspace(), room, stage.now());
    return room;
  }

  /** What was said in a room, oldest first. */
  List<String> in(Room room) {
    return stage.channel().in(room).stream().map(Bubble::message).map(m -> m.summary()).toList();
  }

  static Map<String, Value> praise(String words) {
    return filled("praise", words);
  }

  static Map<String, Value> improvement(String words) {
    return filled("improvement", words);
  }

  private static Map<String, Value> filled(String kind, String words) {
    return Map.of("kind", picked(kind), "words", new Value.Words(words));
  }

  static Value picked(String key) {
    return new Value.Picked(Set.of(key));
  }

  /** From the command to the preview. */
  void write(String giver, String receiver, String whoSees, Map<String, Value> values) {
    stage.say(giver, "återkoppling " + receiver);
    stage.press(giver, whoSees);
    stage.submit(giver, values);
  }

  /** Written and sent, and where it stands. */
  FeedbackId send(String giver, String receiver, String whoSees, Map<String, Value> values) {
    write(giver, receiver, whoSees, values);
    Action send = stage.button(giver, "Skicka");
    stage.press(giver, "Skicka");
    return FeedbackId.parse(send.subject().split("/", 2)[0]);
  }

  void ask(String asker, String topic, String... asked) {
    stage.say(asker, "be om återkoppling");
    stage.press(asker, firstThatOpensTheForm(asker));
    stage.submit(asker, question(topic, asked));
  }

  private Action firstThatOpensTheForm(String asker) {
    return stage.last(asker).contains("[Fråga någon annan]")
        ? stage.button(asker, "Fråga någon annan")
        : stage.button(asker, "Fråga någon");
  }

  Map<String, Value> question(String topic, String... asked) {
    Map<String, Value> values = new HashMap<>();
    if (!topic.isEmpty()) {
      values.put("topic", new Value.Words(topic));
    }
    List<PersonId> people = List.of(asked).stream().map(n -> stage.person(n).id()).toList();
    values.put("people", new Value.People(people));
    return values;
  }

  Reply pick(String who, Action action, @Nullable Value value) {
    return answer(new Pressed(stage.person(who), stage.now(), action, value));
  }

  /** The shortcut on a message of somebody's, or of nobody we know. */
  Reply aboutMessage(String who, @Nullable String author, String words) {
    PersonId wrote = author == null ? null : stage.person(author).id();
    return answer(
        new Asked(
            stage.person(who),
            stage.now(),
            "feedback",
            "give",
            "",
            new OtherMessage(wrote, words)));
  }

  private Reply answer(se.kadens.conversation.Interaction interaction) {
    return stage
        .get(Switchboard.class)
        .answer("memory", Set.of(UUID.randomUUID().toString()), interaction);
  }

  static String said(Reply reply) {
    return switch (reply) {
      case Reply.Say(var message) -> message.summary();
      case Reply.Replace(var message) -> message.summary();
      default -> reply.toString();
    };
  }
}
