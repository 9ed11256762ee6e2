package se.kadens.goal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** The goals of every workspace. Knows nothing of who may see them: see {@link SeeGoals}. */
@Component
public class Goals {

  private final JdbcClient jdbc;

  Goals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Goal> find(WorkspaceId workspace, GoalId goal) {
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? AND goal_id = ?")
        .params(workspace.value(), goal.value())
        .query(GoalRow::read)
        .optional();
  }

  /** Those of the given goals that exist, by key. */
  public List<Goal> find(WorkspaceId workspace, Collection<GoalId> goals) {
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? AND goal_id = any(?) ORDER BY key")
        .params(workspace.value(), GoalRow.ids(goals))
        .query(GoalRow::read)
        .list();
  }

  public Optional<Goal> byKey(WorkspaceId workspace, String key) {
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? AND key = ?")
        .params(workspace.value(), key)
        .query(GoalRow::read)
        .optional();
  }

  /** What counts towards a goal, in the order it was made. */
  public List<Goal> partsOf(WorkspaceId workspace, GoalId goal) {
    return jdbc.sql(
            """
            SELECT * FROM goal WHERE workspace_id = ? AND parent_id = ? AND part
            ORDER BY created_at, key""")
        .params(workspace.value(), goal.value())
        .query(GoalRow::read)
        .list();
  }

  /** What counts towards a goal and what is only aligned with it, by key. */
  public List<Goal> childrenOf(WorkspaceId workspace, GoalId goal) {
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? AND parent_id = ? ORDER BY key")
        .params(workspace.value(), goal.value())
        .query(GoalRow::read)
        .list();
  }

  /** The goals, and the parts of goals, that somebody owns, by key. */
  public List<Goal> ownedBy(WorkspaceId workspace, PersonId owner, Set<GoalState> states) {
    return ofTeam(workspace, List.of(owner), states);
  }

  /** The goals, and the parts of goals, that any of these own, by key. */
  public List<Goal> ofTeam(
      WorkspaceId workspace, Collection<PersonId> owners, Set<GoalState> states) {
    return jdbc.sql(
            """
            SELECT * FROM goal
            WHERE workspace_id = ? AND owner_id = any(?) AND state = any(?)
            ORDER BY key""")
        .params(
            workspace.value(), Columns.of("uuid", owners, PersonId::value), GoalRow.states(states))
        .query(GoalRow::read)
        .list();
  }

  /** What was said of a goal, newest first. */
  public List<GoalUpdate> history(WorkspaceId workspace, GoalId goal, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM goal_update WHERE workspace_id = ? AND goal_id = ?
            ORDER BY ordinal DESC LIMIT ?""")
        .params(workspace.value(), goal.value(), atMost)
        .query(GoalRow::update)
        .list();
  }

  /** Of each of these goals, the first that was said since a moment, if anything was. */
  public List<GoalUpdate> firstSince(
      WorkspaceId workspace, Collection<GoalId> goals, Instant moment) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (goal_id) * FROM goal_update
            WHERE workspace_id = ? AND goal_id = any(?) AND at > ?
            ORDER BY goal_id, ordinal""")
        .params(workspace.value(), GoalRow.ids(goals), Timestamps.of(moment))
        .query(GoalRow::update)
        .list();
  }

  /** What was written below a goal, newest first. */
  public List<GoalComment> comments(WorkspaceId workspace, GoalId goal, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM goal_comment WHERE workspace_id = ? AND goal_id = ?
            ORDER BY ordinal DESC LIMIT ?""")
        .params(workspace.value(), goal.value(), atMost)
        .query(GoalRow::comment)
        .list();
  }

  /** Who agreed to a goal as it stands, its owner first. */
  public List<GoalAgreement> agreements(WorkspaceId workspace, GoalId goal) {
    return jdbc.sql(
            """
            SELECT * FROM goal_agreement WHERE workspace_id = ? AND goal_id = ?
            ORDER BY side DESC""")
        .params(workspace.value(), goal.value())
        .query(GoalRow::agreement)
        .list();
  }
}
