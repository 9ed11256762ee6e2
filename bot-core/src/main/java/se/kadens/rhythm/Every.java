package se.kadens.rhythm;

import java.util.Arrays;
import java.util.Optional;

/** How often a programme asks. */
public enum Every {
  DAY("day"),
  WEEK("week"),
  TWO_WEEKS("two_weeks"),
  MONTH("month"),
  QUARTER("quarter");

  private final String code;

  Every(String code) {
    this.code = code;
  }

  /** The word it is stored and configured by. */
  public String code() {
    return code;
  }

  public static Optional<Every> ofCode(String code) {
    return Arrays.stream(values()).filter(every -> every.code.equals(code)).findFirst();
  }
}
