package se.kadens.goal.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Progress;
import se.kadens.goal.Progress.Forecast;
import se.kadens.goal.Scored;
import se.kadens.goal.Status;

/**
 * How far somebody's confidence was from how their goals ended, which nobody else is shown.
 *
 * @param score 0 is foresight, 0.25 is a coin
 */
record Foresight(double score, int goals) {

  /** Fewer say nothing. */
  private static final int ENOUGH = 3;

  static Optional<Foresight> of(List<Scored> own) {
    List<Forecast> forecasts = own.stream().map(Scored::goal).flatMap(Foresight::forecast).toList();
    return forecasts.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(new Foresight(Progress.brier(forecasts).orElseThrow(), forecasts.size()));
  }

  /** What was dropped had no outcome. */
  private static Stream<Forecast> forecast(Goal goal) {
    Integer confidence = goal.standing().confidence();
    return goal.state() == GoalState.DONE && confidence != null
        ? Stream.of(new Forecast(confidence, goal.standing().status() == Status.DONE))
        : Stream.empty();
  }
}
