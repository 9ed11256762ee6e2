package se.kadens.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** What is to be said to whom, by when, and what became of it. */
@Component
public class Ledger {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  protected Ledger(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Published when something was planned or is to be refreshed that may be due at once. */
  public record Planned() {}

  /**
   * Plans a notice, in the caller's transaction.
   *
   * @return false when a notice with this key was planned before, whatever became of it
   */
  public boolean plan(
      NoticeKey key,
      String feature,
      String subject,
      Urgency urgency,
      Instant dueAt,
      Instant expiresAt) {
    return plan(new ToSay(key, feature, subject, urgency, dueAt, expiresAt));
  }

  /** The same. */
  public boolean plan(ToSay notice) {
    NoticeKey key = notice.key();
    int inserted =
        jdbc.sql(
                """
                INSERT INTO notice (workspace_id, id, source, period, person_id, kind, feature,
                  subject, urgency, due_at, next_at, expires_at)
                VALUES (:workspace, :id, :source, :period, :person, :kind, :feature,
                  :subject, :urgency, :due, :due, :expires)
                ON CONFLICT (workspace_id, source, period, person_id, kind) DO NOTHING""")
            .param("workspace", key.workspace().value())
            .param("id", UUID.randomUUID())
            .param("source", key.source())
            .param("period", key.period())
            .param("person", key.person().value())
            .param("kind", key.kind())
            .param("feature", notice.feature())
            .param("subject", notice.subject())
            .param("urgency", notice.urgency().rank())
            .param("due", Timestamps.of(notice.dueAt()))
            .param("expires", Timestamps.of(notice.expiresAt()))
            .update();
    if (inserted == 1) {
      events.publishEvent(new Planned());
    }
    return inserted == 1;
  }

  /** Moves a notice that has not been said yet to another hour; does nothing to any other. */
  public void move(NoticeKey key, Instant dueAt) {
    whereKey(
            "UPDATE notice SET due_at = :at, next_at = :at WHERE state = 'planned' AND attempts = 0",
            key)
        .param("at", Timestamps.of(dueAt))
        .update();
    events.publishEvent(new Planned());
  }

  /**
   * Composes a said notice again and puts it in the place of the old message; soon, and once. One
   * that is just being said is composed again right after.
   */
  public void refresh(NoticeKey key, Instant now) {
    int marked =
        whereKey(
                """
                UPDATE notice SET refresh_at = :at
                WHERE state IN ('claimed', 'sending', 'unclear', 'sent')""",
                key)
            .param("at", Timestamps.of(now))
            .update();
    if (marked > 0) {
      events.publishEvent(new Planned());
    }
  }

  /**
   * Tries again what could not be delivered, since something has changed; does nothing to any
   * other.
   *
   * @return whether there was such a notice
   */
  public boolean revive(NoticeKey key, Instant now, Instant expiresAt) {
    int revived =
        whereKey(
                """
                UPDATE notice SET state = 'planned', reason = NULL, ended_at = NULL, attempts = 0,
                  faults = 0, next_at = :now, expires_at = :expires, tried = '{}', tried_why = '{}',
                  passed_over = '{}', turned_away = 0, turned_away_since = NULL,
                  may_stand = false, unclear_sends = least(unclear_sends, 1)
                WHERE state = 'undeliverable'""",
                key)
            .param("now", Timestamps.of(now))
            .param("expires", Timestamps.of(expiresAt))
            .update();
    if (revived > 0) {
      events.publishEvent(new Planned());
    }
    return revived > 0;
  }

  /** Lets the notices of a period that are not said yet wait until another moment for each. */
  public void extend(
      WorkspaceId workspace, String source, String period, Map<PersonId, Instant> expiresAt) {
    List<Map.Entry<PersonId, Instant>> rows = List.copyOf(expiresAt.entrySet());
    jdbc.sql(
            """
            UPDATE notice AS n SET expires_at = row.expires::timestamptz
            FROM unnest(:people, :expires) AS row (person, expires)
            WHERE n.workspace_id = :workspace AND n.source = :source AND n.period = :period
              AND n.person_id = row.person
              AND n.state IN ('planned', 'claimed', 'sending', 'unclear')""")
        .param("workspace", workspace.value())
        .param("source", source)
        .param("period", period)
        .param("people", Columns.of("uuid", rows, row -> row.getKey().value()))
        .param("expires", Columns.of("text", rows, row -> row.getValue().toString()))
        .update();
  }

  /** Ends a notice that has not been said yet; does nothing to any other. */
  public void withdraw(NoticeKey key, Reason reason, Instant now) {
    whereKey(
            """
            UPDATE notice SET state = 'skipped', reason = :reason, ended_at = :now
            WHERE state = 'planned'""",
            key,
            "RETURNING *")
        .param("reason", reason.code())
        .param("now", Timestamps.of(now))
        .query((row, _) -> Rows.notice(row))
        .optional()
        .ifPresent(
            notice -> events.publishEvent(new Ended(notice, State.SKIPPED, reason.code(), now)));
  }

  /**
   * Somebody acted on the message that carries the notice: if it was for them, it arrived, whatever
   * was thought. If a second copy of it stands somewhere, that one is taken back.
   */
  public void seen(Person by, UUID notice, Receipt receipt, Instant now) {
    if (isInDoubt(by.workspace(), notice)) {
      events.publishEvent(new Sightings.Seen(by, notice, receipt, now));
    }
  }

  /** Of what went out once and was taken, which is nearly all, there is nothing to learn. */
  private boolean isInDoubt(WorkspaceId workspace, UUID notice) {
    return jdbc.sql(
            """
            SELECT state <> 'sent' OR unclear_sends > 0 FROM notice
            WHERE workspace_id = ? AND id = ?""")
        .params(workspace.value(), notice)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  public Optional<Entry> find(NoticeKey key) {
    return whereKey("SELECT * FROM notice WHERE true", key).query(Rows::entry).optional();
  }

  /** Newest first: what was planned for a person, or for everybody, and due since a moment. */
  public List<Entry> since(
      WorkspaceId workspace, @Nullable PersonId person, Instant since, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM notice
            WHERE workspace_id = :workspace AND (person_id = :person OR :person::uuid IS NULL)
              AND due_at >= :since
            ORDER BY due_at DESC, id LIMIT :most""")
        .param("workspace", workspace.value())
        .param("person", person == null ? null : person.value())
        .param("since", Timestamps.of(since))
        .param("most", atMost)
        .query(Rows::entry)
        .list();
  }

  /** The notice that was said to a person last, conversations apart. */
  public Optional<Entry> lastSaid(WorkspaceId workspace, PersonId person) {
    return jdbc.sql(
            """
            SELECT * FROM notice
            WHERE workspace_id = ? AND person_id = ? AND state = 'sent' AND urgency = ?
            ORDER BY ended_at DESC LIMIT 1""")
        .params(workspace.value(), person.value(), Urgency.SCHEDULED.rank())
        .query(Rows::entry)
        .optional();
  }

  /** Newest first: what could not be delivered to whoever got nothing else since. */
  public List<Entry> undelivered(WorkspaceId workspace, Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM notice n
            WHERE workspace_id = ? AND state = 'undeliverable' AND ended_at >= ?
              AND NOT EXISTS (
                SELECT FROM notice later
                WHERE later.workspace_id = n.workspace_id AND later.person_id = n.person_id
                  AND later.state IN ('sent', 'undeliverable')
                  AND (later.ended_at, later.ordinal) > (n.ended_at, n.ordinal))
            ORDER BY ended_at DESC, ordinal DESC""")
        .params(workspace.value(), Timestamps.of(since))
        .query(Rows::entry)
        .list();
  }

  /** When the next notice is due that has not been tried yet. */
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(
            jdbc.sql("SELECT min(next_at) AS next FROM notice WHERE state = 'planned'")
                .query((row, _) -> Optional.ofNullable(Timestamps.readNullable(row, "next")))
                .single())
        .flatMap(next -> next);
  }

  private JdbcClient.StatementSpec whereKey(String sql, NoticeKey key) {
    return whereKey(sql, key, "");
  }

  private JdbcClient.StatementSpec whereKey(String sql, NoticeKey key, String after) {
    return jdbc.sql(
            """
            %s
              AND workspace_id = :workspace AND source = :source AND period = :period
              AND person_id = :person AND kind = :kind
            %s"""
                .formatted(sql, after))
        .param("workspace", key.workspace().value())
        .param("source", key.source())
        .param("period", key.period())
        .param("person", key.person().value())
        .param("kind", key.kind());
  }
}
