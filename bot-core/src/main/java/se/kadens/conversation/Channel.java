package se.kadens.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.kadens.people.Person;

/**
 * Reaches people unasked. Implemented once per chat product. Never throws for what the chat product
 * does or fails to do, and never tries twice by itself.
 */
public interface Channel {

  double CAUTIOUS_PER_SECOND = 3;

  /** The name the ledger keeps, in lower case. */
  String name();

  /** The name people know it by. */
  String title();

  /** Whether this channel knows an address of the person. */
  boolean knows(Person person);

  Delivery send(Envelope envelope);

  /**
   * Says in a room what the envelope holds, instead of to its recipient. Where the bot is not in
   * the room any more it is {@link Delivery.Unreachable}.
   */
  Delivery announce(Room room, Envelope envelope);

  /** Puts the message in the place of an earlier one, with the recipient or in a room. */
  Delivery update(Receipt receipt, Person recipient, Message message);

  /** Takes a message back. */
  Delivery retract(Receipt receipt, Person recipient);

  /** Looks for a message whose sending broke off, by the notice it carries. */
  Evidence seek(UUID notice, Person recipient, Instant sentAfter);

  /** Looks in a room for a message whose announcing broke off. */
  Evidence seekIn(Room room, UUID notice, Instant sentAfter);

  /** How many messages a second this channel takes from us at most, per workspace. */
  double ceilingPerSecond();

  /** How many it is asked to take as long as nobody knows how many it takes. */
  default double startPerSecond() {
    return Math.min(CAUTIOUS_PER_SECOND, ceilingPerSecond());
  }

  /** What became of an attempt that broke off. */
  sealed interface Evidence {
    /**
     * It arrived.
     *
     * @param copies the same again, where it was sent more than once
     * @param whole whether all of it is there
     */
    record Found(Receipt receipt, List<Receipt> copies, boolean whole) implements Evidence {

      public Found {
        copies = List.copyOf(copies);
      }

      public Found(Receipt receipt) {
        this(receipt, List.of(), true);
      }
    }

    record Absent() implements Evidence {}

    /** This channel can never be looked into. */
    record Hidden() implements Evidence {}

    /** It cannot be told now. */
    record Unknown() implements Evidence {}

    /** The channel asks not to be called before then. */
    record Later(Instant until) implements Evidence {}
  }
}
