package se.kadens.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL of its own that can be stopped, killed, frozen and started again where it was. */
final class Postmaster implements AutoCloseable {

  private static final String DATABASE = "kadens";

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private Postmaster(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
    this.port = server.getPort();
  }

  static Postmaster start() {
    try {
      Path data = Files.createTempDirectory("kadens-faults");
      Postmaster started = new Postmaster(data, builder(data).start());
      try (var connection = started.server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + DATABASE);
        statement.execute("ALTER DATABASE " + DATABASE + " SET timezone TO 'Asia/Kathmandu'");
      }
      return started;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("max_connections", "200")
        // What was committed is to be there after a crash, which embedded servers forgo for speed.
        .setServerConfig("synchronous_commit", "on");
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
  }

  DataSource dataSource() {
    return server.getDatabase("postgres", DATABASE);
  }

  /** As an administrator stops it: whoever is connected is cut off. */
  void stop() {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** As {@code kill -9} does, to all of it at once. */
  void kill() {
    processes()
        .mapToObj(ProcessHandle::of)
        .forEach(it -> it.ifPresent(ProcessHandle::destroyForcibly));
    stop();
  }

  void restart() {
    try {
      server = builder(data).setPort(port).start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Ends every connection, whatever it is doing. */
  void cutConnections() {
    try (var connection = dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()""");
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Nothing of it answers any more, and no connection ends. */
  void freeze() {
    Signal.STOP.to(processes().toArray());
  }

  void thaw() {
    Signal.CONT.to(processes().toArray());
  }

  /** The first process before those it started, so that it starts no more of them. */
  private LongStream processes() {
    try {
      long first = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      return LongStream.concat(
          LongStream.of(first),
          ProcessHandle.of(first).stream()
              .flatMap(ProcessHandle::descendants)
              .mapToLong(ProcessHandle::pid));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
