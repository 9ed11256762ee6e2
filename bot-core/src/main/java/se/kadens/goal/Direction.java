package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which way a measure is to go. */
public enum Direction {
  UP,
  DOWN,
  /** Stay within a band, from start to target, both included. */
  KEEP,
  /** Reached or not. */
  DONE;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Direction> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
