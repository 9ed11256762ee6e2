package se.kadens.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.storage.Timestamps;

/** Takes what the ledger holds for the Courier, under a lease. */
@Component
class DueNotices {

  /** Longer than the longest time one attempt can take, so that only a dead node loses its hold. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** So many of a workspace at once, before it is the next one's turn. */
  private static final int IN_TURN = 32;

  /** The workspaces this node speaks for, each once for people at the keyboard and once more. */
  private static final String QUEUES =
      """
      SELECT h.workspace_id, u.urgency
      FROM lane_holder h CROSS JOIN (VALUES (0), (1)) AS u (urgency)
      WHERE h.node_id = :node""";

  /**
   * People get their notices one at a time and in order: neither what goes before another that is
   * due, nor what is in somebody's hands, is overtaken. Each is looked at by itself: when a wave
   * begins, PostgreSQL's statistics still say that nothing is due, and it would compare each notice
   * with all of the wave.
   */
  private static final String NEXT_OF_EACH_PERSON =
      """
      SELECT n.workspace_id, n.id, n.refresh_at AS was_to_be_refreshed
      FROM (
        %s AND (u.urgency = 0 OR h.workspace_id::text <> ALL (string_to_array(:busy, ',')))
        ORDER BY u.urgency, h.workspace_id <= :last, h.workspace_id) queue
      CROSS JOIN LATERAL (
        SELECT * FROM notice n
        WHERE n.workspace_id = queue.workspace_id AND n.urgency = queue.urgency
          AND n.state = 'planned' AND n.next_at <= :now
          AND (SELECT NOT EXISTS (
            SELECT FROM notice o
            WHERE o.workspace_id = n.workspace_id AND o.person_id = n.person_id AND o.id <> n.id
              AND o.state IN ('planned', 'claimed', 'sending')
              AND (o.state <> 'planned'
                OR o.next_at <= :now
                  AND (o.urgency, o.next_at, o.ordinal) < (n.urgency, n.next_at, n.ordinal))))
          AND %s
        ORDER BY n.next_at, n.ordinal LIMIT :in_turn FOR UPDATE SKIP LOCKED) n
      LIMIT :most"""
          .formatted(QUEUES, hasRoom("waits_for"));

  private static final String IN_TURNS =
      "urgency, workspace_id <= :last, workspace_id, next_at, ordinal";

  private final JdbcClient jdbc;

  private final Holdings holdings;

  /** Whose turn it was last: others go first next time. */
  private volatile UUID last = new UUID(0, 0);

  DueNotices(JdbcClient jdbc, Holdings holdings) {
    this.jdbc = jdbc;
    this.holdings = holdings;
  }

  /**
   * Whether there is anything to take, for whoever looks often. It asks for the first of each
   * queue, whenever that is: asked whether any is due, PostgreSQL expects a third of them to be,
   * and reads the whole table for it.
   */
  boolean areThere(Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
                SELECT FROM (%2$s) queue CROSS JOIN LATERAL (
                  SELECT n.next_at FROM notice n
                  WHERE n.workspace_id = queue.workspace_id AND n.urgency = queue.urgency
                    AND n.state = 'planned'
                  ORDER BY n.next_at LIMIT 1) first
                WHERE first.next_at <= :now)
              OR EXISTS (
                SELECT FROM notice n WHERE state = 'unclear' AND next_at <= :now AND %1$s)
              OR EXISTS (
                SELECT FROM notice n WHERE state IN ('claimed', 'sending') AND lease_until <= :now
                  AND %1$s)
              OR EXISTS (
                SELECT FROM notice n
                WHERE refresh_at IS NOT NULL AND refresh_at <= :now AND %1$s)
              OR EXISTS (SELECT FROM notice_copy n WHERE next_at <= :now AND %1$s)"""
                .formatted(Holdings.OURS, QUEUES))
        .param("now", Timestamps.of(now))
        .param("node", holdings.node())
        .query(Boolean.class)
        .single();
  }

  /** The same where no workspace is busy. */
  List<Claim> takeDue(Instant now, int atMost, String full) {
    return takeDue(now, atMost, full, "");
  }

  /**
   * Takes what is due: people who wait at the keyboard first, then some of each workspace in turn,
   * so that a large wave in one delays no other.
   *
   * @param full the lanes that take nothing more now, as {@link Lanes#full} names them
   * @param busy the workspaces where only people at the keyboard find room, with commas between
   */
  @Transactional
  public List<Claim> takeDue(Instant now, int atMost, String full, String busy) {
    List<Claim> taken =
        take(NEXT_OF_EACH_PERSON, IN_TURNS, State.CLAIMED, now, full)
            .param("most", atMost)
            .param("in_turn", IN_TURN)
            .param("last", last)
            .param("busy", busy)
            .query(Rows::claim)
            .list();
    if (!taken.isEmpty()) {
      last = taken.getLast().notice().key().workspace().value();
    }
    return taken;
  }

  /** Takes what is to be looked for, because nobody knows whether it arrived. */
  @Transactional
  public List<Claim> takeUnclear(Instant now, int atMost, String full) {
    return take(
            ours(
                """
                n.state = 'unclear' AND n.next_at <= :now
                  AND (n.lease_until IS NULL OR n.lease_until <= :now)""",
                "next_at, ordinal"),
            "next_at, ordinal",
            State.UNCLEAR,
            now,
            full)
        .param("most", atMost)
        .query(Rows::claim)
        .list();
  }

  /**
   * Takes what was said and is to be said anew in its place, once its person has all that is new.
   */
  @Transactional
  public List<Claim> takeStale(Instant now, int atMost, String full) {
    return take(
            ours(
                """
                n.state = 'sent' AND n.refresh_at IS NOT NULL AND n.refresh_at <= :now
                  AND (SELECT NOT EXISTS (
                    SELECT FROM notice o
                    WHERE o.workspace_id = n.workspace_id AND o.person_id = n.person_id
                      AND o.state IN ('planned', 'claimed', 'sending')
                      AND (o.state <> 'planned' OR o.next_at <= :now)))""",
                "refresh_at, ordinal"),
            "was_to_be_refreshed, ordinal",
            State.SENT,
            now,
            full)
        .param("most", atMost)
        .query(Rows::claim)
        .list();
  }

  /** What this node may take of all its workspaces, and has room for. */
  private static String ours(String which, String order) {
    return """
    SELECT n.workspace_id, n.id, n.refresh_at AS was_to_be_refreshed FROM notice n
    WHERE %s AND %s AND %s
    ORDER BY %s LIMIT :most FOR UPDATE OF n SKIP LOCKED"""
        .formatted(which, Holdings.OURS, hasRoom("channel"), order);
  }

  private static String hasRoom(String lane) {
    return """
    n.workspace_id::text || ' ' || coalesce(n.%s, '') <> ALL (string_to_array(:full, ','))"""
        .formatted(lane);
  }

  private JdbcClient.StatementSpec take(
      String which, String order, State state, Instant now, String full) {
    return jdbc.sql(
            """
            WITH due AS (
              %s),
            taken AS (
              UPDATE notice n
              SET state = :state, fence = fence + 1, lease_until = :lease,
                refresh_at = CASE n.state
                  WHEN 'unclear' THEN n.refresh_at
                  -- Until it is done, or else once its node must be dead.
                  WHEN 'sent' THEN :lease::timestamptz END
              FROM due WHERE n.workspace_id = due.workspace_id AND n.id = due.id
              RETURNING n.*, due.was_to_be_refreshed)
            SELECT * FROM taken ORDER BY %s"""
                .formatted(which, order))
        .param("node", holdings.node())
        .param("now", Timestamps.of(now))
        .param("lease", Timestamps.of(now.plus(LEASE)))
        .param("state", state.code())
        .param("full", full);
  }

  /** Has what waits for a lane look for another way, since nothing goes by that one. */
  @Transactional
  public void lookAnew(Lane.Name lane) {
    jdbc.sql(
            """
            UPDATE notice SET waits_for = NULL
            WHERE workspace_id = ? AND state = 'planned' AND waits_for = ?""")
        .params(lane.workspace().value(), lane.channel())
        .update();
  }

  /**
   * Gives back what this node or the last holder lost sight of: what it had not begun to send, and
   * what it may have sent.
   */
  @Transactional
  public void freeAbandoned(Instant now) {
    jdbc.sql(
            """
            UPDATE notice n
            SET state = CASE state WHEN 'claimed' THEN 'planned' ELSE 'unclear' END,
              unclear_sends = unclear_sends + CASE state WHEN 'sending' THEN 1 ELSE 0 END,
              may_stand = may_stand OR state = 'sending',
              fence = fence + 1, lease_until = NULL, next_at = :now
            FROM (
              SELECT workspace_id, id FROM notice n
              WHERE state IN ('claimed', 'sending') AND lease_until <= :now AND %s
              FOR UPDATE SKIP LOCKED) abandoned
            WHERE n.workspace_id = abandoned.workspace_id AND n.id = abandoned.id"""
                .formatted(Holdings.OURS))
        .param("now", Timestamps.of(now))
        .param("node", holdings.node())
        .update();
  }
}
