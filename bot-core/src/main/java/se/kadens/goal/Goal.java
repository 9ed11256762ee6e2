package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * A goal, or a measured part of one: a key result, a dated sub-goal, a measure of a scorecard.
 *
 * @param key what the file knows it by; unique in the workspace
 * @param part whether it is a part of its parent and counts towards it, instead of a goal of its
 *     own that is only aligned with it
 * @param department whose it is; may be empty
 * @param measure absent for what is measured by its parts or by its done-criterion
 * @param doneCriterion when it is reached, in words; may be empty
 * @param weight percent of its parent
 * @param due the last day; absent where the cycle's end is
 */
public record Goal(
    GoalId id,
    WorkspaceId workspace,
    String key,
    Framework framework,
    Level level,
    String title,
    @Nullable PersonId owner,
    String department,
    @Nullable GoalId parent,
    boolean part,
    Cycle cycle,
    @Nullable Measure measure,
    String doneCriterion,
    @Nullable BigDecimal weight,
    @Nullable Perspective perspective,
    @Nullable LocalDate due,
    GoalState state,
    Visibility visibility,
    Standing standing,
    Details details) {

  /** The last day it counts for. */
  public LocalDate end() {
    return due == null ? cycle.end() : due;
  }

  /** The same goal where it stands now. */
  public Goal with(GoalState state, Standing standing) {
    return new Goal(
        id,
        workspace,
        key,
        framework,
        level,
        title,
        owner,
        department,
        parent,
        part,
        cycle,
        measure,
        doneCriterion,
        weight,
        perspective,
        due,
        state,
        visibility,
        standing,
        details);
  }
}
