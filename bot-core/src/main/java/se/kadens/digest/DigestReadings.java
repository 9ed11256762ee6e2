package se.kadens.digest;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.storage.Timestamps;

/** Which summaries their managers have marked as read. */
@Component
class DigestReadings {

  private final JdbcClient jdbc;

  DigestReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> readAt(Scope scope) {
    return jdbc.sql(
            """
            SELECT read_at FROM digest_reading
            WHERE workspace_id = ? AND programme_id = ? AND period = ? AND manager_id = ?""")
        .params(
            scope.manager().workspace().value(),
            scope.programme().id().value(),
            scope.occurrence().period().key(),
            scope.manager().id().value())
        .query((row, _) -> Timestamps.read(row, "read_at"))
        .optional();
  }

  void mark(Scope scope) {
    jdbc.sql(
            """
            INSERT INTO digest_reading (workspace_id, programme_id, period, manager_id, read_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
        .params(
            scope.manager().workspace().value(),
            scope.programme().id().value(),
            scope.occurrence().period().key(),
            scope.manager().id().value(),
            Timestamps.of(scope.now()))
        .update();
  }
}
