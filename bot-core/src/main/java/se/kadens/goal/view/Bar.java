package se.kadens.goal.view;

/** Progress drawn in ten marks; full, and a hundred percent, only for what is reached. */
final class Bar {

  private static final int MARKS = 10;

  /** What a tenth is short of by the arithmetic of doubles alone. */
  private static final double SLACK = 1e-9;

  private Bar() {}

  static String of(double progress) {
    int full = (int) Math.floor(Math.clamp(progress, 0, 1) * MARKS + SLACK);
    return "▰".repeat(full) + "▱".repeat(MARKS - full);
  }

  static int percent(double progress) {
    return progress >= 1 ? 100 : Math.min(99, (int) Math.round(Math.max(0, progress) * 100));
  }
}
