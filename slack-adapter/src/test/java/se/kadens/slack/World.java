package se.kadens.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.slack.SlackTeams.Team;
import se.kadens.stage.MemoryReception;
import se.kadens.stage.Statements;
import se.kadens.testkit.AtOnce;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack, a core, a database and this module between them; what is to be done later is done at once.
 */
final class World implements AutoCloseable {

  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  final SlackStub slack = new SlackStub();
  final MemoryReception core = new MemoryReception();
  final TurnableClock clock = TurnableClock.at("2026-11-23T08:00:00Z");
  final List<Duration> pauses = new ArrayList<>();

  /** What happens while Kadens waits for Slack. */
  Runnable meanwhile = () -> {};

  final Statements statements;
  final JdbcClient jdbc;
  final SlackTeams teams;
  final SlackUsers users;
  final SlackParts parts;
  final Team team = new Team(core.workspace.id(), "T1", "UBOT");
  final Person anna;

  /** In the database that tests share, emptied. */
  World() {
    this(Shared.DATABASE, false, new AtOnce());
  }

  /** In a database of its own. */
  static World apart(boolean guests) {
    return new World(migrated(), guests, new AtOnce());
  }

  /** Where what is to be done later is done by others. */
  static World of(TestDatabase migrated, ExecutorService threads) {
    return new World(migrated, false, threads);
  }

  static TestDatabase migrated() {
    TestDatabase database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration/slack")
        .load()
        .migrate();
    return database;
  }

  private static final class Shared {
    static final TestDatabase DATABASE = migrated();
  }

  private World(TestDatabase database, boolean guests, ExecutorService threads) {
    statements = new Statements(database.dataSource());
    jdbc = JdbcClient.create(statements);
    teams = new SlackTeams(jdbc);
    users = new SlackUsers(jdbc);
    jdbc.sql("DELETE FROM slack_user").update();
    jdbc.sql("DELETE FROM slack_team").update();
    parts =
        SlackParts.assemble(settings(slack.url(), guests), jdbc, core, this::waits, threads, clock);
    teams.note(team, "Acme", clock.instant());
    anna = core.add("Anna Berg", "anna@acme.example", Language.SWEDISH);
    users.note(team, "UANNA", anna.id(), clock.instant());
  }

  private void waits(Duration pause) {
    pauses.add(pause);
    meanwhile.run();
  }

  static SlackSettings settings(String url, boolean guests) {
    return new SlackSettings(SECRET, "the secret before", "xoxb-1", url, null, 8, guests);
  }

  /** Posts as Slack does. */
  MockHttpServletResponse post(String contentType, String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return post(contentType, bytes, timestamp, SlackSignature.sign(SECRET, timestamp, bytes));
  }

  MockHttpServletResponse post(
      String contentType, byte[] body, String timestamp, String signature) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", SlackEndpoint.PATH);
    request.setContentType(contentType);
    request.setContent(body);
    request.addHeader("X-Slack-Request-Timestamp", timestamp);
    request.addHeader("X-Slack-Signature", signature);
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      parts.endpoint().handleRequest(request, response);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return response;
  }

  MockHttpServletResponse event(String event) {
    return event("Ev1", event);
  }

  MockHttpServletResponse event(String id, String event) {
    ObjectNode envelope = Json.typed("event_callback").put("team_id", "T1").put("event_id", id);
    envelope.set("event", Json.parse(event));
    return post("application/json", envelope.toString());
  }

  MockHttpServletResponse interaction(String payload) {
    return post(
        "application/x-www-form-urlencoded",
        "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
  }

  MockHttpServletResponse command(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return post("application/x-www-form-urlencoded", body);
  }

  @Override
  public void close() {
    slack.close();
  }
}
