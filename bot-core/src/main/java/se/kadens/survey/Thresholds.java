package se.kadens.survey;

/**
 * Of how many people who answered an item at least something may be shown of it. May be raised for
 * a survey, never lowered (features A1 and A2).
 *
 * @param score for means, shares and eNPS
 * @param distribution for how many chose what
 * @param comment for what was written
 */
public record Thresholds(int score, int distribution, int comment) {

  /** The least there is, for whatever is not named. */
  public static final Thresholds USUAL = new Thresholds(5, 8, 10);

  /** What a survey that names its respondents keeps to. */
  public static final Thresholds NONE = new Thresholds(1, 1, 1);

  public Thresholds {
    if (score < 1 || distribution < score || comment < score) {
      throw new IllegalArgumentException(
          "thresholds %d, %d, %d".formatted(score, distribution, comment));
    }
  }

  /** Whether each is at least the other's. */
  public boolean atLeast(Thresholds other) {
    return score >= other.score && distribution >= other.distribution && comment >= other.comment;
  }
}
