package se.kadens.figures;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.ConnectorCall;
import se.kadens.sandbox.teams.Limits;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.sandbox.teams.TeamsUser;
import se.kadens.testkit.TestDatabase;

/** Many people who have the app on Teams, and a Kadens that knows them. */
final class Crowd implements AutoCloseable {

  private static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "audience": {"departments": ["Product"]},
       "questions": [{"key": "mood", "kind": "mood", "text": "How was your week?", "required": true},
                     {"key": "blockers", "kind": "long_text", "text": "Is anything in your way?"}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}
      """;

  private final TeamsSandbox teams;
  private final DataSource database;
  private final RunningJar kadens;
  private final List<TeamsDesk> desks = new ArrayList<>();

  private Crowd(TeamsSandbox teams, TestDatabase database, RunningJar kadens) {
    this.teams = teams;
    this.database = database.dataSource();
    this.kadens = kadens;
  }

  /**
   * @param ceilings how much Kadens sends at most, in a second, in all and to one person
   */
  static Crowd gather(Path jar, int people, Limits limits, Map<String, String> ceilings)
      throws Exception {
    TeamsSandbox teams =
        TeamsSandbox.start(TeamsSandboxSettings.forTests(Clock.systemUTC()).withLimits(limits));
    TestDatabase database = TestDatabase.create();
    Map<String, String> settings = settings(database);
    settings.putAll(onTeams(teams));
    settings.putAll(ceilings);
    Crowd crowd = new Crowd(teams, database, RunningJar.start(jar, settings));
    teams.deliverTo(crowd.kadens.address().resolve("/api/messages"));
    // Each is welcomed, which the limit holds for too.
    crowd.settle(people, limits.perTenantASecond() == 0 ? 100 : limits.perTenantASecond() * 4 / 5);
    return crowd;
  }

  static Map<String, String> settings(TestDatabase database) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SPRING_DATASOURCE_URL", database.url());
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    return settings;
  }

  static Map<String, String> onTeams(TeamsSandbox teams) {
    return Map.of(
        "KADENS_TEAMS_APP_ID", teams.settings().appId(),
        "KADENS_TEAMS_APP_PASSWORD", teams.settings().appPassword(),
        "KADENS_TEAMS_TENANT_ID", teams.settings().tenantId(),
        "KADENS_TEAMS_OPENID_URL", teams.openIdUrl().toString(),
        "KADENS_TEAMS_LOGIN_URL", teams.loginUrl().toString(),
        "KADENS_TEAMS_SERVICE_HOSTS", teams.serviceUrl().getAuthority());
  }

  private void settle(int people, int installsPerSecond) throws Exception {
    StringBuilder file =
        new StringBuilder("email,name,manager_email,department,role,locale,zone\n");
    for (int i = 0; i < people; i++) {
      String email = "p" + i + "@example.com";
      file.append(
          "%s,Person %d,%s,Product,employee,en,Europe/Stockholm\n"
              .formatted(email, i, i == 0 ? "" : "p" + i / 10 + "@example.com"));
      desks.add(
          teams.desk(
              teams
                  .addUser(TeamsUser.person("Person " + i, email, "en-GB", "Europe/Stockholm"))
                  .id()));
    }
    kadens.ask("PUT", "/api/v1/people", "text/csv; charset=utf-8", file.toString());
    teams.installInTeam();
    while (count("SELECT count(*) FROM teams_user WHERE person_id IS NOT NULL") < people) {
      Thread.sleep(200);
    }
    each(installsPerSecond, TeamsDesk::install);
    awaitSends(Instant.EPOCH, people, Duration.ofMinutes(5));
    teams.awaitQuiet(Duration.ofMinutes(1));
  }

  /** Everybody does this once, one after the other at this rate, however long it takes. */
  <T> List<T> each(int perSecond, Function<TeamsDesk, T> deed) throws Exception {
    long between = Duration.ofSeconds(1).toNanos() / perSecond;
    long begin = System.nanoTime();
    List<Future<T>> doing = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (TeamsDesk desk : desks) {
        long wait = begin + doing.size() * between - System.nanoTime();
        Executor whenDue = CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, threads);
        doing.add(CompletableFuture.supplyAsync(() -> deed.apply(desk), whenDue));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> one : doing) {
        done.add(one.get());
      }
      return done;
    }
  }

  /** Has everybody asked now, in a programme of this name. */
  void ask(String programme) throws Exception {
    kadens.ask("PUT", "/api/v1/programmes/" + programme, "application/json", PROGRAMME);
    kadens.ask("POST", "/api/v1/programmes/" + programme + "/open", "application/json", "");
  }

  /** What was sent to people since, and taken. */
  List<ConnectorCall> sends(Instant since) {
    return calls(since).stream()
        .filter(call -> call.kind() == CallKind.SEND && call.status() / 100 == 2)
        .toList();
  }

  List<ConnectorCall> calls(Instant since) {
    return teams.calls().stream().filter(call -> !call.at().isBefore(since)).toList();
  }

  List<ConnectorCall> awaitSends(Instant since, int number, Duration patience) throws Exception {
    Instant end = Instant.now().plus(patience);
    List<ConnectorCall> sends = sends(since);
    while (sends.size() < number && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      sends = sends(since);
    }
    return sends;
  }

  void awaitQuiet() {
    teams.awaitQuiet(Duration.ofMinutes(1));
  }

  /** How many answers are stored. */
  int answers() throws Exception {
    return count("SELECT count(*) FROM interview_answer");
  }

  private int count(String query) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Override
  public void close() {
    kadens.close();
    teams.close();
  }
}
