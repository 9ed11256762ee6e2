package se.kadens.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.storage.Timestamps;

/** Takes what the ledger holds for the Courier, under a lease. */
@Component
class DueNotices {

  /** Longer than the longest time one attempt can take, so that only a dead node loses its hold. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /**
   * People get their notices one at a time and in order: neither what goes before another that is
   * due, nor what is in somebody's hands, is overtaken.
   */
  private static final String NEXT_OF_EACH_PERSON =
      """
      n.state = 'planned' AND n.next_at <= :now
        AND NOT EXISTS (
          SELECT FROM notice o
          WHERE o.workspace_id = n.workspace_id AND o.person_id = n.person_id AND o.id <> n.id
            AND o.state IN ('planned', 'claimed', 'sending')
            AND (o.state <> 'planned'
              OR o.next_at <= :now
                AND (o.urgency, o.next_at, o.ordinal) < (n.urgency, n.next_at, n.ordinal)))""";

  private final JdbcClient jdbc;

  private final Holdings holdings;

  DueNotices(JdbcClient jdbc, Holdings holdings) {
    this.jdbc = jdbc;
    this.holdings = holdings;
  }

  /** Whether there is anything to take, for whoever looks often. */
  boolean areThere(Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
                SELECT FROM notice n
                WHERE state = 'planned' AND urgency IN (0, 1) AND next_at <= :now AND %1$s)
              OR EXISTS (
                SELECT FROM notice n WHERE state = 'unclear' AND next_at <= :now AND %1$s)
              OR EXISTS (
                SELECT FROM notice n WHERE state IN ('claimed', 'sending') AND lease_until <= :now
                  AND %1$s)
              OR EXISTS (SELECT FROM notice n WHERE refresh_at <= :now AND %1$s)
              OR EXISTS (SELECT FROM notice_copy n WHERE next_at <= :now AND %1$s)"""
                .formatted(Holdings.OURS))
        .param("now", Timestamps.of(now))
        .param("node", holdings.node())
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes what is due, people who wait at the keyboard first.
   *
   * @param full the lanes that take nothing more now, as {@link Lanes#full} names them
   */
  @Transactional
  public List<Claim> takeDue(Instant now, int atMost, String full) {
    return take(
        NEXT_OF_EACH_PERSON,
        "waits_for",
        "urgency, next_at, ordinal",
        State.CLAIMED,
        now,
        atMost,
        full);
  }

  /** Takes what is to be looked for, because nobody knows whether it arrived. */
  @Transactional
  public List<Claim> takeUnclear(Instant now, int atMost, String full) {
    return take(
        """
        n.state = 'unclear' AND n.next_at <= :now
          AND (n.lease_until IS NULL OR n.lease_until <= :now)""",
        "channel",
        "next_at, ordinal",
        State.UNCLEAR,
        now,
        atMost,
        full);
  }

  /**
   * Takes what was said and is to be said anew in its place, once its person has all that is new.
   */
  @Transactional
  public List<Claim> takeStale(Instant now, int atMost, String full) {
    return take(
        """
        n.state = 'sent' AND n.refresh_at <= :now
          AND NOT EXISTS (
            SELECT FROM notice o
            WHERE o.workspace_id = n.workspace_id AND o.person_id = n.person_id
              AND o.state IN ('planned', 'claimed', 'sending')
              AND (o.state <> 'planned' OR o.next_at <= :now))""",
        "channel",
        "refresh_at, ordinal",
        State.SENT,
        now,
        atMost,
        full);
  }

  private List<Claim> take(
      String which, String lane, String order, State state, Instant now, int atMost, String full) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT n.workspace_id, n.id, n.refresh_at AS was_to_be_refreshed FROM notice n
              WHERE %1$s AND %5$s
                AND n.workspace_id::text || ' ' || coalesce(n.%2$s, '')
                  <> ALL (string_to_array(:full, ','))
              ORDER BY %3$s LIMIT :most FOR UPDATE OF n SKIP LOCKED),
            taken AS (
              UPDATE notice n
              SET state = :state, fence = fence + 1, lease_until = :lease,
                refresh_at = CASE n.state
                  WHEN 'unclear' THEN n.refresh_at
                  -- Until it is done, or else once its node must be dead.
                  WHEN 'sent' THEN :lease::timestamptz END
              FROM due WHERE n.workspace_id = due.workspace_id AND n.id = due.id
              RETURNING n.*, due.was_to_be_refreshed)
            SELECT * FROM taken ORDER BY %4$s"""
                .formatted(
                    which,
                    lane,
                    order,
                    order.replace("refresh_at", "was_to_be_refreshed"),
                    Holdings.OURS))
        .param("node", holdings.node())
        .param("now", Timestamps.of(now))
        .param("lease", Timestamps.of(now.plus(LEASE)))
        .param("state", state.code())
        .param("most", atMost)
        .param("full", full)
        .query(Rows::claim)
        .list();
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
