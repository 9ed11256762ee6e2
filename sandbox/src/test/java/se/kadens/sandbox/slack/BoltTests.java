package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own framework for Node judges whether this is Slack, over HTTP and over Socket Mode. */
class BoltTests {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ANNA = "U0ANNA";

  // Bolt compares the signature's time with the machine's.
  private final SlackSandboxSettings settings = SlackSandboxSettings.forTests(Clock.systemUTC());
  private SlackSandbox sandbox;

  @BeforeAll
  static void install() throws Exception {
    BoltApp.install();
  }

  @BeforeEach
  void open() {
    sandbox = SlackSandbox.start(settings);
    sandbox.addUser(
        SandboxUser.person(ANNA, "Anna Lind", "anna@exempel.se", "sv-SE", "Europe/Stockholm"));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void servesAnAppOnSlacksOwnFrameworkOverHttp() throws Exception {
    try (BoltApp app =
        BoltApp.start(
            sandbox,
            Map.of("BOT_TOKEN", settings.botToken(), "SIGNING_SECRET", settings.signingSecret()))) {
      sandbox.deliverTo(URI.create("http://127.0.0.1:%s/slack/events".formatted(app.listening())));
      walk(app);
    }
  }

  @Test
  void servesTheSameAppOverSocketMode() throws Exception {
    try (BoltApp app =
        BoltApp.start(
            sandbox,
            Map.of(
                "BOT_TOKEN", settings.botToken(),
                "APP_TOKEN", String.valueOf(settings.appToken())))) {
      assertThat(app.listening()).isEqualTo("socket");
      walk(app);
    }
  }

  private void walk(BoltApp app) {
    Desk anna = sandbox.desk(ANNA);

    assertThat(anna.command("/hello there")).returns(true, Outcome::acknowledged);
    anna.awaitMessage(m -> m.ephemeral() && m.text().equals("hello there"), PATIENCE);
    anna.awaitMessage(m -> m.button("Form").isPresent(), PATIENCE);

    assertThat(anna.pressButton("Form")).returns(true, Outcome::acknowledged);
    anna.awaitModal(v -> v.title().equals("Week"), PATIENCE);
    anna.awaitMessage(m -> m.edited() && m.text().equals("The form is open."), PATIENCE);

    assertThat(anna.submit(anna.fill(Map.of("Plan", "x")))).returns(true, Outcome::acknowledged);
    assertThat(anna.modal().orElseThrow().errors()).containsEntry("plan", "A little more, please.");
    assertThat(anna.submit(anna.fill(Map.of("Plan", "Release it"))))
        .returns(true, Outcome::acknowledged);
    anna.awaitMessage(m -> m.text().equals("week 48: Release it"), PATIENCE);
    assertThat(anna.modal()).isEmpty();

    assertThat(anna.openHome()).returns(true, Outcome::acknowledged);
    anna.awaitHome(v -> v.plain().equals("Your week"), PATIENCE);

    assertThat(anna.type("I am here")).returns(true, Outcome::acknowledged);
    anna.awaitMessage(m -> m.text().equals("you said I am here"), PATIENCE);
    assertThat(sandbox.awaitQuiet(PATIENCE)).isTrue();

    assertThat(anna.messages().stream().filter(m -> m.text().startsWith("you said"))).hasSize(1);
    assertThat(sandbox.complaints()).isEmpty();
    assertThat(sandbox.calls()).allMatch(ApiCall::ok);
    assertThat(app.output()).noneMatch(line -> line.contains("ERROR"));
  }
}
