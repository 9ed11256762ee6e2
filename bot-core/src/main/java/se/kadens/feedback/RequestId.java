package se.kadens.feedback;

import java.util.UUID;

/** One request for feedback, to one person. */
record RequestId(UUID value) {

  static RequestId create() {
    return new RequestId(UUID.randomUUID());
  }

  /** Throws {@link IllegalArgumentException} for anything but an id. */
  static RequestId parse(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
