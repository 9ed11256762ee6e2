package se.kadens.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** Remembers what was received, for as long as it may be delivered again. */
@Component
public class Inbox {

  /** Far beyond the longest time after which a chat product is known to deliver again. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes an interaction in the caller's transaction. Waits for another transaction that is just
   * acting on the same one.
   *
   * @return false when it was received before under any of the keys
   */
  boolean isNew(WorkspaceId workspace, Set<String> deliveryKeys, Instant now) {
    boolean isNew = true;
    // In one order everywhere, so that two deliveries of the same thing cannot lock each other out.
    for (String key : new TreeSet<>(deliveryKeys)) {
      int inserted =
          jdbc.sql(
                  """
                  INSERT INTO inbox (workspace_id, delivery_key, received_at) VALUES (?, ?, ?)
                  ON CONFLICT DO NOTHING""")
              .params(workspace.value(), key, Timestamps.of(now))
              .update();
      isNew &= inserted == 1;
    }
    return isNew;
  }

  /**
   * Notes an interaction that nothing will come of.
   *
   * @return false when it was received before under any of the keys
   */
  @Transactional
  public boolean putAside(WorkspaceId workspace, Set<String> deliveryKeys, Instant now) {
    return isNew(workspace, deliveryKeys, now);
  }

  /** Takes a note back, in the transaction that made it: nothing came of the interaction. */
  void forget(WorkspaceId workspace, Set<String> deliveryKeys) {
    for (String key : deliveryKeys) {
      jdbc.sql("DELETE FROM inbox WHERE workspace_id = ? AND delivery_key = ?")
          .params(workspace.value(), key)
          .update();
    }
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
        .param("people", new SqlArrayValue("uuid", people.stream().map(PersonId::value).toArray()))
        .param("keys", new SqlArrayValue("int8", people.stream().map(Inbox::key).toArray()))
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
