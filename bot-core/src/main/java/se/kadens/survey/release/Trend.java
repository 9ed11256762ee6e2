package se.kadens.survey.release;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Thresholds;

/**
 * How far a figure of a group has moved from one wave to a later one.
 *
 * @param difference in points of eNPS, in steps of the scale, or for themes as a share
 * @param beyondChance whether it is more than chance alone would often make it: outside the 95 %
 *     interval, with at least {@value #FEWEST_TO_COMPARE} in either wave
 */
public record Trend(double difference, boolean beyondChance) {

  /** Below so many, changes are not spoken of: our choice. */
  static final int FEWEST_TO_COMPARE = 30;

  private static final double STANDARD_ERRORS_OF_95_PERCENT = 1.96;

  /**
   * Whether a change may be told: not when who took part differs by a few people, since what these
   * answered could be read off it (rule R8).
   */
  public static boolean mayBeTold(BitSet before, BitSet now, Thresholds thresholds) {
    return !isFew(before, now, thresholds) && !isFew(now, before, thresholds);
  }

  /**
   * Empty for what has no figure to compare.
   *
   * @param measure absent for a theme
   */
  public static Optional<Trend> between(
      Cell.Shown before, Cell.Shown now, Item.@Nullable Measure measure) {
    Figure from = Figure.of(before, measure);
    Figure to = Figure.of(now, measure);
    if (from == null || to == null) {
      return Optional.empty();
    }
    double difference = to.value() - from.value();
    boolean enough = Math.min(before.n(), now.n()) >= FEWEST_TO_COMPARE;
    return Optional.of(
        new Trend(
            difference, enough && Math.abs(difference) > Math.hypot(from.margin(), to.margin())));
  }

  /** Whether those who took part in the one wave only are some, but too few. */
  private static boolean isFew(BitSet people, BitSet others, Thresholds thresholds) {
    BitSet only = (BitSet) people.clone();
    only.andNot(others);
    return !only.isEmpty() && only.cardinality() < thresholds.score();
  }

  /**
   * @param margin half the width of its 95 % interval; infinite when it cannot be told
   */
  private record Figure(double value, double margin) {

    static @Nullable Figure of(Cell.Shown shown, Item.@Nullable Measure measure) {
      Cell.Enps enps = shown.enps();
      if (enps != null) {
        return new Figure(enps.score(), enps.margin());
      }
      Double share = shown.favourable();
      if (measure == null && share != null) {
        return new Figure(share, margin(share * (1 - share), shown.n()));
      }
      Double mean = shown.mean();
      return mean == null ? null : new Figure(mean, margin(variance(shown, measure), shown.n()));
    }

    private static double margin(double variance, int n) {
      return STANDARD_ERRORS_OF_95_PERCENT * Math.sqrt(variance / n);
    }

    /** From the distribution, where that is released. */
    private static double variance(Cell.Shown shown, Item.@Nullable Measure measure) {
      List<Integer> bars = shown.distribution();
      if (bars.isEmpty() || measure != Item.Measure.SCORE) {
        return Double.POSITIVE_INFINITY;
      }
      double sum = 0;
      double squares = 0;
      for (int bar = 0; bar < bars.size(); bar++) {
        sum += (double) bars.get(bar) * bar;
        squares += (double) bars.get(bar) * bar * bar;
      }
      double n = shown.n();
      return (squares - sum * sum / n) / Math.max(1, n - 1);
    }
  }
}
