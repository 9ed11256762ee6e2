package se.kadens.survey.score;

import java.util.List;

/**
 * How much lower or higher one group scores than another.
 *
 * @param difference of the second's mean from the first's
 * @param margin half the width of its 95 % interval
 */
public record MeanGap(double difference, double margin) {

  private static final double STANDARD_ERRORS_OF_95_PERCENT = 1.96;

  /**
   * @param first how many chose each step
   * @param second the same, of the same steps
   */
  public static MeanGap between(List<Integer> first, List<Integer> second) {
    Moments one = Moments.of(first);
    Moments other = Moments.of(second);
    return new MeanGap(
        other.mean - one.mean,
        STANDARD_ERRORS_OF_95_PERCENT * Math.sqrt(one.variance / one.n + other.variance / other.n));
  }

  /** Whether the interval leaves out that there is no difference. */
  public boolean beyondChance() {
    return Math.abs(difference) > margin;
  }

  private record Moments(double n, double mean, double variance) {
    static Moments of(List<Integer> bars) {
      double n = 0;
      double sum = 0;
      double squares = 0;
      for (int bar = 0; bar < bars.size(); bar++) {
        n += bars.get(bar);
        sum += (double) bars.get(bar) * bar;
        squares += (double) bars.get(bar) * bar * bar;
      }
      return new Moments(n, sum / n, (squares - sum * sum / n) / Math.max(1, n - 1));
    }
  }
}
