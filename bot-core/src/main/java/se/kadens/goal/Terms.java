package se.kadens.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/** What two people agree to. */
record Terms(
    String title,
    @Nullable PersonId owner,
    @Nullable Measure measure,
    String doneCriterion,
    Set<Terms> parts) {

  static Terms of(Goal goal, List<Goal> parts) {
    return new Terms(
        goal.title(),
        goal.owner(),
        goal.measure() == null ? null : plain(goal.measure()),
        goal.doneCriterion(),
        parts.stream()
            .filter(part -> part.state() != GoalState.DROPPED)
            .map(part -> of(part, List.of()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** 5.0 is 5. */
  private static Measure plain(Measure measure) {
    return new Measure(
        measure.what(),
        measure.direction(),
        plain(measure.start()),
        plain(measure.target()),
        measure.unit());
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }
}
