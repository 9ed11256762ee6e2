package se.kadens.rhythm;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of an asking that falls on a day on which the person does not work. */
public enum OnDayOff {
  /** It is left out. */
  SKIP("skip"),
  /** It moves to the last working day before, or failing that after, within its period. */
  PREVIOUS("previous"),
  /** It moves to the first working day after, or failing that before, within its period. */
  NEXT("next"),
  /** It stays. */
  IGNORE("ignore");

  private final String code;

  OnDayOff(String code) {
    this.code = code;
  }

  /** The word it is stored and configured by. */
  public String code() {
    return code;
  }

  public static Optional<OnDayOff> ofCode(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
  }
}
