package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.goal.Direction;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Measure;
import se.kadens.goal.view.GoalPhrases;

/** Knows what has been reached before, so that a target far beyond it can be thought over. */
@Component
class EarlierValues {

  private static final BigDecimal BOLD = BigDecimal.valueOf(3);

  private final Goals goals;

  EarlierValues(Goals goals) {
    this.goals = goals;
  }

  /** One sentence on the first measure whose target is more than three times the best so far. */
  Optional<String> tooBold(Goal goal, List<Goal> parts, GoalPhrases words, PlanPhrases phrases) {
    return Stream.concat(Stream.of(goal), parts.stream())
        .flatMap(measured -> tooBold(measured, words, phrases).stream())
        .findFirst();
  }

  private Optional<String> tooBold(Goal goal, GoalPhrases words, PlanPhrases phrases) {
    Measure measure = goal.measure();
    if (measure == null || measure.direction() != Direction.UP) {
      return Optional.empty();
    }
    BigDecimal target = measure.target();
    return best(goal, measure)
        .filter(best -> target != null && target.compareTo(best.multiply(BOLD)) > 0)
        .map(best -> phrases.bold(goal.title(), words.amount(best, measure.unit())));
  }

  /** Where it starts, or the most its owner came to with the same measure. */
  private Optional<BigDecimal> best(Goal goal, Measure measure) {
    return Stream.concat(Stream.ofNullable(measure.start()), before(goal, measure))
        .filter(number -> number.signum() > 0)
        .max(BigDecimal::compareTo);
  }

  private Stream<BigDecimal> before(Goal goal, Measure measure) {
    if (goal.owner() == null) {
      return Stream.empty();
    }
    return goals.ownedBy(goal.workspace(), goal.owner(), EnumSet.allOf(GoalState.class)).stream()
        .filter(other -> !other.id().equals(goal.id()))
        .filter(other -> other.title().equalsIgnoreCase(goal.title()))
        .filter(other -> other.measure() != null && other.measure().unit().equals(measure.unit()))
        .flatMap(other -> Stream.ofNullable(other.standing().current()));
  }
}
