package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * All that a person can say of a goal, as read.
 *
 * @param owner absent for a goal that nobody owns yet
 * @param measure absent for what is measured by its parts or its done-criterion
 * @param current where it is now, if that is said along with it
 * @param due absent where the cycle's end is
 */
public record GoalDraft(
    Framework framework,
    Level level,
    String title,
    @Nullable PersonId owner,
    String department,
    @Nullable GoalId parent,
    Cycle cycle,
    @Nullable Measure measure,
    String doneCriterion,
    @Nullable BigDecimal current,
    @Nullable BigDecimal weight,
    @Nullable Perspective perspective,
    @Nullable LocalDate due,
    Visibility visibility,
    Details details,
    List<PartDraft> parts) {

  public GoalDraft {
    parts = List.copyOf(parts);
  }

  /**
   * A measured part of it.
   *
   * @param id which of its parts; absent for a new one
   * @param owner absent where it is the whole goal's
   */
  public record PartDraft(
      @Nullable GoalId id,
      String title,
      @Nullable PersonId owner,
      Measure measure,
      @Nullable BigDecimal current,
      @Nullable BigDecimal weight,
      @Nullable Perspective perspective,
      @Nullable LocalDate due) {}
}
