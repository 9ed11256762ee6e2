package se.kadens.figures;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL that keeps its promises as in production: what is committed is on the disk. It
 * counts what it is asked.
 */
final class Durable implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final AtomicInteger made = new AtomicInteger();

  Durable() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track", "top")
            // The beginning and the end of a transaction are no questions.
            .setServerConfig("pg_stat_statements.track_utility", "off")
            .start();
  }

  /** An empty database. */
  Database database() throws SQLException {
    String name = "figures_" + made.incrementAndGet();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    Database database =
        new Database(
            server.getJdbcUrl("postgres", name), server.getDatabase("postgres", name), name);
    database.jdbc().sql("CREATE EXTENSION pg_stat_statements").update();
    return database;
  }

  /** One of its databases. */
  record Database(String url, DataSource source, String name) {

    JdbcClient jdbc() {
      return JdbcClient.create(source);
    }

    int count(String query) {
      return jdbc().sql(query).query(Integer.class).single();
    }

    /** How many statements it was given so far, ours of this kind apart. */
    long statements() {
      return jdbc()
          .sql(
              """
              SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s
              JOIN pg_database d ON d.oid = s.dbid
              WHERE d.datname = current_database() AND s.query NOT LIKE '%pg_stat%'""")
          .query(Long.class)
          .single();
    }

    /** What took longest. */
    void profile(int most) {
      statements("total_exec_time", most);
    }

    /** What it was asked most. */
    void busiest(int most) {
      statements("calls", most);
    }

    private void statements(String order, int most) {
      jdbc()
          .sql(
              """
              SELECT round(total_exec_time::numeric, 0) || ' ms, ' || calls || ' times, '
                || rows || ' rows: ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 150)
              FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
              WHERE d.datname = current_database() ORDER BY %s DESC LIMIT ?"""
                  .formatted(order))
          .param(most)
          .query(String.class)
          .list()
          .forEach(System.err::println);
    }

    void forgetStatements() {
      jdbc().sql("SELECT pg_stat_statements_reset()").query((_, _) -> 0).list();
    }

    /** As autovacuum leaves it after a while, and on the disk. */
    void settle() {
      jdbc().sql("VACUUM ANALYZE").update();
      jdbc().sql("CHECKPOINT").update();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
