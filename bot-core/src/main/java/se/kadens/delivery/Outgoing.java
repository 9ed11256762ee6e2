package se.kadens.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Room;
import se.kadens.people.Person;

/**
 * A notice's words on their way out.
 *
 * @param room where they are to be said; absent where it is to the recipient
 */
record Outgoing(Notice notice, Person recipient, @Nullable Room room, Message message) {

  /** Whether the notice is on its way there already. */
  boolean isOn(Trail trail) {
    return Objects.equals(key(room), key(trail.room()));
  }

  private static @Nullable String key(@Nullable Room any) {
    return any == null ? null : any.key();
  }

  /** As whoever refused it may take it yet. */
  Outgoing inPlainWords() {
    return new Outgoing(notice, recipient, room, new PlainWords(recipient.language()).of(message));
  }

  Delivery by(Channel channel) {
    Envelope envelope = new Envelope(notice.id(), recipient, message);
    return room == null ? channel.send(envelope) : channel.announce(room, envelope);
  }
}
