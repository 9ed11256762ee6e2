package se.kadens.feedback;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of feedback it is. */
enum FeedbackKind {
  PRAISE,
  /** Something to do otherwise; never said in public. */
  IMPROVEMENT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FeedbackKind> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
