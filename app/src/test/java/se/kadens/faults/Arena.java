package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.contract.Product;
import se.kadens.sandbox.slack.ApiCall;
import se.kadens.sandbox.slack.Limits;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;

/** A company on Slack, its database and its nodes, all of them real enough to be killed. */
final class Arena implements AutoCloseable {

  static final String POST = "chat.postMessage";

  private static final String ADMIN = "an-admin-token";

  private final Crew crew;
  private final int perSecond;
  private final Postmaster database = Postmaster.start();
  private final SlackSandboxSettings settings;
  private final SlackSandbox slack;
  private final List<Node> nodes = new ArrayList<>();

  private Arena(int people, int perSecond, Limits limits, Clock clock) {
    this.crew = new Crew(people);
    this.perSecond = perSecond;
    settings = SlackSandboxSettings.forTests(clock).withLimits(limits);
    slack = SlackSandbox.start(settings);
    slack.echoOwnMessages(false);
    crew.joins(slack);
  }

  /**
   * @param perSecond how many messages a second the operator allows at most
   */
  static Arena of(int people, int perSecond) {
    return new Arena(people, perSecond, Limits.NONE, Clock.systemUTC());
  }

  static Arena of(int people, int perSecond, Limits limits) {
    return new Arena(people, perSecond, limits, Clock.systemUTC());
  }

  /**
   * @param clock Slack's
   */
  static Arena of(int people, int perSecond, Clock clock) {
    return new Arena(people, perSecond, Limits.NONE, clock);
  }

  /** A node that takes what Slack posts from then on. */
  Node node() {
    return node(Map.of());
  }

  Node node(Map<String, String> more) {
    Map<String, String> environment = environment();
    environment.putAll(more);
    try {
      return added(new Product(environment));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Several that start at the same time. */
  List<Node> nodes(int count) {
    List<Node> started = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        started.add(added(new Product(environment())));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return started;
  }

  Node added(Product product) {
    Node node = new Node(product, settings.signingSecret(), ADMIN);
    nodes.add(node);
    return node;
  }

  Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "SPRING_DATASOURCE_URL", database.url(),
            "SPRING_DATASOURCE_USERNAME", "postgres",
            "SPRING_DATASOURCE_PASSWORD", "postgres",
            "KADENS_SLACK_SIGNING_SECRET", settings.signingSecret(),
            "KADENS_SLACK_BOT_TOKEN", settings.botToken(),
            "KADENS_SLACK_API_URL", slack.apiUrl().toString(),
            "KADENS_SLACK_CEILING_PER_SECOND", Integer.toString(perSecond),
            "KADENS_ADMIN_TOKEN", ADMIN));
  }

  /** Slack posts to this node from now on. */
  void deliverTo(Node node) {
    slack.deliverTo(URI.create(node.address() + "/slack/events"));
  }

  /** Everybody is in the company's file, and there is something to ask them. */
  void employs(Node by) {
    employs(by, Crew.PROGRAMME);
  }

  void employs(Node by, String programme) {
    assertThat(by.outside().put("/api/v1/people", "text/csv", crew.file()).statusCode())
        .isEqualTo(200);
    assertThat(
            by.outside()
                .put("/api/v1/programmes/weekly", "application/json", programme)
                .statusCode())
        .isBetween(200, 201);
    Invariants invariants = invariants();
    Until.holds(
        "everybody is known on Slack",
        Duration.ofMinutes(2),
        () -> invariants.count("SELECT count(person_id) FROM slack_user") == crew.size());
  }

  /** Everybody is to be asked now. */
  void opens(Node by) {
    assertThat(by.outside().post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
  }

  /** Whoever was not asked yet is to be at that moment. */
  void postpones(Instant due) {
    JdbcClient.create(database.dataSource())
        .sql(
            """
            UPDATE notice SET due_at = :due, next_at = :due
            WHERE kind = 'prompt' AND state = 'planned'""")
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What failed before is tried again now, and not after minutes. */
  void hurries() {
    JdbcClient.create(database.dataSource())
        .sql("UPDATE notice SET next_at = clock_timestamp() WHERE faults > 0 AND state = 'planned'")
        .update();
  }

  /** Waits until Slack has taken so many messages. */
  void awaitAccepted(int messages, Duration patience) {
    Until.holds(
        () -> accepted() + " of " + messages + " accepted", patience, () -> accepted() >= messages);
  }

  long accepted() {
    return slack.calls().stream().filter(Arena::isAccepted).count();
  }

  static boolean isAccepted(ApiCall call) {
    return call.method().equals(POST) && call.ok();
  }

  /** Waits until every notice of the wave has ended, and looks whether all is as it must be. */
  Invariants settles(Duration patience) {
    Invariants invariants = invariants();
    Until.holds(
        () -> "not yet ended: " + invariants.states() + endOfLogs(),
        patience,
        () -> invariants.allHaveEnded());
    invariants.check();
    return invariants;
  }

  /**
   * The same of what fell due from that moment on.
   *
   * @param meanwhile what happens again and again until then
   */
  void settlesSince(Instant moment, Runnable meanwhile, Duration patience) {
    Invariants invariants = invariants().since(moment);
    Until.holds(
        () -> "not yet ended: " + invariants.states() + endOfLogs(),
        patience,
        () -> {
          meanwhile.run();
          return invariants.allHaveEnded();
        });
    invariants.check();
  }

  /** The same where nodes or the database failed: then chores have to be woken again, too. */
  Invariants recovers(Duration patience) {
    Invariants invariants = settles(patience);
    invariants.choresGoOn();
    return invariants;
  }

  Invariants invariants() {
    return new Invariants(database.dataSource(), slack, crew.size());
  }

  boolean hasSaid(String words) {
    return nodes.stream().anyMatch(node -> node.hasSaid(words));
  }

  private String endOfLogs() {
    StringBuilder all = new StringBuilder();
    for (Node node : nodes) {
      List<String> said = node.said();
      said.subList(Math.max(0, said.size() - 30), said.size())
          .forEach(line -> all.append('\n').append(line));
      all.append("\n--");
    }
    return all.toString();
  }

  /** What every node said, for whoever has to find out why. */
  private void keepLogs() {
    try {
      Path target = Files.createDirectories(Path.of("target", "faults"));
      for (int i = 0; i < nodes.size(); i++) {
        Path file = target.resolve(settings.clock().millis() + "-node-" + i + ".log");
        Files.write(file, nodes.get(i).said());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  SlackSandbox slack() {
    return slack;
  }

  Postmaster database() {
    return database;
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    keepLogs();
    slack.close();
    database.close();
  }
}
