package se.kadens.survey;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.Question;

/**
 * One thing that surveys ask, under a key that lasts: answers of one wave are compared with those
 * of another, and across languages, by it.
 *
 * @param theme a key of its theme, one of the bank's or HR's own; absent for what has none
 * @param direction which end of its scale is the good one
 * @param measure what its answers come to
 */
public record Item(
    Question question, @Nullable String theme, Direction direction, Measure measure) {

  public static final Pattern THEME = Pattern.compile("[a-z0-9_]{1,40}");

  /** Which end of a scale is the good one. */
  public enum Direction {
    HIGHER_IS_BETTER,
    /** Turned around before it counts towards its theme and its favourable share. */
    LOWER_IS_BETTER
  }

  /** What answers come to. */
  public enum Measure {
    /** From 1 to 5: mean, favourable share (rule R2), distribution. */
    SCORE,
    /** From 0 to 10: eNPS (rule R1), mean, distribution. */
    ENPS,
    /** One or several of a few options, or yes or no: distribution. */
    CHOICE,
    /** Any number, such as minutes: mean. */
    NUMBER,
    /** What people wrote: comments. */
    COMMENT
  }

  public Item {
    if (theme != null && !THEME.matcher(theme).matches()) {
      throw new IllegalArgumentException("not a theme: " + theme);
    }
  }

  public String key() {
    return question.key();
  }
}
