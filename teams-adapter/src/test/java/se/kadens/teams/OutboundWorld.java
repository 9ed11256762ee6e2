package se.kadens.teams;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.people.Person;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.ConnectorCall;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.sandbox.teams.TeamsUser;
import se.kadens.stage.MemoryReception;
import se.kadens.teams.TeamsInstallations.Tenant;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/** A tenant with Anna in it, a core, a database, and the outbound half of this module between. */
final class OutboundWorld implements AutoCloseable {

  static final TeamsUser ANNA =
      TeamsUser.person("Anna Berg", "anna@acme.example", "sv-SE", "Europe/Stockholm");

  final TurnableClock clock = TurnableClock.at("2026-11-23T08:00:00Z");
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final MemoryReception core = new MemoryReception();
  final JdbcClient jdbc = JdbcClient.create(Shared.POOL);
  final TeamsSandbox teams;
  final TeamsSettings settings;
  final TeamsUsers users = new TeamsUsers(jdbc);
  final TeamsInstallations installations;
  final Tenant tenant;
  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final TeamsParts parts;
  final Person anna = core.add("Anna Berg", "anna@acme.example");

  private static final class Shared {
    static final DataSource POOL = migrated();
  }

  private static DataSource migrated() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(TestDatabase.create().url());
    pool.setMaximumPoolSize(20);
    Flyway.configure().dataSource(pool).locations("classpath:db/migration/teams").load().migrate();
    return pool;
  }

  OutboundWorld() {
    this(1000);
  }

  OutboundWorld(double perConversationPerSecond) {
    teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(clock));
    settings = settings(teams, teams.settings().appPassword(), perConversationPerSecond, false);
    installations = new TeamsInstallations(jdbc, core, settings);
    tenant = installations.tenant(teams.settings().tenantId()).orElseThrow();
    parts = assemble(settings);
    teams.addUser(ANNA);
    link(ANNA, anna);
  }

  TeamsParts assemble(TeamsSettings other) {
    return TeamsParts.assemble(other, jdbc, core, pauses::add, threads, clock);
  }

  static TeamsSettings settings(
      TeamsSandbox teams, String password, double perConversation, boolean guests) {
    return new TeamsSettings(
        teams.settings().appId(),
        password,
        teams.settings().tenantId(),
        teams.openIdUrl().toString(),
        teams.loginUrl().toString(),
        List.of(teams.serviceUrl().getAuthority()),
        null,
        25,
        perConversation,
        null,
        false,
        guests);
  }

  /** Where a user is reached before there is a chat with them. */
  Address address(TeamsUser user) {
    return new Address(
        core.workspace.id(),
        tenant.id(),
        user.id(),
        user.aadObjectId(),
        teams.serviceUrl().toString(),
        null);
  }

  void link(TeamsUser user, Person person) {
    users.link(address(user), person.id(), clock.instant());
  }

  TeamsDesk desk() {
    return teams.desk(ANNA.id());
  }

  List<ConnectorCall> calls(CallKind kind) {
    return teams.calls().stream().filter(call -> call.kind() == kind).toList();
  }

  @Override
  public void close() {
    teams.close();
    threads.close();
  }
}
