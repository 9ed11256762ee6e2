package se.kadens.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Receipt;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** Second copies of notices: what is to be taken back, and what came of it. */
@Component
class Copies {

  private final JdbcClient jdbc;
  private final Holdings holdings;
  private final ApplicationEventPublisher events;

  Copies(JdbcClient jdbc, Holdings holdings, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.holdings = holdings;
    this.events = events;
  }

  /**
   * A second copy in one node's hands.
   *
   * @param attempts how often it was tried in vain to take it back
   */
  record Copy(
      WorkspaceId workspace, UUID notice, PersonId recipient, Receipt receipt, int attempts) {

    static Copy read(ResultSet row, int number) throws SQLException {
      return new Copy(
          new WorkspaceId(row.getObject("workspace_id", UUID.class)),
          row.getObject("notice_id", UUID.class),
          new PersonId(row.getObject("person_id", UUID.class)),
          new Receipt(
              row.getString("channel"), row.getString("conversation"), row.getString("message")),
          row.getInt("attempts"));
    }
  }

  /** Plans to take a copy back, in the caller's transaction. */
  void found(WorkspaceId workspace, UUID notice, Receipt receipt, Instant now) {
    jdbc.sql(
            """
            INSERT INTO notice_copy
              (workspace_id, notice_id, channel, conversation, message, found_at, next_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
        .params(
            workspace.value(),
            notice,
            receipt.channel(),
            receipt.conversation(),
            receipt.message(),
            Timestamps.of(now),
            Timestamps.of(now))
        .update();
    events.publishEvent(new Ledger.Planned());
  }

  /** Whether this is known as a second copy of the notice, taken back or not. */
  boolean contains(Notice notice, Receipt receipt) {
    return jdbc
        .sql("SELECT * FROM notice_copy WHERE workspace_id = ? AND notice_id = ?")
        .params(notice.key().workspace().value(), notice.id())
        .query(
            (row, _) ->
                new Receipt(
                    row.getString("channel"),
                    row.getString("conversation"),
                    row.getString("message")))
        .list()
        .stream()
        .anyMatch(receipt::sameMessageAs);
  }

  /** Takes what is to be taken back, and plans the next attempt in case this one breaks down. */
  @Transactional
  public List<Copy> takeDue(Instant now, int atMost, String full) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT ctid FROM notice_copy n
              WHERE next_at <= :now AND %s
                AND workspace_id::text || ' ' || channel <> ALL (string_to_array(:full, ','))
              ORDER BY next_at LIMIT :most FOR UPDATE SKIP LOCKED)
            UPDATE notice_copy c SET next_at = :again
            FROM due, notice n
            WHERE c.ctid = due.ctid AND n.workspace_id = c.workspace_id AND n.id = c.notice_id
            RETURNING c.*, n.person_id"""
                .formatted(Holdings.OURS))
        .param("node", holdings.node())
        .param("now", Timestamps.of(now))
        .param("again", Timestamps.of(now.plus(DueNotices.LEASE)))
        .param("most", atMost)
        .param("full", full)
        .query(Copy::read)
        .list();
  }

  @Transactional
  public void takenBack(Copy copy, Instant now) {
    of(copy, "next_at = NULL, taken_back_at = :at").param("at", Timestamps.of(now)).update();
    events.publishEvent(new CopyEnded(CopyEnded.How.TAKEN_BACK));
  }

  @Transactional
  public void later(Copy copy, Instant until) {
    of(copy, "next_at = :at").param("at", Timestamps.of(until)).update();
  }

  @Transactional
  public void failed(Copy copy, Instant until) {
    of(copy, "attempts = attempts + 1, next_at = :at").param("at", Timestamps.of(until)).update();
  }

  /** It stays where it is. */
  @Transactional
  public void left(Copy copy) {
    of(copy, "next_at = NULL").update();
    events.publishEvent(new CopyEnded(CopyEnded.How.LEFT));
  }

  private JdbcClient.StatementSpec of(Copy copy, String set) {
    return jdbc.sql(
            """
                UPDATE notice_copy SET %s
                WHERE workspace_id = :workspace AND notice_id = :notice AND channel = :channel
                  AND conversation = :conversation AND message = :message"""
                .formatted(set))
        .param("workspace", copy.workspace().value())
        .param("notice", copy.notice())
        .param("channel", copy.receipt().channel())
        .param("conversation", copy.receipt().conversation())
        .param("message", copy.receipt().message());
  }
}
