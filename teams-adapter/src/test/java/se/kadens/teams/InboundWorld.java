package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.kadens.conversation.Message;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsOutcome;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.sandbox.teams.TeamsUser;
import se.kadens.stage.MemoryReception;
import se.kadens.testkit.AtOnce;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/**
 * A tenant of Teams with Anna in it, a core, a database and this module between them. What is to be
 * done later is done at once, unless somewhere else is named for it.
 */
final class InboundWorld implements AutoCloseable {

  static final TeamsUser ANNA =
      TeamsUser.person("Anna Berg", "anna@acme.example", "sv-SE", "Europe/Stockholm");

  final TurnableClock clock = TurnableClock.at("2026-11-23T08:00:00Z");
  final MemoryReception core = new MemoryReception();
  final Person anna = core.add("Anna Berg", "anna@acme.example", Language.SWEDISH);
  final JdbcClient jdbc = JdbcClient.create(Shared.DATABASE.dataSource());
  final TeamsUsers users = new TeamsUsers(jdbc);
  final TeamsSandbox teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(clock));
  final TeamsParts parts;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private static final class Shared {
    static final TestDatabase DATABASE = migrated();
  }

  private static TestDatabase migrated() {
    TestDatabase database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration/teams")
        .load()
        .migrate();
    return database;
  }

  InboundWorld() {
    this(new AtOnce());
  }

  /**
   * @param threads where what is to be done later is done
   */
  InboundWorld(ExecutorService threads) {
    parts = TeamsParts.assemble(settings(null), jdbc, core, _ -> {}, threads, clock);
    server = serve(parts.inbound().endpoint());
    teams.deliverTo(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + TeamsEndpoint.PATH));
    teams.addUser(ANNA);
  }

  TeamsSettings settings(@Nullable String auth) {
    return new TeamsSettings(
        teams.settings().appId(),
        teams.settings().appPassword(),
        teams.settings().tenantId(),
        teams.openIdUrl().toString(),
        teams.loginUrl().toString(),
        List.of(teams.serviceUrl().getAuthority()),
        auth,
        25,
        1000,
        null,
        false,
        false);
  }

  private HttpServer serve(TeamsEndpoint endpoint) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.setExecutor(requests);
      http.createContext(TeamsEndpoint.PATH, exchange -> pass(exchange, endpoint));
      http.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pass(HttpExchange exchange, TeamsEndpoint endpoint) throws IOException {
    MockHttpServletRequest request =
        new MockHttpServletRequest(exchange.getRequestMethod(), TeamsEndpoint.PATH);
    request.setContent(exchange.getRequestBody().readAllBytes());
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    MockHttpServletResponse response = new MockHttpServletResponse();
    endpoint.handleRequest(request, response);
    byte[] body = response.getContentAsByteArray();
    exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  TeamsDesk desk() {
    return teams.desk(ANNA.id());
  }

  /** Says this to Anna; gives its id. */
  String post(Message message) {
    Address address =
        new Address(
            core.workspace.id(),
            teams.settings().tenantId(),
            ANNA.id(),
            ANNA.aadObjectId(),
            teams.serviceUrl().toString(),
            null);
    Posted posted = parts.posts().post(address, message, UUID.randomUUID(), Language.SWEDISH);
    return posted.activities().getFirst();
  }

  /** What an invoke was answered. */
  static JsonNode body(TeamsOutcome outcome) {
    return Json.parse(outcome.body().getBytes(StandardCharsets.UTF_8));
  }

  void await() {
    if (!teams.awaitQuiet(Duration.ofSeconds(10))) {
      throw new AssertionError("Teams is still busy");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    requests.close();
    teams.close();
  }
}
