package se.kadens.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many messages a second each channel was learnt to take, for the next node or start. */
@Component
class GrantedRates {

  private final JdbcClient jdbc;

  GrantedRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 0 where nothing was learnt. */
  @Transactional(readOnly = true)
  public double of(Lane.Name lane) {
    return jdbc.sql("SELECT per_second FROM lane_granted WHERE workspace_id = ? AND channel = ?")
        .params(lane.workspace().value(), lane.channel())
        .query((row, _) -> row.getDouble("per_second"))
        .optional()
        .orElse(0.0);
  }

  @Transactional
  public void keep(Lane.Name lane, double perSecond) {
    jdbc.sql(
            """
            INSERT INTO lane_granted (workspace_id, channel, per_second) VALUES (?, ?, ?)
            ON CONFLICT (workspace_id, channel) DO UPDATE SET per_second = excluded.per_second""")
        .params(lane.workspace().value(), lane.channel(), perSecond)
        .update();
  }
}
