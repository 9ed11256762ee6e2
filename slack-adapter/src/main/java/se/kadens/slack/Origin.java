package se.kadens.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where somebody did something, and so where the answer belongs. */
sealed interface Origin {

  /** On a message of ours. */
  record OnMessage(String channel, String ts) implements Origin {}

  /** On a message that only they can see and that only this address can change. */
  record OnPassing(String responseUrl) implements Origin {}

  /** On their home page. */
  record OnHome() implements Origin {}

  /** In a form, which was opened from somewhere. */
  record InForm(Origin opener) implements Origin {}

  /** In words, or with a shortcut: there is nothing of ours to change. */
  record InWords() implements Origin {}

  /** Where the outermost form was opened from. */
  default Origin outermost() {
    return this instanceof InForm(Origin opener) ? opener.outermost() : this;
  }

  /** Puts it on a form that is opened from here. */
  default void writeTo(ObjectNode metadata) {
    switch (outermost()) {
      case OnMessage(String channel, String ts) -> metadata.put("channel", channel).put("ts", ts);
      case OnHome _ -> metadata.put("home", true);
      case OnPassing _, InWords _, InForm _ -> {}
    }
  }

  static Origin readFrom(JsonNode metadata) {
    @Nullable String channel = Json.text(metadata, "channel");
    @Nullable String ts = Json.text(metadata, "ts");
    if (channel != null && ts != null) {
      return new OnMessage(channel, ts);
    }
    return Json.flag(metadata, "home") ? new OnHome() : new InWords();
  }
}
