package se.kadens.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.conversation.Wordings;
import se.kadens.people.PersonId;
import se.kadens.reception.Reception;
import se.kadens.wire.Fingerprint;
import tools.jackson.databind.JsonNode;

/** Takes in what is pressed and picked on messages, on the home page and in forms. */
final class SlackPresses {

  private static final Logger log = LoggerFactory.getLogger(SlackPresses.class);

  private final Visitors visitors;
  private final Reception core;
  private final SlackUsers users;
  private final Replies replies;
  private final Clock clock;

  SlackPresses(Visitors visitors, Reception core, SlackUsers users, Replies replies, Clock clock) {
    this.visitors = visitors;
    this.core = core;
    this.users = users;
    this.replies = replies;
    this.clock = clock;
  }

  /** What one element carried. */
  private record Press(Action action, @Nullable String user, @Nullable Value value) {}

  Ack take(JsonNode payload) {
    Instant now = clock.instant();
    Optional<Visitor> visitor =
        visitors.identify(Payloads.actingTeam(payload), Json.text(payload, "user", "id"), now);
    if (visitor.isEmpty()) {
      return Ack.ok();
    }
    String responseUrl = Json.text(payload, "response_url");
    switch (visitor.get()) {
      case Visitor.Stranger stranger -> {
        String sentence = visitors.whatToTell(stranger, now);
        replies.tell(stranger, responseUrl, sentence);
      }
      case Visitor.Known who -> {
        see(who, payload, now);
        payload.path("actions").forEach(element -> press(who, payload, element, now));
      }
    }
    return Ack.ok();
  }

  /**
   * Whoever presses on a message has got it, whatever became of our sending it. Of one that takes
   * several of Slack's messages this is only a part.
   */
  private void see(Visitor.Known who, JsonNode payload, Instant now) {
    NoticeMark mark = NoticeMark.of(payload.path("message"));
    if (mark != null
        && mark.parts() == 1
        && Payloads.origin(payload) instanceof Origin.OnMessage(String channel, String ts)) {
      core.seen(who.person(), mark.notice(), new Receipt(SlackChannel.NAME, channel, ts), now);
    }
  }

  private void press(Visitor.Known who, JsonNode payload, JsonNode element, Instant now) {
    Optional<Press> read = read(element);
    if (read.isEmpty()) {
      return;
    }
    Press press = read.get();
    Value value = press.value();
    if (press.user() != null) {
      Optional<PersonId> person = users.personOf(who.team(), press.user());
      if (person.isEmpty()) {
        String sentence = who.phrases().thatPersonNotInKadens();
        replies.tell(who, Json.text(payload, "response_url"), sentence);
        return;
      }
      value = new Value.People(java.util.List.of(person.get()));
    }
    Reply reply =
        core.answer(
            SlackChannel.NAME,
            Set.of(key(who, payload, element)),
            interaction(who, now, press.action(), value));
    Place place = Place.of(Payloads.origin(payload), Json.text(payload, "trigger_id"));
    replies.carryOut(who, place, reply);
  }

  private Interaction interaction(
      Visitor.Known who, Instant now, Action action, @Nullable Value value) {
    return action.feature().equals(Replies.RETYPE)
        ? new Wordings(core.offers()).said(who.person(), now, action.subject())
        : new Pressed(who.person(), now, action, value);
  }

  /**
   * Stands in the store for days beside who pressed when, so it is only a fingerprint: what was
   * pressed may be an answer. It cannot be found by trying all answers, since a control that nobody
   * may be traced by carries a random token, and that is part of what is hashed.
   */
  private static String key(Visitor.Known who, JsonNode payload, JsonNode element) {
    String where =
        Json.textOr(Json.textOr("", payload, "view", "id"), payload, "container", "message_ts");
    return "slack:press:"
        + Fingerprint.of(
            who.userId(),
            Json.textOr("", element, "action_ts"),
            Json.textOr("", element, "action_id"),
            Json.textOr("", element, "value"),
            where);
  }

  /** Empty for what is none of our controls, and for a picker that was emptied. */
  private static Optional<Press> read(JsonNode element) {
    String id = Json.textOr("", element, "action_id");
    try {
      return switch (Json.textOr("", element, "type")) {
        case "button" ->
            Optional.of(new Press(Action.parse(Json.textOr(id, element, "value")), null, null));
        case "static_select", "overflow" -> {
          String chosen = Json.textOr("", element, "selected_option", "value");
          yield Optional.of(new Press(Action.parse(ControlIds.token(id, chosen)), null, null));
        }
        case "users_select" ->
            Optional.ofNullable(Json.text(element, "selected_user"))
                .map(user -> new Press(Action.parse(id), user, null));
        case "datepicker" ->
            Optional.ofNullable(Submission.day(Json.text(element, "selected_date")))
                .map(day -> new Press(Action.parse(id), null, day));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException _) {
      log.info("a press on something that is not ours");
      return Optional.empty();
    }
  }
}
