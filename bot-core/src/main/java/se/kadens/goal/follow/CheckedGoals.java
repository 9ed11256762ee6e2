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
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.people.WorkspaceId;

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
   */
  record Told(List<String> keys, boolean isNewest) {
    static final Told NOTHING = new Told(List.of(), false);
  }

  Map<GoalId, Told> told(WorkspaceId workspace, Collection<GoalId> goals, String prefix) {
    if (goals.isEmpty()) {
      return Map.of();
    }
    Map<GoalId, Told> told = new HashMap<>();
    jdbc.sql(
            """
            SELECT goal_id,
              array_agg(update_key) FILTER (WHERE starts_with(update_key, :prefix)) AS keys,
              starts_with((array_agg(update_key ORDER BY ordinal DESC))[1], :prefix) AS newest
            FROM goal_update WHERE workspace_id = :workspace AND goal_id = any(:goals)
            GROUP BY goal_id""")
        .param("workspace", workspace.value())
        .param("goals", new SqlArrayValue("uuid", goals.stream().map(GoalId::value).toArray()))
        .param("prefix", prefix)
        .query(
            row -> {
              told.put(
                  new GoalId(row.getObject("goal_id", UUID.class)),
                  new Told(keys(row), row.getBoolean("newest")));
            });
    return told;
  }

  private static List<String> keys(ResultSet row) throws SQLException {
    var array = row.getArray("keys");
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(Objects::toString).toList();
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
