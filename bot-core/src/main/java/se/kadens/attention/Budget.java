package se.kadens.attention;

import java.time.Duration;

/**
 * How much may be asked of one person.
 *
 * @param prompts how often a week, from Monday to Sunday by the person's own clock
 * @param minutes how many minutes of answering a week
 * @param gap how long at least from one prompt to the next
 */
public record Budget(int prompts, int minutes, Duration gap) {

  public static final int MOST_PROMPTS = 14;
  public static final int MOST_MINUTES = 240;
  public static final Duration LONGEST_GAP = Duration.ofDays(14);

  /** Three times and a quarter of an hour a week, and never twice within a working day. */
  public static final Budget USUAL = new Budget(3, 15, Duration.ofHours(20));

  public Budget {
    if (prompts < 1
        || prompts > MOST_PROMPTS
        || minutes < 1
        || minutes > MOST_MINUTES
        || gap.isNegative()
        || gap.compareTo(LONGEST_GAP) > 0) {
      throw new IllegalArgumentException(
          "no budget of %d prompts, %d minutes and a gap of %s".formatted(prompts, minutes, gap));
    }
  }

  /** What is longer than a whole week's minutes takes a week to itself. */
  int charge(int asked) {
    return Math.min(asked, minutes);
  }
}
