package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/** What two people agree to: whose it is, what is to be reached, by when, and how it is seen. */
record Terms(
    String title,
    @Nullable PersonId owner,
    @Nullable Measure measure,
    String doneCriterion,
    @Nullable BigDecimal weight,
    LocalDate end,
    Map<String, String> smart,
    Set<Terms> parts) {

  static Terms of(Goal goal, List<Goal> parts) {
    return new Terms(
        goal.title(),
        goal.owner(),
        goal.measure() == null ? null : plain(goal.measure()),
        goal.doneCriterion(),
        plain(goal.weight()),
        goal.end(),
        goal.details().smart(),
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

  static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }
}
