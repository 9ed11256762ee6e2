package se.kadens.goal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.kadens.goal.GoalFile.Line;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** How goals are read and written very many at a time. */
@Component
class GoalSheet {

  /** Rows sent to the database at once; more gains nothing measurable. */
  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;

  GoalSheet(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every goal of a workspace, held until the transaction ends: wholes before their parts. */
  List<Goal> hold(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT * FROM goal WHERE workspace_id = ?
            ORDER BY part, goal_id FOR NO KEY UPDATE""")
        .param(workspace.value())
        .query(GoalRow::read)
        .list();
  }

  /** Every goal of a workspace, by key. */
  List<Goal> all(WorkspaceId workspace) {
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? ORDER BY key COLLATE \"C\"")
        .param(workspace.value())
        .query(GoalRow::read)
        .list();
  }

  /** Writes goals, be they new or not. */
  void write(List<Goal> goals, Instant now) {
    for (List<Goal> batch : batches(goals)) {
      jdbc.sql(
              """
              INSERT INTO goal (workspace_id, created_at, goal_id, key, framework, level, title,
                owner_id, department, parent_id, part, cycle, measure, direction, start, target,
                unit, done_criterion, weight, perspective, due, state, visibility, current, status,
                confidence, updated_at, details)
              SELECT :workspace, :now, line.*
                FROM unnest(:goal, :key, :framework, :level, :title, :owner, :department, :parent,
                  :part, :cycle, :measure, :direction, :start, :target, :unit,
                  :criterion::json[], :weight, :perspective, :due, :state, :visibility, :current,
                  :status, :confidence, :updated, :details::json[]) AS line
              ON CONFLICT (workspace_id, goal_id) DO UPDATE
                SET framework = excluded.framework, level = excluded.level,
                  title = excluded.title, owner_id = excluded.owner_id,
                  department = excluded.department, parent_id = excluded.parent_id,
                  part = excluded.part, cycle = excluded.cycle, measure = excluded.measure,
                  direction = excluded.direction, start = excluded.start,
                  target = excluded.target, unit = excluded.unit,
                  done_criterion = excluded.done_criterion, weight = excluded.weight,
                  perspective = excluded.perspective, due = excluded.due,
                  state = excluded.state, visibility = excluded.visibility,
                  current = excluded.current, status = excluded.status,
                  confidence = excluded.confidence, updated_at = excluded.updated_at""")
          .param("workspace", batch.getFirst().workspace().value())
          .param("now", Timestamps.of(now))
          .param("goal", Columns.of("uuid", batch, goal -> goal.id().value()))
          .param("key", Columns.of("text", batch, Goal::key))
          .param("framework", Columns.of("text", batch, goal -> goal.framework().name()))
          .param("level", Columns.of("text", batch, goal -> goal.level().name()))
          .param("title", Columns.of("text", batch, Goal::title))
          .param("owner", Columns.of("uuid", batch, GoalSheet::owner))
          .param("department", Columns.of("text", batch, Goal::department))
          .param("parent", Columns.of("uuid", batch, GoalSheet::parent))
          .param("part", Columns.of("boolean", batch, Goal::part))
          .param("cycle", Columns.of("text", batch, goal -> goal.cycle().key()))
          .param("measure", measured("text", batch, Measure::what))
          .param("direction", measured("text", batch, measure -> measure.direction().name()))
          .param("start", measured("numeric", batch, Measure::start))
          .param("target", measured("numeric", batch, Measure::target))
          .param("unit", measured("text", batch, Measure::unit))
          .param(
              "criterion", Columns.of("text", batch, goal -> GoalJson.words(goal.doneCriterion())))
          .param("weight", Columns.of("numeric", batch, Goal::weight))
          .param("perspective", Columns.of("text", batch, GoalSheet::perspective))
          .param("due", Columns.of("date", batch, Goal::due))
          .param("state", Columns.of("text", batch, goal -> goal.state().name()))
          .param("visibility", Columns.of("text", batch, goal -> goal.visibility().name()))
          .param("current", Columns.of("numeric", batch, goal -> goal.standing().current()))
          .param("status", Columns.of("text", batch, goal -> goal.standing().status().name()))
          .param("confidence", Columns.of("int2", batch, goal -> goal.standing().confidence()))
          .param(
              "updated",
              Columns.of(
                  "timestamptz", batch, goal -> Timestamps.ofNullable(goal.standing().updatedAt())))
          .param("details", Columns.of("text", batch, goal -> GoalJson.details(goal.details())))
          .update();
    }
  }

  /** Nobody has agreed to what these have become. */
  void disagree(List<Line> lines) {
    if (!lines.isEmpty()) {
      jdbc.sql(
              """
              WITH gone AS (
                DELETE FROM goal_agreement a USING goal g
                WHERE g.workspace_id = :workspace AND g.goal_id = any(:goals)
                  AND a.workspace_id = g.workspace_id
                  AND a.goal_id = CASE WHEN g.part THEN g.parent_id ELSE g.goal_id END
                RETURNING a.workspace_id, a.goal_id)
              UPDATE goal w SET terms_round = terms_round + 1 FROM gone
              WHERE w.workspace_id = gone.workspace_id AND w.goal_id = gone.goal_id""")
          .param("workspace", lines.getFirst().after().workspace().value())
          .param("goals", GoalRow.ids(lines.stream().map(line -> line.after().id()).toList()))
          .update();
    }
  }

  /** Adds to the history of each what the file says of it. */
  void remember(List<Line> lines, Instant now) {
    for (List<Line> batch : batches(lines)) {
      jdbc.sql(
              """
              INSERT INTO goal_update (workspace_id, at, note, source, update_key, goal_id,
                before_current, before_status, before_confidence, before_updated_at, current,
                status, confidence, state)
              SELECT :workspace, :now, '""', 'file', gen_random_uuid()::text, line.*
                FROM unnest(:goal, :wasCurrent, :wasStatus, :wasConfidence, :wasUpdated, :current,
                  :status, :confidence, :state) AS line""")
          .param("workspace", batch.getFirst().after().workspace().value())
          .param("now", Timestamps.of(now))
          .param("goal", Columns.of("uuid", batch, line -> line.after().id().value()))
          .param("wasCurrent", Columns.of("numeric", batch, line -> was(line).current()))
          .param("wasStatus", Columns.of("text", batch, line -> was(line).status().name()))
          .param("wasConfidence", Columns.of("int2", batch, line -> was(line).confidence()))
          .param(
              "wasUpdated",
              Columns.of(
                  "timestamptz", batch, line -> Timestamps.ofNullable(was(line).updatedAt())))
          .param("current", Columns.of("numeric", batch, line -> line.after().standing().current()))
          .param(
              "status", Columns.of("text", batch, line -> line.after().standing().status().name()))
          .param(
              "confidence", Columns.of("int2", batch, line -> line.after().standing().confidence()))
          .param("state", Columns.of("text", batch, GoalSheet::newState))
          .update();
    }
  }

  private static Standing was(Line line) {
    return Objects.requireNonNull(line.before()).standing();
  }

  private static @Nullable Object newState(Line line) {
    Goal before = line.before();
    return before == null || before.state() == line.after().state()
        ? null
        : line.after().state().name();
  }

  private static @Nullable Object owner(Goal goal) {
    return goal.owner() == null ? null : goal.owner().value();
  }

  private static @Nullable Object parent(Goal goal) {
    return goal.parent() == null ? null : goal.parent().value();
  }

  private static @Nullable Object perspective(Goal goal) {
    return goal.perspective() == null ? null : goal.perspective().name();
  }

  private static SqlArrayValue measured(
      String type, List<Goal> goals, Function<Measure, @Nullable Object> value) {
    return Columns.of(
        type, goals, goal -> goal.measure() == null ? null : value.apply(goal.measure()));
  }

  private static <T> List<List<T>> batches(List<T> rows) {
    int count = (rows.size() + BATCH - 1) / BATCH;
    return IntStream.range(0, count)
        .mapToObj(n -> rows.subList(n * BATCH, Math.min((n + 1) * BATCH, rows.size())))
        .toList();
  }
}
