package se.kadens.scheduler;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each chore was woken last, on whichever node; by the database's clock. */
@Component
class Ticks {

  private final JdbcClient jdbc;

  Ticks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void began(Chore chore) {
    jdbc.sql(
            """
            INSERT INTO tick (chore, began_at) VALUES (?, clock_timestamp())
            ON CONFLICT (chore) DO UPDATE SET began_at = excluded.began_at""")
        .param(chore.name())
        .update();
  }

  void ended(Chore chore) {
    jdbc.sql("UPDATE tick SET ended_at = clock_timestamp() WHERE chore = ?")
        .param(chore.name())
        .update();
  }

  /**
   * How long ago a chore last came to its end.
   *
   * @param age since it was first woken, where it never has
   */
  record Tick(String chore, Duration age) {}

  /** Of every chore that was ever woken. */
  List<Tick> all() {
    return jdbc.sql(
            """
            SELECT chore, extract(epoch FROM clock_timestamp() - coalesce(ended_at, began_at)) AS age
            FROM tick""")
        .query((row, _) -> new Tick(row.getString("chore"), Duration.ofSeconds(row.getLong("age"))))
        .list();
  }

  /** Counts from now on: whatever silence there was has been seen to. */
  void forgive(Collection<Chore> chores) {
    jdbc.sql(
            """
            INSERT INTO tick (chore, began_at, ended_at)
            SELECT chore, clock_timestamp(), clock_timestamp() FROM unnest(?) AS chore
            ON CONFLICT (chore) DO UPDATE SET ended_at = excluded.ended_at""")
        .param(chores.stream().map(Chore::name).toArray(String[]::new))
        .update();
  }
}
