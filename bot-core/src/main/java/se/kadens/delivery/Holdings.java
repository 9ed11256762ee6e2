package se.kadens.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.WorkspaceId;

/**
 * Which workspaces this node speaks for. Each is held by one node at a time, and each node holds
 * its share; what a node that died held is taken over by those that run. All of it goes by the
 * database's clock: nodes may differ about the time.
 */
@Component
class Holdings {

  /** How long after its last sign of life a node counts as gone. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private final JdbcClient jdbc;
  private final UUID node = UUID.randomUUID();
  private volatile boolean left;
  private volatile long lapsedAt = System.nanoTime() - 2 * LEASE.toNanos();

  Holdings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What holds of a row {@code n} that is this node's, {@code :node}, to work on. */
  static final String OURS =
      """
      EXISTS (
        SELECT FROM lane_holder h WHERE h.workspace_id = n.workspace_id AND h.node_id = :node)""";

  /** The nodes that run; how many workspaces this one has, and how many are its share. */
  private static final String LIVE_AND_SHARE =
      """
      WITH live AS (SELECT node_id FROM node WHERE alive_until > clock_timestamp()),
      held AS (
        SELECT count(*) FILTER (WHERE node_id = :node) AS mine,
          ceil(count(*)::numeric / greatest((SELECT count(*) FROM live), 1)) AS share
        FROM lane_holder),
      """;

  UUID node() {
    return node;
  }

  /** Says that this node runs. By itself, so that nothing another node does can hold it up. */
  @Transactional
  public void beat() {
    if (left) {
      return;
    }
    boolean lapsed =
        jdbc.sql(
                """
                WITH before AS (
                  SELECT alive_until < clock_timestamp() AS lapsed FROM node WHERE node_id = :node)
                INSERT INTO node (node_id, alive_until)
                VALUES (:node, clock_timestamp() + make_interval(secs => :lease))
                ON CONFLICT (node_id) DO UPDATE SET alive_until = excluded.alive_until
                RETURNING coalesce((SELECT lapsed FROM before), false)""")
            .param("node", node)
            .param("lease", LEASE.toSeconds())
            .query(Boolean.class)
            .single();
    if (lapsed) {
      lapsedAt = System.nanoTime();
    }
  }

  /**
   * Takes up workspaces nobody speaks for, to this node's share. One that was out of reach itself
   * takes nothing of others at first: they may have been so too, and run.
   *
   * @return those it has taken up now
   */
  @Transactional
  public List<WorkspaceId> takeUp() {
    if (left) {
      return List.of();
    }
    jdbc.sql(
            """
            INSERT INTO lane_holder (workspace_id)
            SELECT w.workspace_id FROM workspace w
            WHERE NOT EXISTS (SELECT FROM lane_holder h WHERE h.workspace_id = w.workspace_id)
            ON CONFLICT DO NOTHING""")
        .update();
    List<Taken> taken =
        jdbc.sql(
                LIVE_AND_SHARE
                    + """
                free AS (
                  SELECT workspace_id, node_id FROM lane_holder
                  WHERE node_id IS NULL
                    OR (:others AND node_id NOT IN (SELECT node_id FROM live))
                  LIMIT (
                    SELECT greatest(share - mine, 0) FROM held)
                  FOR UPDATE SKIP LOCKED)
                UPDATE lane_holder h SET node_id = :node, taken_times = taken_times + 1
                FROM free WHERE h.workspace_id = free.workspace_id
                RETURNING h.workspace_id, free.node_id IS NOT NULL AS from_the_dead""")
            .param("node", node)
            .param("others", System.nanoTime() - lapsedAt > LEASE.toNanos())
            .query(Taken::read)
            .list();
    List<UUID> orphaned =
        taken.stream().filter(Taken::fromTheDead).map(each -> each.workspace().value()).toList();
    if (!orphaned.isEmpty()) {
      freeWhatTheLastHolderHad(orphaned);
    }
    return taken.stream().map(Taken::workspace).toList();
  }

  private record Taken(WorkspaceId workspace, boolean fromTheDead) {
    static Taken read(ResultSet row, int number) throws SQLException {
      return new Taken(
          new WorkspaceId(row.getObject("workspace_id", UUID.class)),
          row.getBoolean("from_the_dead"));
    }
  }

  /**
   * What it had not begun to send is planned again; what it may have sent is looked for. It can
   * write down nothing more of it, whatever it did. Rows it has locked are left to their lease.
   */
  private void freeWhatTheLastHolderHad(List<UUID> workspaces) {
    jdbc.sql(
            """
            UPDATE notice n
            SET state = CASE state WHEN 'claimed' THEN 'planned' ELSE 'unclear' END,
              unclear_sends = unclear_sends + CASE state WHEN 'sending' THEN 1 ELSE 0 END,
              may_stand = may_stand OR state IN ('sending', 'unclear'),
              next_at = greatest(next_at, sending_since + interval '10 seconds'),
              fence = fence + 1, lease_until = NULL
            FROM (
              SELECT workspace_id, id FROM notice
              WHERE workspace_id IN (:workspaces)
                AND (state IN ('claimed', 'sending')
                  OR (state = 'unclear' AND lease_until IS NOT NULL))
              FOR UPDATE SKIP LOCKED) orphaned
            WHERE n.workspace_id = orphaned.workspace_id AND n.id = orphaned.id""")
        .param("workspaces", workspaces)
        .update();
  }

  /** Gives up what is more than this node's share; only while it has nothing in hand. */
  @Transactional
  public void share() {
    jdbc.sql(
            LIVE_AND_SHARE
                + """
            surplus AS (
              SELECT workspace_id FROM lane_holder WHERE node_id = :node
              LIMIT (
                SELECT greatest(mine - share, 0) FROM held))
            UPDATE lane_holder h SET node_id = NULL
            FROM surplus WHERE h.workspace_id = surplus.workspace_id AND h.node_id = :node""")
        .param("node", node)
        .update();
  }

  /** Leaves everything to the others at once. */
  @Transactional
  public void leave() {
    left = true;
    // First, since it waits for whoever is just taking something up.
    jdbc.sql("DELETE FROM node WHERE node_id = ? OR alive_until < now() - interval '1 day'")
        .param(node)
        .update();
    jdbc.sql("UPDATE lane_holder SET node_id = NULL WHERE node_id = ?").param(node).update();
  }

  void join() {
    left = false;
  }
}
