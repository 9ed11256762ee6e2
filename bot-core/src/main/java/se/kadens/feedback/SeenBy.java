package se.kadens.feedback;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is to see feedback besides whoever gives it; chosen before a word is typed. */
enum SeenBy {
  RECEIVER,
  MANAGER,
  ROOM;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SeenBy> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }

  boolean allows(FeedbackKind kind) {
    return this != ROOM || kind == FeedbackKind.PRAISE;
  }
}
