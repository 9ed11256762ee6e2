package se.kadens.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How far goals have come, from 0 to 1. What is not known is empty, and never zero. */
public final class Progress {

  private Progress() {}

  /**
   * (current − start) / (target − start), up or down, between 0 and 1; within a band or not;
   * reached or not.
   */
  public static OptionalDouble of(Measure measure, @Nullable BigDecimal current) {
    if (current == null) {
      return OptionalDouble.empty();
    }
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    if (measure.direction() == Direction.DONE || start == null || target == null) {
      return OptionalDouble.of(current.signum() > 0 ? 1 : 0);
    }
    if (measure.direction() == Direction.KEEP) {
      boolean within = current.compareTo(start) >= 0 && current.compareTo(target) <= 0;
      return OptionalDouble.of(within ? 1 : 0);
    }
    BigDecimal way = target.subtract(start);
    if (way.signum() == 0) {
      return OptionalDouble.empty();
    }
    double share = current.subtract(start).divide(way, MathContext.DECIMAL64).doubleValue();
    return OptionalDouble.of(Math.clamp(share, 0, 1));
  }

  /** The mean of the parts that are known, by their weights where all of those have one. */
  public static OptionalDouble ofParts(List<Scored> parts) {
    List<Scored> known = parts.stream().filter(part -> part.progress().isPresent()).toList();
    boolean weighted = known.stream().allMatch(part -> weight(part) > 0);
    double weights = 0;
    double sum = 0;
    for (Scored part : known) {
      double weight = weighted ? weight(part) : 1;
      weights += weight;
      sum += weight * part.progress().orElseThrow();
    }
    return known.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  /** Sub-goals that are reached, of all of them: what nobody has reported is not reached. */
  public static OptionalDouble ofSubGoals(List<Scored> parts) {
    return parts.stream().mapToDouble(part -> part.progress().orElse(0) >= 1 ? 1 : 0).average();
  }

  /** The share of a goal's time that has passed when a day begins. */
  public static double elapsed(Goal goal, LocalDate today) {
    LocalDate start = goal.cycle().start();
    long all = ChronoUnit.DAYS.between(start, goal.end()) + 1;
    if (all <= 0) {
      return today.isAfter(goal.end()) ? 1 : 0;
    }
    return Math.clamp((double) ChronoUnit.DAYS.between(start, today) / all, 0, 1);
  }

  /** How far confidences were from outcomes: 0 is foresight, 0.25 is a coin. */
  public static OptionalDouble brier(List<Forecast> forecasts) {
    return forecasts.stream()
        .mapToDouble(f -> Math.pow(f.confidence() / 10.0 - (f.reached() ? 1 : 0), 2))
        .average();
  }

  /**
   * What an owner thought of a goal, and what became of it.
   *
   * @param confidence 0 to 10
   */
  public record Forecast(int confidence, boolean reached) {}

  private static double weight(Scored part) {
    BigDecimal weight = part.goal().weight();
    return weight == null ? 0 : weight.doubleValue();
  }
}
