package se.kadens.goal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** How what people do with goals is written down, one at a time. */
@Component
class GoalBook {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  GoalBook(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * The goal, held until the transaction ends. What it is a part of is held before it, so that
   * whoever changes the whole and whoever updates a part wait for each other.
   */
  Optional<Goal> lock(WorkspaceId workspace, GoalId goal) {
    jdbc.sql(
            """
            SELECT w.goal_id FROM goal w
            JOIN goal p ON p.workspace_id = w.workspace_id AND p.parent_id = w.goal_id AND p.part
            WHERE p.workspace_id = ? AND p.goal_id = ? FOR NO KEY UPDATE OF w""")
        .params(workspace.value(), goal.value())
        .query((row, _) -> row.getObject("goal_id", UUID.class))
        .optional();
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? AND goal_id = ? FOR NO KEY UPDATE")
        .params(workspace.value(), goal.value())
        .query(GoalRow::read)
        .optional();
  }

  /** Held while a parent changes, so that two at once cannot close a loop. */
  void lockTree(WorkspaceId workspace) {
    jdbc.sql("SELECT 1 FROM workspace WHERE workspace_id = ? FOR NO KEY UPDATE")
        .param(workspace.value())
        .query(Integer.class)
        .single();
  }

  /** Whether a goal is one of those above another, however far up, even if they go round. */
  boolean isAbove(Goal goal, GoalId other) {
    return jdbc.sql(
            """
            WITH RECURSIVE line (goal_id) AS (
              SELECT parent_id FROM goal
               WHERE workspace_id = :workspace AND goal_id = :other AND parent_id IS NOT NULL
              UNION
              SELECT g.parent_id FROM goal g JOIN line USING (goal_id)
               WHERE g.workspace_id = :workspace AND g.parent_id IS NOT NULL
            )
            SELECT EXISTS (SELECT 1 FROM line WHERE goal_id = :goal)""")
        .param("workspace", goal.workspace().value())
        .param("other", other.value())
        .param("goal", goal.id().value())
        .query(Boolean.class)
        .single();
  }

  void insert(Goal goal, Instant now) {
    write(
        goal,
        """
        INSERT INTO goal (workspace_id, goal_id, key, framework, level, title, owner_id, department,
          parent_id, part, cycle, measure, direction, start, target, unit, done_criterion, weight,
          perspective, due, state, visibility, current, status, confidence, updated_at, details,
          created_at)
        VALUES (:workspace, :goal, :key, :framework, :level, :title, :owner, :department,
          :parent, :part, :cycle, :measure, :direction, :start, :target, :unit, :criterion::json,
          :weight, :perspective, :due, :state, :visibility, :current, :status, :confidence,
          :updated, :details::json, :now)""",
        now);
  }

  void update(Goal goal, Instant now) {
    write(
        goal,
        """
        UPDATE goal SET framework = :framework, level = :level, title = :title, owner_id = :owner,
          department = :department, parent_id = :parent, part = :part, cycle = :cycle,
          measure = :measure, direction = :direction, start = :start, target = :target,
          unit = :unit, done_criterion = :criterion::json, weight = :weight,
          perspective = :perspective, due = :due, state = :state, visibility = :visibility,
          current = :current, status = :status, confidence = :confidence, updated_at = :updated,
          details = :details::json
        WHERE workspace_id = :workspace AND goal_id = :goal AND key = :key""",
        now);
  }

  private void write(Goal goal, String sql, Instant now) {
    Measure measure = goal.measure();
    Standing standing = goal.standing();
    jdbc.sql(sql)
        .param("workspace", goal.workspace().value())
        .param("goal", goal.id().value())
        .param("key", goal.key())
        .param("framework", goal.framework().name())
        .param("level", goal.level().name())
        .param("title", goal.title())
        .param("owner", goal.owner() == null ? null : goal.owner().value())
        .param("department", goal.department())
        .param("parent", goal.parent() == null ? null : goal.parent().value())
        .param("part", goal.part())
        .param("cycle", goal.cycle().key())
        .param("measure", measure == null ? null : measure.what())
        .param("direction", measure == null ? null : measure.direction().name())
        .param("start", measure == null ? null : measure.start())
        .param("target", measure == null ? null : measure.target())
        .param("unit", measure == null ? null : measure.unit())
        .param("criterion", GoalJson.words(goal.doneCriterion()))
        .param("weight", goal.weight())
        .param("perspective", goal.perspective() == null ? null : goal.perspective().name())
        .param("due", goal.due())
        .param("state", goal.state().name())
        .param("visibility", goal.visibility().name())
        .param("current", standing.current())
        .param("status", standing.status().name())
        .param("confidence", standing.confidence())
        .param("updated", Timestamps.ofNullable(standing.updatedAt()))
        .param("details", GoalJson.details(goal.details()))
        .param("now", Timestamps.of(now))
        .update();
  }

  /** False when this was written before. */
  boolean addUpdate(
      Goal before, Goal after, Person by, String note, String source, String key, Instant now) {
    Standing was = before.standing();
    Standing is = after.standing();
    return jdbc.sql(
                """
                INSERT INTO goal_update (workspace_id, goal_id, update_key, person_id, at,
                  before_current, before_status, before_confidence, before_updated_at,
                  current, status, confidence, state, note, source)
                VALUES (:workspace, :goal, :key, :by, :now,
                  :wasCurrent, :wasStatus, :wasConfidence, :wasUpdated,
                  :current, :status, :confidence, :state, :note::json, :source)
                ON CONFLICT (workspace_id, goal_id, update_key) DO NOTHING""")
            .param("workspace", after.workspace().value())
            .param("goal", after.id().value())
            .param("key", key)
            .param("by", by.id().value())
            .param("now", Timestamps.of(now))
            .param("wasCurrent", was.current())
            .param("wasStatus", was.status().name())
            .param("wasConfidence", was.confidence())
            .param("wasUpdated", Timestamps.ofNullable(was.updatedAt()))
            .param("current", is.current())
            .param("status", is.status().name())
            .param("confidence", is.confidence())
            .param("state", before.state() == after.state() ? null : after.state().name())
            .param("note", GoalJson.words(note))
            .param("source", source)
            .update()
        == 1;
  }

  /** Null when this was written before. */
  @Nullable UUID addComment(Goal goal, PersonId by, String words, String key, Instant now) {
    UUID comment = UUID.randomUUID();
    int added =
        jdbc.sql(
                """
                INSERT INTO goal_comment (workspace_id, goal_id, comment_id, comment_key, person_id,
                  at, words)
                VALUES (?, ?, ?, ?, ?, ?, ?::json)
                ON CONFLICT (workspace_id, goal_id, comment_key) DO NOTHING""")
            .params(
                goal.workspace().value(),
                goal.id().value(),
                comment,
                key,
                by.value(),
                Timestamps.of(now),
                GoalJson.words(words))
            .update();
    return added == 1 ? comment : null;
  }

  void addAgreement(Goal goal, GoalAgreement.Side side, PersonId by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO goal_agreement (workspace_id, goal_id, side, person_id, at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, goal_id, side) DO NOTHING""")
        .params(
            goal.workspace().value(),
            goal.id().value(),
            side.name(),
            by.value(),
            Timestamps.of(now))
        .update();
  }

  /** Begins another round of agreeing. */
  void removeAgreements(Goal goal) {
    jdbc.sql("DELETE FROM goal_agreement WHERE workspace_id = ? AND goal_id = ?")
        .params(goal.workspace().value(), goal.id().value())
        .update();
    jdbc.sql(
            """
            UPDATE goal SET terms_round = terms_round + 1 WHERE workspace_id = ? AND goal_id = ?""")
        .params(goal.workspace().value(), goal.id().value())
        .update();
  }

  /** How often its terms have become others. */
  int round(Goal goal) {
    return jdbc.sql("SELECT terms_round FROM goal WHERE workspace_id = ? AND goal_id = ?")
        .params(goal.workspace().value(), goal.id().value())
        .query(Integer.class)
        .single();
  }

  /** Tells whoever asks for agreement, if the goal was past that. */
  void tellOfTerms(Goal before, Goal after, Person by, Instant now) {
    if (before.state() == GoalState.AGREED || before.state() == GoalState.ACTIVE) {
      events.publishEvent(new TermsChanged(after, by, now));
    }
  }

  /** Tells whom it concerns of another status or state. */
  void tell(Goal before, Goal after, Person by, Instant now) {
    if (before.state() != after.state()
        || before.standing().status() != after.standing().status()) {
      events.publishEvent(new GoalMoved(before, after, by.id(), now));
    }
  }
}
