package se.kadens.meeting;

import java.util.Optional;
import java.util.UUID;

record PairId(UUID value) {

  static PairId create() {
    return new PairId(UUID.randomUUID());
  }

  /** Empty for anything but an id. */
  static Optional<PairId> read(String text) {
    return ItemId.read(text).map(ItemId::value).map(PairId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
