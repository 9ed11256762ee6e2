package se.kadens.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Composition.Reason;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/**
 * The Courier's hold on the ledger: takes notices under a lease, and writes down what became of
 * them only as long as nobody else has taken them since.
 */
@Component
class Claims {

  /** Longer than the longest time one attempt can take, so that only a dead node loses its hold. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private final JdbcClient jdbc;
  private final Composers composers;

  Claims(JdbcClient jdbc, Composers composers) {
    this.jdbc = jdbc;
    this.composers = composers;
  }

  /**
   * A notice in one node's hands.
   *
   * @param fence the number of this claim; later claims of the same notice have a higher one
   * @param receipt where it was said before, when it is to be refreshed
   */
  record Claim(
      Notice notice,
      long fence,
      int attempts,
      int absent,
      @Nullable Instant sendingSince,
      @Nullable Receipt receipt) {}

  /** Takes what is due, people who wait at the keyboard first. */
  @Transactional
  public List<Claim> takeDue(Instant now, int atMost) {
    return take(
        "state = 'planned' AND next_at <= :now", "urgency, next_at", "claimed", now, atMost);
  }

  /** Takes what is to be looked for, because nobody knows whether it arrived. */
  @Transactional
  public List<Claim> takeUnclear(Instant now, int atMost) {
    return take(
        "state = 'unclear' AND next_at <= :now AND (lease_until IS NULL OR lease_until <= :now)",
        "next_at",
        "unclear",
        now,
        atMost);
  }

  /** Takes what was said and is to be said anew in its place. */
  @Transactional
  public List<Claim> takeStale(Instant now, int atMost) {
    return take("state = 'sent' AND refresh_at <= :now", "refresh_at", "sent", now, atMost);
  }

  private List<Claim> take(String which, String order, String state, Instant now, int atMost) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT workspace_id, id FROM notice WHERE %s
              ORDER BY %s LIMIT :most FOR UPDATE SKIP LOCKED)
            UPDATE notice n
            SET state = :state, fence = fence + 1, lease_until = :lease,
              refresh_at = CASE n.state WHEN 'unclear' THEN n.refresh_at END
            FROM due WHERE n.workspace_id = due.workspace_id AND n.id = due.id
            RETURNING n.*"""
                .formatted(which, order))
        .param("now", Timestamps.of(now))
        .param("lease", Timestamps.of(now.plus(LEASE)))
        .param("state", state)
        .param("most", atMost)
        .query(
            (row, _) ->
                new Claim(
                    Rows.notice(row),
                    row.getLong("fence"),
                    row.getInt("attempts"),
                    row.getInt("absent"),
                    Timestamps.readNullable(row, "sending_since"),
                    Rows.receipt(row)))
        .list();
  }

  /** Gives back what a dead node held: what it had not begun to send, and what it may have sent. */
  @Transactional
  public void freeAbandoned(Instant now) {
    jdbc.sql(
            """
            UPDATE notice
            SET state = CASE state WHEN 'claimed' THEN 'planned' ELSE 'unclear' END,
              fence = fence + 1, lease_until = NULL, next_at = :now
            WHERE state IN ('claimed', 'sending') AND lease_until <= :now""")
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Must be committed before the request goes out; false when the notice is no longer ours. */
  @Transactional
  public boolean sending(Claim claim, String channel, Instant now) {
    return held(
                """
                UPDATE notice SET state = 'sending', attempts = attempts + 1, absent = 0,
                  channel = :channel, sending_since = :now, lease_until = :lease""",
                claim)
            .param("channel", channel)
            .param("now", Timestamps.of(now))
            .param("lease", Timestamps.of(now.plus(LEASE)))
            .update()
        == 1;
  }

  @Transactional
  public void sent(Claim claim, Receipt receipt, Instant now) {
    int updated =
        held(
                """
                UPDATE notice SET state = 'sent', channel = :channel, conversation = :conversation,
                  message = :message, ended_at = :now, lease_until = NULL""",
                claim)
            .param("channel", receipt.channel())
            .param("conversation", receipt.conversation())
            .param("message", receipt.message())
            .param("now", Timestamps.of(now))
            .update();
    if (updated == 1) {
      composers.of(claim.notice()).sent(claim.notice(), now);
    }
  }

  @Transactional
  public void skipped(Claim claim, Reason reason, Instant now) {
    ended(claim, State.SKIPPED, reason.code(), now);
  }

  @Transactional
  public void undeliverable(Claim claim, String why, Instant now) {
    if (ended(claim, State.UNDELIVERABLE, why, now)) {
      composers.of(claim.notice()).undeliverable(claim.notice(), why, now);
    }
  }

  private boolean ended(Claim claim, State state, String reason, Instant now) {
    return held(
                """
                UPDATE notice SET state = :state, reason = :reason, ended_at = :now,
                  lease_until = NULL""",
                claim)
            .param("state", state.code())
            .param("reason", reason)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Certainly not said: to be tried again. */
  @Transactional
  public void postponed(Claim claim, Instant until) {
    held("UPDATE notice SET state = 'planned', next_at = :until, lease_until = NULL", claim)
        .param("until", Timestamps.of(until))
        .update();
  }

  /** A fault of ours kept it from being said: to be tried again, and counted. */
  @Transactional
  public void failed(Claim claim, Instant until) {
    held(
            """
            UPDATE notice SET state = 'planned', attempts = attempts + 1, next_at = :until,
              lease_until = NULL""",
            claim)
        .param("until", Timestamps.of(until))
        .update();
  }

  /** Nobody knows whether it was said: to be looked for. */
  @Transactional
  public void unclear(Claim claim, int absent, Instant lookAt) {
    held(
            """
            UPDATE notice SET state = 'unclear', absent = :absent, next_at = :at,
              lease_until = NULL""",
            claim)
        .param("absent", absent)
        .param("at", Timestamps.of(lookAt))
        .update();
  }

  /** A refresh that did not go through is tried again. */
  @Transactional
  public void stale(Claim claim, Instant until) {
    held("UPDATE notice SET refresh_at = :until, lease_until = NULL", claim)
        .param("until", Timestamps.of(until))
        .update();
  }

  /** The workspace a claim belongs to leads, as in every table. */
  private JdbcClient.StatementSpec held(String update, Claim claim) {
    WorkspaceId workspace = claim.notice().key().workspace();
    return jdbc.sql(update + " WHERE workspace_id = :workspace AND id = :id AND fence = :fence")
        .param("workspace", workspace.value())
        .param("id", claim.notice().id())
        .param("fence", claim.fence());
  }
}
