package se.kadens.goal.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.Standing;
import se.kadens.goal.Status;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;

/** What goals were told by check-ins. */
@Component
class CheckedGoals {

  private final JdbcClient jdbc;

  CheckedGoals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a goal was told by one check-in.
   *
   * @param keys of its updates
   * @param isNewest whether nobody has said anything of the goal since
   * @param before where it stood until then
   */
  record Told(List<String> keys, boolean isNewest, Standing before) {
    static final Told NOTHING =
        new Told(List.of(), false, new Standing(null, Status.ON_TRACK, null, null));

    boolean isSomething() {
      return !keys.isEmpty();
    }
  }

  Map<GoalId, Told> told(WorkspaceId workspace, Collection<GoalId> goals, String prefix) {
    if (goals.isEmpty()) {
      return Map.of();
    }
    Map<GoalId, Told> told = new HashMap<>();
    jdbc.sql(
            """
            SELECT goal_id, array_agg(update_key) AS keys, bool_or(newest) AS newest,
              (array_agg(before_current ORDER BY ordinal))[1] AS before_current,
              (array_agg(before_status ORDER BY ordinal))[1] AS before_status,
              (array_agg(before_confidence ORDER BY ordinal))[1] AS before_confidence
            FROM (
              SELECT *, ordinal = max(ordinal) OVER (PARTITION BY goal_id) AS newest
              FROM goal_update WHERE workspace_id = :workspace AND goal_id = any(:goals)
            ) AS said
            WHERE starts_with(update_key, :prefix)
            GROUP BY goal_id""")
        .param("workspace", workspace.value())
        .param("goals", Columns.of("uuid", goals, GoalId::value))
        .param("prefix", prefix)
        .query(
            row -> {
              told.put(
                  new GoalId(row.getObject("goal_id", UUID.class)),
                  new Told(keys(row), row.getBoolean("newest"), before(row)));
            });
    return told;
  }

  private static List<String> keys(ResultSet row) throws SQLException {
    return Arrays.stream((Object[]) row.getArray("keys").getArray())
        .map(Objects::toString)
        .toList();
  }

  private static Standing before(ResultSet row) throws SQLException {
    return new Standing(
        row.getBigDecimal("before_current"),
        Status.valueOf(row.getString("before_status")),
        row.getObject("before_confidence", Integer.class),
        null);
  }

  /** Leaves of what one check-in has told a goal only the newest, as what it changed in all. */
  void fold(Goal goal, String prefix, String newest) {
    jdbc.sql(
            """
            WITH earlier AS (
              DELETE FROM goal_update
              WHERE workspace_id = :workspace AND goal_id = :goal
                AND starts_with(update_key, :prefix) AND update_key <> :newest
              RETURNING ordinal, before_current, before_status, before_confidence, before_updated_at
            )
            UPDATE goal_update u SET before_current = e.before_current,
              before_status = e.before_status, before_confidence = e.before_confidence,
              before_updated_at = e.before_updated_at
            FROM (SELECT * FROM earlier ORDER BY ordinal LIMIT 1) AS e
            WHERE u.workspace_id = :workspace AND u.goal_id = :goal AND u.update_key = :newest""")
        .param("workspace", goal.workspace().value())
        .param("goal", goal.id().value())
        .param("prefix", prefix)
        .param("newest", newest)
        .update();
  }
}
