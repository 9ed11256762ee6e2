package se.kadens.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.language.TypedNumber;

/** How a goal goes from one standing or state to another. */
final class Moves {

  private static final int MOST_CONFIDENT = 10;

  private Moves() {}

  static Goal to(Goal goal, GoalState state) {
    return goal.with(state, goal.standing());
  }

  /** As if it had just been updated. */
  static Goal fresh(Goal goal, Instant now) {
    Standing was = goal.standing();
    return goal.with(
        goal.state(), new Standing(was.current(), was.status(), was.confidence(), now));
  }

  /** What was reached is done; what was not is never said to be. */
  static Goal ended(Goal goal, GoalState state, boolean reached) {
    Standing was = goal.standing();
    boolean done = reached && state == GoalState.DONE;
    Status status =
        done ? Status.DONE : was.status() == Status.DONE ? Status.OFF_TRACK : was.status();
    Measure measure = goal.measure();
    boolean ticked = done && measure != null && measure.direction() == Direction.DONE;
    BigDecimal current = ticked ? BigDecimal.ONE : was.current();
    return goal.with(state, new Standing(current, status, was.confidence(), was.updatedAt()));
  }

  static Goal updated(Goal goal, Update update, Instant now) {
    Standing was = goal.standing();
    return goal.with(
        goal.state(),
        new Standing(
            or(update.current(), was.current()),
            update.status() == null ? was.status() : update.status(),
            or(update.confidence(), was.confidence()),
            now));
  }

  /** Why a goal cannot be updated so. */
  static List<GoalProblem> problems(Goal goal, Update update) {
    List<GoalProblem> problems = new ArrayList<>();
    switch (goal.state()) {
      case ACTIVE -> {}
      case DONE, DROPPED -> problems.add(GoalProblem.of(Reason.ENDED));
      case IDEA, DRAFT, AGREED -> problems.add(GoalProblem.of(Reason.NOT_ACTIVE));
    }
    if (update.current() != null && goal.measure() == null) {
      problems.add(new GoalProblem("current", Reason.NO_MEASURE));
    }
    if (update.current() != null && !TypedNumber.fits(update.current())) {
      problems.add(new GoalProblem("current", Reason.TOO_LONG));
    }
    Integer confidence = update.confidence();
    if (confidence != null && (confidence < 0 || confidence > MOST_CONFIDENT)) {
      problems.add(new GoalProblem("confidence", Reason.CONFIDENCE_OUTSIDE));
    }
    if (update.note().length() > Checks.LONGEST_WORDS) {
      problems.add(GoalProblem.of(Reason.TOO_LONG));
    }
    return problems;
  }

  private static <T> @Nullable T or(@Nullable T now, @Nullable T before) {
    return now == null ? before : now;
  }
}
