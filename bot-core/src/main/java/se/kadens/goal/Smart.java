package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The five checks of a SMART goal; the Swedish A is "accepterat". */
public enum Smart {
  SPECIFIC,
  MEASURABLE,
  ACHIEVABLE,
  RELEVANT,
  TIME_BOUND;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Smart> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
