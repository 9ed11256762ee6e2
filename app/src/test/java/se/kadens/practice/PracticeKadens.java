package se.kadens.practice;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.kadens.KadensApplication;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/**
 * Kadens for practice: an embedded PostgreSQL, the sample company in a look-alike of Slack, a clock
 * to turn by hand, and the practice page on http://localhost:8080/.
 */
public final class PracticeKadens {

  private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

  /** What the sample company writes about fits this week. */
  private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

  private PracticeKadens() {}

  public static void main(String[] args) {
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
    SampleCompany.users().forEach(slack::addUser);
    ConfigurableApplicationContext context = around(clock, slack, settings, args);
    context.getBean(PracticeHistory.class).play(monday);
    context.getBean(Curtain.class).rise();
    return context;
  }

  /** Starts the product on this clock and in this Slack, and tells Slack where it is. */
  public static ConfigurableApplicationContext around(
      TurnableClock clock, SlackSandbox slack, SlackSandboxSettings settings, String... args) {
    ConfigurableApplicationContext context = application(clock, slack, settings).run(args);
    int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    return context;
  }

  private static SpringApplication application(
      TurnableClock clock, SlackSandbox slack, SlackSandboxSettings settings) {
    SpringApplication application =
        new SpringApplication(KadensApplication.class, PracticeConfiguration.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("turnableClock", clock);
          context.getBeanFactory().registerSingleton("slackSandbox", slack);
        });
    application.setDefaultProperties(
        Map.of(
            "spring.datasource.url", TestDatabase.create().url(),
            "spring.datasource.username", "postgres",
            "spring.datasource.password", "postgres",
            "kadens.slack.bot-token", settings.botToken(),
            "kadens.slack.signing-secret", settings.signingSecret(),
            "kadens.slack.api-url", slack.apiUrl().toString(),
            "kadens.slack.ceiling-per-second", "1000",
            "kadens.admin.token", "practice",
            // Time stands still until somebody turns it, so nothing is due in between.
            "spring.quartz.auto-startup", "false"));
    return application;
  }
}
