package se.kadens.figures;

import org.jspecify.annotations.Nullable;

/**
 * One number that was measured.
 *
 * @param goal what it should come to; null where it is there to be compared with
 */
record Reading(String what, double value, String unit, @Nullable Goal goal) {

  /** A number and the side of it that is wanted. */
  record Goal(boolean atMost, double value) {

    boolean isMetBy(double measured) {
      return atMost ? measured <= value : measured >= value;
    }

    @Override
    public String toString() {
      return (atMost ? "≤ " : "≥ ") + Report.number(value);
    }
  }

  static Reading of(String what, double value, String unit) {
    return new Reading(what, value, unit, null);
  }

  Reading atLeast(double wanted) {
    return new Reading(what, value, unit, new Goal(false, wanted));
  }

  Reading atMost(double wanted) {
    return new Reading(what, value, unit, new Goal(true, wanted));
  }
}
