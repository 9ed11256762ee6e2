package se.kadens.practice;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.kadens.Carriers;
import se.kadens.KadensApplication;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/**
 * Kadens for practice: an embedded PostgreSQL, the sample company in look-alikes of Slack and of
 * Microsoft Teams, a clock to turn by hand, and the practice page on http://localhost:8080/.
 */
public final class PracticeKadens {

  private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

  /** What the sample company writes about fits this week. */
  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

  private PracticeKadens() {}

  public static void main(String[] args) {
    Carriers.provide();
    start(WEEK, args);
  }

  /** Starts on the Monday morning of the week a day is in, before anybody is asked. */
  static ConfigurableApplicationContext start(LocalDate day, String... args) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant begins =
        monday
            .minusWeeks(PracticeHistory.WEEKS)
            .atTime(LocalTime.of(7, 0))
            .atZone(HOME)
            .toInstant();
    TurnableClock clock = new TurnableClock(begins);
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(clock);
    SlackSandbox slack = SlackSandbox.start(settings);
    SampleCompany.usersOnSlack().forEach(slack::addUser);
    TeamsSandbox teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(clock));
    SampleCompany.usersOnTeams().forEach(teams::addUser);
    ConfigurableApplicationContext context = around(clock, slack, settings, teams, args);
    context.getBean(PracticeHistory.class).play(monday);
    CommonRooms.open(slack, teams);
    context.getBean(Curtain.class).rise();
    return context;
  }

  /** Starts the product on this clock and in this Slack, and tells Slack where it is. */
  public static ConfigurableApplicationContext around(
      TurnableClock clock, SlackSandbox slack, SlackSandboxSettings settings, String... args) {
    return start(clock, List.of(slackChat(slack, settings)), args);
  }

  /** The same in this Teams. */
  public static ConfigurableApplicationContext around(
      TurnableClock clock, TeamsSandbox teams, String... args) {
    return start(clock, List.of(teamsChat(teams)), args);
  }

  /** The same in both. */
  public static ConfigurableApplicationContext around(
      TurnableClock clock,
      SlackSandbox slack,
      SlackSandboxSettings settings,
      TeamsSandbox teams,
      String... args) {
    return start(clock, List.of(slackChat(slack, settings), teamsChat(teams)), args);
  }

  /** A look-alike, what the product has to know of it, and how it learns where the product is. */
  private record Chat(
      String bean, Object sandbox, Map<String, Object> properties, Consumer<URI> deliverTo) {}

  private static Chat slackChat(SlackSandbox slack, SlackSandboxSettings settings) {
    return new Chat(
        "slackSandbox",
        slack,
        Map.of(
            "kadens.slack.bot-token", settings.botToken(),
            "kadens.slack.signing-secret", settings.signingSecret(),
            "kadens.slack.api-url", slack.apiUrl().toString(),
            "kadens.slack.ceiling-per-second", "1000"),
        root -> slack.deliverTo(root.resolve("/slack/events")));
  }

  private static Chat teamsChat(TeamsSandbox teams) {
    return new Chat(
        "teamsSandbox",
        teams,
        Map.of(
            "kadens.teams.app-id", teams.settings().appId(),
            "kadens.teams.app-password", teams.settings().appPassword(),
            "kadens.teams.tenant-id", teams.settings().tenantId(),
            "kadens.teams.openid-url", teams.openIdUrl().toString(),
            "kadens.teams.login-url", teams.loginUrl().toString(),
            "kadens.teams.service-hosts", teams.serviceUrl().getAuthority(),
            "kadens.teams.ceiling-per-second", "1000",
            "kadens.teams.per-conversation-per-second", "1000"),
        root -> teams.deliverTo(root.resolve("/api/messages")));
  }

  private static ConfigurableApplicationContext start(
      TurnableClock clock, List<Chat> chats, String... args) {
    ConfigurableApplicationContext context = application(clock, chats).run(args);
    int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    URI root = URI.create("http://127.0.0.1:" + port + "/");
    chats.forEach(chat -> chat.deliverTo().accept(root));
    return context;
  }

  private static SpringApplication application(TurnableClock clock, List<Chat> chats) {
    SpringApplication application =
        new SpringApplication(KadensApplication.class, PracticeConfiguration.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("turnableClock", clock);
          chats.forEach(
              chat -> context.getBeanFactory().registerSingleton(chat.bean(), chat.sandbox()));
        });
    Map<String, Object> properties =
        new HashMap<>(
            Map.of(
                "spring.datasource.url", TestDatabase.create().url(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres",
                "kadens.admin.token", "practice",
                // Time stands still until somebody turns it, so nothing is due in between.
                "spring.quartz.auto-startup", "false"));
    chats.forEach(chat -> properties.putAll(chat.properties()));
    application.setDefaultProperties(properties);
    return application;
  }
}
