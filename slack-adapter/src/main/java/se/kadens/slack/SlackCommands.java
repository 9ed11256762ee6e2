package se.kadens.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Wordings;
import se.kadens.reception.Reception;
import tools.jackson.databind.JsonNode;

/** Takes in the slash command and the shortcuts. */
final class SlackCommands {

  private final Visitors visitors;
  private final Reception core;
  private final OtherMessages messages;
  private final Replies replies;
  private final Clock clock;

  SlackCommands(
      Visitors visitors, Reception core, OtherMessages messages, Replies replies, Clock clock) {
    this.visitors = visitors;
    this.core = core;
    this.messages = messages;
    this.replies = replies;
    this.clock = clock;
  }

  Ack take(JsonNode fields) {
    Instant now = clock.instant();
    Optional<Visitor> visitor =
        visitors.identify(Json.text(fields, "team_id"), Json.text(fields, "user_id"), now);
    if (visitor.isEmpty()) {
      return Ack.ok();
    }
    return switch (visitor.get()) {
      case Visitor.Stranger stranger ->
          Ack.with(Replies.passing(visitors.whatToTell(stranger, now)));
      case Visitor.Known who -> {
        String text = SlackText.typed(Json.textOr("", fields, "text"));
        Interaction asked = new Wordings(core.offers()).asked(who.person(), now, text);
        Reply reply = answer(who, fields, asked);
        boolean elsewhere = !Json.textOr("", fields, "channel_id").startsWith("D");
        yield elsewhere && speaks(reply)
            ? Ack.with(Replies.passing(who.phrases().answeredInDirectMessage()))
            : Ack.ok();
      }
    };
  }

  Ack shortcut(JsonNode payload) {
    Instant now = clock.instant();
    Optional<Visitor> visitor =
        visitors.identify(Payloads.actingTeam(payload), Json.text(payload, "user", "id"), now);
    if (visitor.isEmpty()) {
      return Ack.ok();
    }
    switch (visitor.get()) {
      case Visitor.Stranger stranger -> {
        String sentence = visitors.whatToTell(stranger, now);
        replies.tell(stranger, Json.text(payload, "response_url"), sentence);
      }
      case Visitor.Known who -> {
        Reply reply = answer(who, payload, asked(who, payload, now));
        String channel = Json.textOr("D", payload, "channel", "id");
        if (!channel.startsWith("D") && speaks(reply)) {
          String sentence = who.phrases().answeredInDirectMessage();
          replies.tell(who, Json.text(payload, "response_url"), sentence);
        }
      }
    }
    return Ack.ok();
  }

  private Interaction asked(Visitor.Known who, JsonNode payload, Instant now) {
    String name = Json.textOr("", payload, "callback_id");
    JsonNode message = payload.path("message");
    return new Wordings(core.offers())
        .shortcut(
            who.person(),
            now,
            name,
            message.isObject() ? messages.read(who.team(), message) : null);
  }

  private Reply answer(Visitor.Known who, JsonNode payload, Interaction asked) {
    String trigger = Json.text(payload, "trigger_id");
    Set<String> keys = trigger == null ? Set.of() : Set.of("slack:trigger:" + trigger);
    Reply reply = core.answer(SlackChannel.NAME, keys, asked);
    Place place = Place.of(new Origin.InWords(), trigger);
    replies.carryOut(who, place, reply);
    return reply;
  }

  private static boolean speaks(Reply reply) {
    return switch (reply) {
      case Reply.Say _, Reply.Replace _ -> true;
      case Reply.Several(List<Reply> several) -> several.stream().anyMatch(SlackCommands::speaks);
      case Reply.Nothing _, Reply.Ask _, Reply.Correct _ -> false;
    };
  }
}
