package se.kadens.meeting;

import java.util.Optional;
import java.util.UUID;

/** A point of an agenda, or an action item. */
record ItemId(UUID value) {

  static ItemId create() {
    return new ItemId(UUID.randomUUID());
  }

  /** Empty for anything but an id. */
  static Optional<ItemId> read(String text) {
    try {
      return Optional.of(new ItemId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
