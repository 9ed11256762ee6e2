package se.kadens.goal.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.kadens.goal.GoalId;
import se.kadens.goal.Status;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** What has become of goals over a stretch of time. */
@Component
class GoalMoves {

  private final JdbcClient jdbc;

  GoalMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From when, included, until when, excluded. */
  record Span(Instant since, Instant until) {}

  /** How the goals that were updated went before that. */
  Map<GoalId, Status> before(WorkspaceId workspace, Collection<GoalId> goals, Span span) {
    Map<GoalId, Status> before = new HashMap<>();
    over(
            """
            SELECT DISTINCT ON (goal_id) goal_id, before_status FROM goal_update
            WHERE workspace_id = :workspace AND goal_id = any(:goals)
              AND at >= :since AND at < :until
            ORDER BY goal_id, ordinal""",
            workspace,
            goals,
            span)
        .query(
            row -> {
              before.put(
                  new GoalId(row.getObject("goal_id", UUID.class)),
                  Status.valueOf(row.getString("before_status")));
            });
    return before;
  }

  /** Those that ended as reached, or whose one step was taken. */
  Set<GoalId> reached(WorkspaceId workspace, Collection<GoalId> goals, Span span) {
    return over(
            """
            SELECT DISTINCT goal_id FROM goal_update
            WHERE workspace_id = :workspace AND goal_id = any(:goals)
              AND at >= :since AND at < :until
              AND (state = 'DONE' AND status = 'DONE'
                OR current = 1 AND before_current IS DISTINCT FROM 1)""",
            workspace,
            goals,
            span)
        .query((row, _) -> new GoalId(row.getObject("goal_id", UUID.class)))
        .set();
  }

  /** Those below which something was written. */
  Set<GoalId> commented(WorkspaceId workspace, Collection<GoalId> goals, Span span) {
    return over(
            """
            SELECT DISTINCT goal_id FROM goal_comment
            WHERE workspace_id = :workspace AND goal_id = any(:goals)
              AND at >= :since AND at < :until""",
            workspace,
            goals,
            span)
        .query((row, _) -> new GoalId(row.getObject("goal_id", UUID.class)))
        .set();
  }

  private StatementSpec over(
      String sql, WorkspaceId workspace, Collection<GoalId> goals, Span span) {
    return jdbc.sql(sql)
        .param("workspace", workspace.value())
        .param("goals", Columns.of("uuid", goals, GoalId::value))
        .param("since", Timestamps.of(span.since()))
        .param("until", Timestamps.of(span.until()));
  }

  /** Somebody who leads people that have goals of the kind that is reported on every month. */
  record Leader(WorkspaceId workspace, PersonId manager) {}

  List<Leader> leadersOfMbo() {
    return jdbc.sql(
            """
            SELECT DISTINCT m.workspace_id, m.person_id FROM goal g
            JOIN person o ON o.workspace_id = g.workspace_id AND o.person_id = g.owner_id
            JOIN person m ON m.workspace_id = o.workspace_id AND m.person_id = o.manager_id
            WHERE g.framework = 'MBO' AND g.state IN ('ACTIVE', 'DONE')
              AND o.active AND m.active
            ORDER BY m.workspace_id, m.person_id""")
        .query(
            (row, _) ->
                new Leader(
                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class))))
        .list();
  }
}
