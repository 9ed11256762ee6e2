package se.kadens.feedback;

import java.util.UUID;

/** One piece of feedback, as a draft and once it was sent. */
record FeedbackId(UUID value) {

  static FeedbackId create() {
    return new FeedbackId(UUID.randomUUID());
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
