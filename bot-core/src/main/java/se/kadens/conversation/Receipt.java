package se.kadens.conversation;

import java.util.Collections;
import java.util.List;

/**
 * Where a message ended up, in the channel's own identifiers.
 *
 * @param message its identifier there; one that took several of the channel's messages has the
 *     identifiers of all, with a space between
 */
public record Receipt(String channel, String conversation, String message) {

  /** Whether both are of one message, though one of them may know more of its parts. */
  public boolean sameMessageAs(Receipt other) {
    return channel.equals(other.channel) && !Collections.disjoint(parts(), other.parts());
  }

  private List<String> parts() {
    return List.of(message.split(" "));
  }
}
