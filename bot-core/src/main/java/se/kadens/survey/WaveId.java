package se.kadens.survey;

import java.util.Optional;
import java.util.UUID;

/** One round of a survey. */
public record WaveId(UUID value) {

  static WaveId create() {
    return new WaveId(UUID.randomUUID());
  }

  /** Empty for anything but an id. */
  public static Optional<WaveId> read(String text) {
    try {
      return Optional.of(new WaveId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
