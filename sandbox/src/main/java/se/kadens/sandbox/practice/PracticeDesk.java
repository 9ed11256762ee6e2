package se.kadens.sandbox.practice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one person sees of the bot, and what they can do about it. Block Kit throughout. */
public interface PracticeDesk {

  /** Their direct messages with the bot, oldest first. */
  List<Line> messages();

  /** The modal on top, if one is open. */
  Optional<Window> modal();

  /** Home as it was published last. */
  Optional<Window> home();

  Answer type(String text);

  Answer command(String text);

  /** {@code chosen} is absent for a button, else what a picker holds, as Slack would send it. */
  Answer press(String ts, String blockId, String actionId, @Nullable JsonNode chosen);

  Answer pressInModal(String blockId, String actionId, @Nullable JsonNode chosen);

  Answer pressOnHome(String blockId, String actionId, @Nullable JsonNode chosen);

  /** Block id to action id to the element's state, as in Slack's {@code view.state.values}. */
  Answer submit(Map<String, Map<String, JsonNode>> state);

  void closeModal();

  Answer openHome();

  Answer shortcut(String callbackId);

  Answer messageShortcut(String callbackId, String ts);

  /** The rooms of the chat, as this person sees them. */
  List<ChatRoom<Line>> rooms();

  /** Uses a shortcut on something said in a room. */
  Answer shortcutInRoom(String callbackId, String room, String ts);

  /** One message. {@code ephemeral} when nobody else would see it in a channel. */
  record Line(
      String ts,
      boolean fromBot,
      String text,
      @Nullable JsonNode blocks,
      boolean edited,
      boolean ephemeral) {}

  /** A modal or Home, with what was wrong at its last submission by block id. */
  record Window(String id, String type, JsonNode view, Map<String, String> errors) {
    public Window {
      errors = Map.copyOf(errors);
    }
  }

  /** How the bot's side answered the request that the action became. */
  record Answer(int status, String body, Duration took) {
    /** For what the chat does by itself, without a word to the bot. */
    static final Answer NONE_ASKED = new Answer(200, "", Duration.ZERO);
  }
}
