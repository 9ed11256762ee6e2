package se.kadens.delivery;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.storage.Timestamps;

/** What was learnt of each lane, for the next node or start. */
@Component
class LaneRecords {

  private final JdbcClient jdbc;

  LaneRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param granted messages a second; 0 where nothing was learnt
   * @param notBefore the moment until which nothing goes by it, which may be long past
   */
  record Known(double granted, Instant notBefore) {
    static final Known NOTHING = new Known(0, Instant.EPOCH);
  }

  @Transactional(readOnly = true)
  public Known of(Lane.Name lane) {
    return jdbc.sql("SELECT * FROM lane WHERE workspace_id = ? AND channel = ?")
        .params(lane.workspace().value(), lane.channel())
        .query(
            (row, _) ->
                new Known(row.getDouble("granted_per_second"), Timestamps.read(row, "not_before")))
        .optional()
        .orElse(Known.NOTHING);
  }

  @Transactional
  public void keep(Lane.Name lane, Known known) {
    jdbc.sql(
            """
            INSERT INTO lane (workspace_id, channel, granted_per_second, not_before)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (workspace_id, channel) DO UPDATE
            SET granted_per_second = excluded.granted_per_second, not_before = excluded.not_before""")
        .params(
            lane.workspace().value(),
            lane.channel(),
            known.granted(),
            Timestamps.of(known.notBefore()))
        .update();
  }
}
