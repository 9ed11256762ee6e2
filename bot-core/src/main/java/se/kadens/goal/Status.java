package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How its owner says a goal is going; kept apart from its progress. */
public enum Status {
  ON_TRACK,
  AT_RISK,
  OFF_TRACK,
  BLOCKED,
  DONE;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Status> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
