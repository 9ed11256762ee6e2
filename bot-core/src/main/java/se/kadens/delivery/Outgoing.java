package se.kadens.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Refused;
import se.kadens.conversation.Delivery.Unclear;
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

  private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);

  /** Whether the notice is on its way there already. */
  boolean isOn(Trail trail) {
    return Objects.equals(key(room), key(trail.room()));
  }

  private static @Nullable String key(@Nullable Room any) {
    return any == null ? null : any.key();
  }

  /** What is refused as it is may be taken in plain words, which is better than silence. */
  Delivery by(Channel channel) {
    Delivery outcome = attempted(channel);
    if (!(outcome instanceof Refused(String why))) {
      return outcome;
    }
    LOG.warn("{} refuses notice {} unless in plain words: {}", channel.name(), notice.id(), why);
    Delivery plain = inPlainWords().attempted(channel);
    return plain instanceof Refused ? outcome : plain;
  }

  private Delivery attempted(Channel channel) {
    try {
      Envelope envelope = new Envelope(notice.id(), recipient, message);
      return room == null ? channel.send(envelope) : channel.announce(room, envelope);
    } catch (RuntimeException failure) {
      LOG.error("channel {} broke down over notice {}", channel.name(), notice.id(), failure);
      return new Unclear("fault");
    }
  }

  private Outgoing inPlainWords() {
    return new Outgoing(notice, recipient, room, new PlainWords(recipient.language()).of(message));
  }
}
