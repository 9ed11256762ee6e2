package se.kadens.goal.follow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Direction;
import se.kadens.goal.FollowedGoals.Followed;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Scored;
import se.kadens.people.Person;

/** Which goals somebody is asked where they stand, the one left alone the longest first. */
final class GoalAsks {

  private GoalAsks() {}

  /**
   * One thing to ask about.
   *
   * @param whole what it is a part of; absent where it is a whole goal
   * @param subGoals those that are not reached yet, where it is them that are asked about
   */
  record Ask(Goal goal, @Nullable Goal whole, List<Goal> subGoals) {
    Ask {
      subGoals = List.copyOf(subGoals);
    }

    /** When anybody last said something of it; null is never. */
    @Nullable Instant updatedAt() {
      return subGoals.isEmpty()
          ? goal.standing().updatedAt()
          : subGoals.stream()
              .map(part -> part.standing().updatedAt())
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null);
    }
  }

  static List<Ask> of(List<Followed> followed, Person person) {
    List<Ask> asks = new ArrayList<>();
    for (Followed each : followed) {
      if (each.scored().goal().state() == GoalState.ACTIVE) {
        asks.addAll(of(each.scored(), person));
      }
    }
    asks.sort(
        Comparator.comparing(
            Ask::updatedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
    return asks;
  }

  private static List<Ask> of(Scored scored, Person person) {
    Goal goal = scored.goal();
    if (scored.parts().isEmpty()) {
      return isReached(goal) ? List.of() : List.of(new Ask(goal, null, List.of()));
    }
    List<Goal> own =
        scored.parts().stream()
            .map(Scored::goal)
            .filter(part -> part.owner() == null || part.owner().equals(person.id()))
            .filter(part -> !isReached(part))
            .toList();
    if (goal.framework() != Framework.MBO) {
      return own.stream().map(part -> new Ask(part, goal, List.of())).toList();
    }
    List<Ask> asks = new ArrayList<>();
    List<Goal> subGoals = own.stream().filter(GoalAsks::isYesOrNo).toList();
    if (!subGoals.isEmpty()) {
      asks.add(new Ask(goal, null, subGoals));
    }
    own.stream()
        .filter(part -> !isYesOrNo(part))
        .forEach(part -> asks.add(new Ask(part, goal, List.of())));
    return asks;
  }

  static boolean isYesOrNo(Goal goal) {
    return goal.measure() == null || goal.measure().direction() == Direction.DONE;
  }

  private static boolean isReached(Goal goal) {
    BigDecimal current = goal.standing().current();
    return goal.measure() != null
        && isYesOrNo(goal)
        && current != null
        && current.compareTo(BigDecimal.ONE) >= 0;
  }
}
