package se.kadens.figures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/**
 * The least that can take in what Slack posts: the same signature is checked, one row is stored for
 * good, then it is acknowledged. A process of its own, which ends with its parent.
 */
public final class BareEndpoint {

  private static final int CONNECTIONS = 16;

  private final HikariDataSource database;

  private BareEndpoint(String url) throws SQLException {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setUsername("postgres");
    settings.setMaximumPoolSize(CONNECTIONS);
    database = new HikariDataSource(settings);
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE bare_inbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            body text NOT NULL, at timestamptz NOT NULL DEFAULT now())""");
    }
  }

  /**
   * @param args the address of the database
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    BareEndpoint endpoint = new BareEndpoint(args[0]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.createContext("/slack/events", endpoint::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // Until the parent has ended.
    }
    System.exit(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String at = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    String given = exchange.getRequestHeaders().getFirst("X-Slack-Signature");
    boolean signed =
        MessageDigest.isEqual(
            Presses.signature(at, body).getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(signed && stored(body) ? 200 : 503, -1);
    exchange.close();
  }

  private boolean stored(String body) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement("INSERT INTO bare_inbox (body) VALUES (?)")) {
      insert.setString(1, body);
      return insert.executeUpdate() == 1;
    } catch (SQLException _) {
      return false;
    }
  }
}
