package se.kadens.goal;

/** The three bands of OKR grading, without the gaps between them. */
public enum Grade {
  /** From 0.7. */
  GREEN,
  /** From 0.4 to less than 0.7. */
  YELLOW,
  /** Less than 0.4. */
  RED;

  static Grade of(double progress) {
    return progress >= 0.7 ? GREEN : progress >= 0.4 ? YELLOW : RED;
  }
}
