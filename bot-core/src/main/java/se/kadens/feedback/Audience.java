package se.kadens.feedback;

import se.kadens.conversation.Room;
import se.kadens.people.PersonId;

/** Who sees feedback besides whoever gives it, by name. */
sealed interface Audience {

  record Receiver() implements Audience {}

  /** The receiver, and whoever was their manager when it was written. */
  record WithLead(PersonId manager) implements Audience {}

  /** Whoever reads in a room. */
  record Everybody(Room room) implements Audience {}

  default SeenBy seenBy() {
    return switch (this) {
      case Receiver _ -> SeenBy.RECEIVER;
      case WithLead _ -> SeenBy.MANAGER;
      case Everybody _ -> SeenBy.ROOM;
    };
  }
}
