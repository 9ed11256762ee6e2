package se.kadens.sandbox.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import tools.jackson.databind.JsonNode;

/** One person's chat with the bot, and what they can do in it. Adaptive Cards throughout. */
public interface CardDesk {

  /** The chat, oldest first. */
  List<Post> posts();

  /** The dialog on top, if one is open. */
  Optional<Dialog> dialog();

  /** What the client itself said of the last action, such as that it went wrong. */
  Optional<String> notice();

  Standing standing();

  Answer type(String text);

  /** {@code inputs} are those of the card by their ids, several choices with commas between. */
  Answer act(String post, JsonNode action, Map<String, String> inputs);

  Answer actInDialog(JsonNode action, Map<String, String> inputs);

  void closeDialog();

  /** What the bot offers for what is typed into a choice that searches this data set. */
  List<Offer> search(String dataset, String query);

  /** The rooms of the chat, as this person sees them. */
  List<ChatRoom<Post>> rooms();

  /** Uses a shortcut on a post of the chat, or of the room if one is named. */
  Answer useShortcut(String command, String post, @Nullable String room);

  /** Installs, removes, blocks or unblocks the app. */
  Answer become(Standing wanted);

  /** How a person stands to the app. */
  enum Standing {
    INSTALLED,
    REMOVED,
    BLOCKED
  }

  /** One message: its words, and the contents of its cards in order. */
  record Post(
      String id, Instant at, boolean fromBot, String text, List<JsonNode> cards, boolean edited) {
    public Post {
      cards = List.copyOf(cards);
    }
  }

  /** A dialog holds a card, or a message that the bot closed it with. */
  record Dialog(String title, @Nullable JsonNode card, @Nullable String message) {}

  record Offer(String title, String value) {}
}
