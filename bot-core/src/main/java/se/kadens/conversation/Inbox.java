package se.kadens.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** Remembers what was received, for as long as it may be delivered again. */
@Component
public class Inbox {

  /** Far beyond the longest time after which a chat product is known to deliver again. */
  private static final Duration KEPT = Duration.ofDays(2);

  /**
   * In one order everywhere, so that two deliveries of the same thing never lock each other out.
   */
  private static final String NOTE =
      """
      INSERT INTO inbox (workspace_id, delivery_key, received_at)
      SELECT :workspace, delivery_key, :now FROM %s unnest(:keys) AS delivery_key
      ORDER BY delivery_key COLLATE "C"
      ON CONFLICT DO NOTHING""";

  private static final String NOTE_ONCE_LOCKED =
      "WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(:person)) "
          + NOTE.formatted("locked,");

  private final JdbcClient jdbc;

  protected Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes an interaction in the caller's transaction, once it is the person's turn as {@link
   * #oneAtATime} has it. Waits for another transaction that is just acting on the same one.
   *
   * @return false when it was received before under any of the keys
   */
  boolean isNew(WorkspaceId workspace, PersonId by, Set<String> deliveryKeys, Instant now) {
    if (deliveryKeys.isEmpty()) {
      oneAtATime(by);
      return true;
    }
    return noted(jdbc.sql(NOTE_ONCE_LOCKED).param("person", key(by)), workspace, deliveryKeys, now);
  }

  private static boolean noted(
      StatementSpec note, WorkspaceId workspace, Set<String> deliveryKeys, Instant now) {
    int inserted =
        note.param("workspace", workspace.value())
            .param("keys", new SqlArrayValue("text", deliveryKeys.toArray()))
            .param("now", Timestamps.of(now))
            .update();
    return inserted == deliveryKeys.size();
  }

  /**
   * Notes an interaction that nothing will come of.
   *
   * @return false when it was received before under any of the keys
   */
  @Transactional
  public boolean putAside(WorkspaceId workspace, Set<String> deliveryKeys, Instant now) {
    return noted(jdbc.sql(NOTE.formatted("")), workspace, deliveryKeys, now);
  }

  /** Takes a note back, in the transaction that made it: nothing came of the interaction. */
  void forget(WorkspaceId workspace, Set<String> deliveryKeys) {
    jdbc.sql("DELETE FROM inbox WHERE workspace_id = ? AND delivery_key = any(?)")
        .params(workspace.value(), new SqlArrayValue("text", deliveryKeys.toArray()))
        .update();
  }

  /**
   * Lets what concerns a person be acted on one after the other, in the caller's transaction: what
   * they do, and what becomes of what is said to them. Whoever touches a notice and what it is
   * about asks for this before either, so that no two ever wait for each other's rows.
   */
  public void oneAtATime(PersonId person) {
    jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(?)) AS locked")
        .param(key(person))
        .query(Integer.class)
        .single();
  }

  /**
   * The same for as many of these people as nobody is just acting on, without waiting for any.
   *
   * @return those
   */
  public Set<PersonId> oneAtATimeWhereFree(Collection<PersonId> people) {
    return jdbc.sql(
            """
            SELECT person FROM unnest(:people, :keys) AS asked (person, key)
            WHERE pg_try_advisory_xact_lock(key)""")
        .param("people", Columns.of("uuid", people, PersonId::value))
        .param("keys", Columns.of("int8", people, Inbox::key))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .set();
  }

  private static long key(PersonId person) {
    return person.value().getMostSignificantBits() ^ person.value().getLeastSignificantBits();
  }

  /** Forgets what can no longer be delivered again; returns how many rows that were. */
  @Transactional
  public int forgetOld(Instant now) {
    return jdbc.sql("DELETE FROM inbox WHERE received_at < ?")
        .param(Timestamps.of(now.minus(KEPT)))
        .update();
  }
}
