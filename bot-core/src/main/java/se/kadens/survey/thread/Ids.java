package se.kadens.survey.thread;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Reads ids that anybody may have made up. */
final class Ids {

  private Ids() {}

  static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The same for the same two, so that what is sent twice is known again. */
  static UUID both(UUID one, UUID other) {
    return UUID.nameUUIDFromBytes((one + "/" + other).getBytes(StandardCharsets.UTF_8));
  }
}
