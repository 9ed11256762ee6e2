package se.kadens.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.storage.Timestamps;

/** How much of the ledger has not ended, for whoever watches it. */
@Component
public class Backlog {

  private final JdbcClient jdbc;

  Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many notices there are that have not ended, by state; of those planned only what is due.
   * Reads nothing but what partial indexes hold.
   */
  public Map<State, Integer> waiting(Instant now) {
    Map<State, Integer> waiting = new EnumMap<>(State.class);
    jdbc.sql(
            """
            SELECT 'planned' AS state, coalesce(sum(due.notices), 0) AS notices
            FROM workspace w, LATERAL (
              SELECT count(*) AS notices FROM notice n
              WHERE n.workspace_id = w.workspace_id
                AND n.state = 'planned' AND n.urgency IN (0, 1) AND n.next_at <= :now) due
            UNION ALL
            SELECT state, count(*) FROM notice WHERE state IN ('claimed', 'sending') GROUP BY state
            UNION ALL
            SELECT 'unclear', count(*) FROM notice WHERE state = 'unclear'""")
        .param("now", Timestamps.of(now))
        .query(
            row -> {
              waiting.put(State.ofCode(row.getString("state")), row.getInt("notices"));
            });
    return waiting;
  }

  /**
   * How many notices should have ended this long ago and have not. What is put off for longer than
   * that waits for a reason. Reads nothing but what partial indexes hold.
   *
   * @param patience for what was begun
   * @param inQueue for what has only waited for its turn so far
   */
  public int overdue(Instant now, Duration patience, Duration inQueue) {
    return jdbc.sql(
            """
            SELECT (SELECT coalesce(sum(due.notices), 0)
                FROM workspace w, LATERAL (
                  SELECT count(*) AS notices FROM notice n
                  WHERE n.workspace_id = w.workspace_id
                    AND n.state = 'planned' AND n.urgency IN (0, 1) AND n.next_at <= :soon
                    AND n.due_at < CASE n.attempts
                      WHEN 0 THEN :queued_before::timestamptz ELSE :before END) due)
              + (SELECT count(*) FROM notice
                WHERE state IN ('claimed', 'sending') AND due_at < :before)
              + (SELECT count(*) FROM notice WHERE state = 'unclear' AND due_at < :before)""")
        .param("soon", Timestamps.of(now.plus(patience)))
        .param("before", Timestamps.of(now.minus(patience)))
        .param("queued_before", Timestamps.of(now.minus(inQueue)))
        .query(Integer.class)
        .single();
  }
}
