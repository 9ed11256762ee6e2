package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Where somebody did something, and so where the answer belongs. */
sealed interface Place {

  /** On a message of ours. */
  record OnMessage(String activity) implements Place {}

  /** In a form that stands in the chat, with what came back from it. */
  record InFormCard(String activity, Pressing.Submit sent, JsonNode data) implements Place {}

  /** In words: there is nothing of ours to change. */
  record InWords() implements Place {}

  static Place of(Optional<String> answered, Pressing pressing, JsonNode data) {
    if (answered.isEmpty()) {
      return new InWords();
    }
    return pressing instanceof Pressing.Submit sent
        ? new InFormCard(answered.get(), sent, data)
        : new OnMessage(answered.get());
  }

  /** Where a dialog was opened from. */
  static Place opener(Optional<String> activity) {
    return activity.<Place>map(OnMessage::new).orElseGet(InWords::new);
  }
}
