package se.kadens.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds up whoever is about to write down that a notice has come to a certain state. */
final class Gate implements AutoCloseable {

  private static final int KEY = 4711;

  private final DataSource database;
  private final Connection keeper;

  private Gate(DataSource database, Connection keeper) {
    this.database = database;
    this.keeper = keeper;
  }

  static Gate before(String state, DataSource database) {
    try {
      Connection keeper = database.getConnection();
      try (Statement statement = keeper.createStatement()) {
        statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
        statement.execute(
            """
            CREATE OR REPLACE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_advisory_xact_lock_shared(%d); RETURN NEW; END $$"""
                .formatted(KEY));
        statement.execute(
            """
            CREATE TRIGGER gate BEFORE UPDATE ON notice FOR EACH ROW
            WHEN (NEW.state = '%s' AND OLD.state <> '%s') EXECUTE FUNCTION gate()"""
                .formatted(state, state));
      }
      return new Gate(database, keeper);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  void awaitSomebody(Duration patience) {
    Until.holds(
        "somebody waits at the gate",
        patience,
        () ->
            JdbcClient.create(database)
                    .sql("SELECT count(*) FROM pg_locks WHERE objid = ? AND NOT granted")
                    .param(KEY)
                    .query(Long.class)
                    .single()
                > 0);
  }

  @Override
  public void close() {
    try (keeper;
        Statement statement = keeper.createStatement()) {
      // First, so that dropping waits for nobody who waits for it.
      statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
      statement.execute("DROP TRIGGER gate ON notice");
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
