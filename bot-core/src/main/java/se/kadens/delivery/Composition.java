package se.kadens.delivery;

import java.time.Instant;
import java.util.Locale;
import se.kadens.conversation.Message;
import se.kadens.conversation.Room;

/** What a notice comes to at the moment it is to be said. */
public sealed interface Composition {

  record Say(Message message) implements Composition {}

  /**
   * To be said in a room, to all who read there, instead of to the person. There is no other place
   * for it: where the bot is no longer in the room, it is undeliverable.
   */
  record Announce(Room room, Message message) implements Composition {}

  /** It is worth saying, but not before {@code until}. */
  record Hold(Instant until) implements Composition {}

  /** It is worth saying, and there is no place any more where it may be said. */
  record Undeliverable(String why) implements Composition {}

  /** There is nothing left to say. */
  record Skip(Reason reason) implements Composition {}

  /** Why a notice was not said, as the ledger keeps it. */
  enum Reason {
    ANSWERED,
    AWAY,
    CLOSED,
    DAY_OFF,
    INACTIVE,
    MOVED_ON,
    NOTHING_TO_SAY,
    PAUSED,
    RESTORED,
    SKIPPED_BY_PERSON,
    TOO_LATE,
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
