package se.kadens.survey.score;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * The employee Net Promoter Score: of answers from 0 to 10, the share of promoters (9 and 10) less
 * that of detractors (0 to 6), in points from −100 to 100 (rule R1). Who skipped it does not count.
 */
public record Enps(int promoters, int passives, int detractors) {

  /** Below so many, changes are not spoken of: our choice. */
  static final int FEWEST_TO_COMPARE = 30;

  private static final double STANDARD_ERRORS_OF_95_PERCENT = 1.96;

  /**
   * @throws IllegalArgumentException when an answer is not from 0 to 10
   */
  public static Enps of(Collection<Integer> answers) {
    if (answers.stream().anyMatch(answer -> answer < 0 || answer > 10)) {
      throw new IllegalArgumentException("an eNPS is asked on a scale from 0 to 10");
    }
    int promoters = (int) answers.stream().filter(answer -> answer >= 9).count();
    int detractors = (int) answers.stream().filter(answer -> answer <= 6).count();
    return new Enps(promoters, answers.size() - promoters - detractors, detractors);
  }

  /** How many answered. */
  public int n() {
    return promoters + passives + detractors;
  }

  /** Rounded half up; empty, and not zero, when nobody answered. */
  public OptionalInt score() {
    return n() == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(exact() + 0.5));
  }

  /** Half the width of the interval that covers the true score 95 times of 100, in points. */
  public double margin() {
    return STANDARD_ERRORS_OF_95_PERCENT * standardError();
  }

  /** Whether the two differ by more than chance alone would often make them (rule R1b). */
  public boolean differsFrom(Enps other) {
    if (Math.min(n(), other.n()) < FEWEST_TO_COMPARE) {
      return false;
    }
    double limit =
        STANDARD_ERRORS_OF_95_PERCENT * Math.hypot(standardError(), other.standardError());
    return Math.abs(exact() - other.exact()) > limit;
  }

  private double exact() {
    return 100.0 * (promoters - detractors) / n();
  }

  double standardError() {
    double n = n();
    double difference = (promoters - detractors) / n;
    return 100 * Math.sqrt(((promoters + detractors) / n - difference * difference) / n);
  }
}
