package se.kadens.goal.view;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import se.kadens.goal.Direction;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Measure;

/**
 * A goal that counts one by one towards its target.
 *
 * @param value how many there are now
 */
public record Counter(BigDecimal value) {

  /** So many steps at most that one would take them one by one. */
  private static final BigDecimal FEW = BigDecimal.valueOf(200);

  public static Optional<Counter> of(Goal goal) {
    Measure measure = goal.measure();
    if (measure == null || goal.state() != GoalState.ACTIVE) {
      return Optional.empty();
    }
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    if (measure.direction() != Direction.UP || start == null || target == null) {
      return Optional.empty();
    }
    BigDecimal value = Objects.requireNonNullElse(goal.standing().current(), start);
    return isWhole(start)
            && isWhole(target)
            && isWhole(value)
            && target.subtract(start).compareTo(FEW) <= 0
            && !measure.unit().contains("%")
        ? Optional.of(new Counter(value))
        : Optional.empty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  public BigDecimal next() {
    return value.add(BigDecimal.ONE);
  }

  /** As a button carries it. */
  public String token() {
    return value.stripTrailingZeros().toPlainString();
  }
}
