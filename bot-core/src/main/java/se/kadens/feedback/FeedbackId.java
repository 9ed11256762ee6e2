package se.kadens.feedback;

import java.util.Optional;
import java.util.UUID;

/** One piece of feedback, as a draft and once it was sent. */
record FeedbackId(UUID value) {

  static FeedbackId create() {
    return new FeedbackId(UUID.randomUUID());
  }

  /** Empty for anything but an id, whoever typed or forged it. */
  static Optional<FeedbackId> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** Throws {@link IllegalArgumentException} for anything but an id. */
  static FeedbackId parse(String text) {
    return new FeedbackId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
