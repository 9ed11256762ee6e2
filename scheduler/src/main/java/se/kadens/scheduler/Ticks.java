package se.kadens.scheduler;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each chore goes on, on whichever node; by the database's clock. */
@Component
class Ticks {

  private final JdbcClient jdbc;

  Ticks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void began(Chore chore) {
    jdbc.sql(
            """
            INSERT INTO tick (chore, since, began_at)
            VALUES (?, clock_timestamp(), clock_timestamp())
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
   * How a chore goes on.
   *
   * @param age how long ago it last came to its end; since it is known, where it never has
   * @param silence the same, but counted from when a node last started
   */
  record Tick(String chore, Duration age, Duration silence) {}

  /** Of every chore that was ever known. */
  List<Tick> all() {
    return jdbc.sql(
            """
            SELECT chore, extract(epoch FROM clock_timestamp() - coalesce(ended_at, since)) AS age,
              extract(epoch FROM clock_timestamp() - greatest(ended_at, since)) AS silence
            FROM tick ORDER BY chore""")
        .query(
            (row, _) ->
                new Tick(
                    row.getString("chore"),
                    Duration.ofSeconds(row.getLong("age")),
                    Duration.ofSeconds(row.getLong("silence"))))
        .list();
  }

  /** Has their silence counted from now on. */
  void forgive(Collection<Chore> chores) {
    chores.forEach(
        chore ->
            jdbc.sql(
                    """
                    INSERT INTO tick (chore, since) VALUES (?, clock_timestamp())
                    ON CONFLICT (chore) DO UPDATE SET since = excluded.since""")
                .param(chore.name())
                .update());
  }

  /**
   * Takes it upon this node to wake a chore that has been silent for so long.
   *
   * @return false when another node has done so meanwhile, or it came to its end after all
   */
  boolean takeUpon(Chore chore, Duration silence) {
    return jdbc.sql(
                """
                UPDATE tick SET mended_at = clock_timestamp()
                WHERE chore = ? AND greatest(ended_at, since, mended_at)
                  < clock_timestamp() - make_interval(secs => ?)""")
            .params(chore.name(), silence.toSeconds())
            .update()
        == 1;
  }
}
