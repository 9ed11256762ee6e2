package se.kadens.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * An empty database of a real PostgreSQL server, of which there is one per JVM. Its session zone is
 * deliberately not UTC, so that a timestamp without a zone shows.
 *
 * @param url the JDBC address, user and password included
 */
public record TestDatabase(String url, DataSource dataSource) {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** Makes a new empty database; it lives as long as the JVM. */
  public static synchronized TestDatabase create() {
    String name = "kadens_" + COUNTER.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      statement.execute("ALTER DATABASE " + name + " SET timezone TO 'Asia/Kathmandu'");
    } catch (SQLException e) {
      throw new IllegalStateException("could not create database " + name, e);
    }
    return new TestDatabase(
        Server.POSTGRES.getJdbcUrl("postgres", name),
        Server.POSTGRES.getDatabase("postgres", name));
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException("embedded PostgreSQL did not start", e);
      }
    }
  }
}
