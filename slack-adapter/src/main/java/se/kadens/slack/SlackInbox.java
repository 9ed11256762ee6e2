package se.kadens.slack;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Wordless;
import se.kadens.reception.Overloaded;
import se.kadens.reception.Reception;
import tools.jackson.databind.JsonNode;

/**
 * Takes in whatever Slack delivers, over HTTP or a socket, once it is known to be Slack's.
 * Everything is answered with 200 but what could not be stored.
 */
final class SlackInbox {

  private static final Logger log = LoggerFactory.getLogger(SlackInbox.class);

  private final Reception core;
  private final SlackEvents events;
  private final SlackPresses presses;
  private final SlackForms forms;
  private final SlackCommands commands;

  SlackInbox(
      Reception core,
      SlackEvents events,
      SlackPresses presses,
      SlackForms forms,
      SlackCommands commands) {
    this.core = core;
    this.events = events;
    this.presses = presses;
    this.forms = forms;
    this.commands = commands;
  }

  /** Whether there is no room for what Slack delivers, so that it is not worth reading. */
  boolean turnsAwayAtTheDoor() {
    return core.turnsAwayAtTheDoor(SlackChannel.NAME);
  }

  /**
   * @param sent when Slack sent this delivery, by its own clock, where it says so
   */
  Ack event(JsonNode envelope, @Nullable Instant sent) {
    return switch (Json.textOr("", envelope, "type")) {
      case "url_verification" -> Ack.saying(Json.textOr("", envelope, "challenge"));
      case "event_callback" -> guarded("an event", Ack.again(), () -> events.take(envelope, sent));
      case "app_rate_limited" -> {
        log.warn("Slack holds back events: more than 30,000 came within an hour");
        yield Ack.ok();
      }
      default -> Ack.ok();
    };
  }

  Ack interaction(JsonNode payload) {
    return switch (Json.textOr("", payload, "type")) {
      case "block_actions" -> guarded("a press", Ack.broken(), () -> presses.take(payload));
      case "view_submission" -> guarded("a form", notSaved(payload), () -> forms.take(payload));
      case "shortcut", "message_action" ->
          guarded("a shortcut", Ack.broken(), () -> commands.shortcut(payload));
      default -> Ack.ok();
    };
  }

  Ack command(JsonNode fields) {
    return guarded("a command", Ack.broken(), () -> commands.take(fields));
  }

  private static Ack notSaved(JsonNode payload) {
    String sentence = SlackPhrases.inBothLanguages(SlackPhrases::notSavedButStillHere);
    return Submission.correct(payload.path("view"), Map.of("", sentence));
  }

  // What cannot be stored may fail in any way; Slack is told in its own terms, here and only here.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private Ack guarded(String what, Ack otherwise, Supplier<Ack> taking) {
    try {
      return core.admit(SlackChannel.NAME, taking);
    } catch (Overloaded _) {
      return otherwise;
    } catch (RuntimeException e) {
      log.error("{} from Slack was not taken in", what, Wordless.of(e));
      return otherwise;
    }
  }
}
