package se.kadens.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import se.kadens.delivery.Claiming;

/**
 * How fast the ledger hands out what is due, in batches of a hundred and to one taker, compared
 * with the least that any ledger has to do: a narrow table, one index, the same number of rows.
 */
final class ClaimFigure implements Figure {

  private static final int BATCH = 100;
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public int people() {
    return 100_000;
  }

  @Override
  public boolean usesJar() {
    return false;
  }

  @Override
  public List<Reading> measure(Bench bench) throws Exception {
    Durable.Database database = bench.database().database();
    try (Core core = new Core(database, NOW)) {
      Population population = new Population(bench.people(), 200, 30, null);
      population.settle(database);
      population.plan(database, NOW.minusSeconds(60));
      database.settle();
      core.get(Claiming.class).takeUp();
      double raw = raw(database, bench.people());
      double claims = rate(bench.people(), () -> core.get(Claiming.class).take(NOW, BATCH));
      return List.of(
          Reading.of("notices claimed", claims, "a second"),
          Reading.of("raw SKIP LOCKED loop", raw, "a second"),
          Reading.of("share of the raw loop", 100 * claims / raw, "%").atLeast(60));
    }
  }

  private interface Taking {
    int next() throws SQLException;
  }

  private static double rate(int rows, Taking taking) throws SQLException {
    int taken = 0;
    long began = System.nanoTime();
    for (int some = taking.next(); some > 0; some = taking.next()) {
      taken += some;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (taken != rows) {
      throw new IllegalStateException("%d of %d were taken".formatted(taken, rows));
    }
    return taken / seconds;
  }

  private static double raw(Durable.Database database, int rows) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            CREATE TABLE due (id bigint PRIMARY KEY, due_at timestamptz NOT NULL,
              state smallint NOT NULL, lease_until timestamptz, attempts int NOT NULL)""");
        statement.execute(
            "INSERT INTO due SELECT i, now(), 0, NULL, 0 FROM generate_series(1, %d) i"
                .formatted(rows));
        statement.execute("CREATE INDEX due_next ON due (due_at, id) WHERE state = 0");
        statement.execute("VACUUM ANALYZE due");
        statement.execute("CHECKPOINT");
      }
      try (PreparedStatement claim =
          connection.prepareStatement(
              """
              WITH c AS (
                SELECT id FROM due WHERE state = 0 AND due_at <= now()
                ORDER BY due_at, id LIMIT %d FOR UPDATE SKIP LOCKED)
              UPDATE due d SET state = 1, lease_until = now() + interval '1 minute',
                attempts = attempts + 1
              FROM c WHERE d.id = c.id RETURNING d.id, d.due_at, d.attempts"""
                  .formatted(BATCH))) {
        return rate(rows, () -> count(claim));
      }
    }
  }

  private static int count(PreparedStatement claim) throws SQLException {
    try (var taken = claim.executeQuery()) {
      int rows = 0;
      while (taken.next()) {
        rows++;
      }
      return rows;
    }
  }
}
