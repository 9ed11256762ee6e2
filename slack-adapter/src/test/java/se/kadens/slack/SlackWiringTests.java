package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.kadens.conversation.Channel;
import se.kadens.stage.MemoryReception;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/** The module inside a real Spring application that serves HTTP. */
class SlackWiringTests {

  private static final TurnableClock CLOCK = TurnableClock.at("2026-11-23T08:00:00Z");

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({SlackConfiguration.class, SlackWiring.class})
  static class Application {
    @Bean
    Clock clock() {
      return CLOCK;
    }

    @Bean
    MemoryReception core() {
      return new MemoryReception();
    }
  }

  private static ConfigurableApplicationContext run(String... properties) {
    List<String> all = new ArrayList<>(List.of(properties));
    all.add("server.port=0");
    all.add("spring.datasource.url=" + TestDatabase.create().url());
    all.add("spring.flyway.locations=classpath:db/migration/slack");
    all.add("logging.level.root=warn");
    all.add("spring.main.banner-mode=off");
    return new SpringApplicationBuilder(Application.class)
        .properties(all.toArray(String[]::new))
        .run();
  }

  @Test
  void isAbsentWhereItIsNotSetUpAndSaysWhatIsMissing() {
    try (var context = run()) {
      assertThat(context.getBeanProvider(Channel.class).stream()).isEmpty();
      assertThat(context.getBean(SlackStartup.class).missing())
          .anyMatch(sentence -> sentence.contains("KADENS_SLACK_BOT_TOKEN"))
          .anyMatch(sentence -> sentence.contains("KADENS_SLACK_SIGNING_SECRET"));
    }
  }

  @Test
  void servesTheAddressThatSlackPostsTo() throws Exception {
    try (SlackStub slack = new SlackStub();
        var context =
            run(
                "kadens.slack.bot-token=xoxb-1",
                "kadens.slack.signing-secret=" + World.SECRET,
                "kadens.slack.api-url=" + slack.url())) {
      assertThat(context.getBean(SlackStartup.class).problem(CLOCK.instant())).isEmpty();
      assertThat(context.getBean(Channel.class).ceilingPerSecond()).isEqualTo(8);

      String form = "payload=%7B%22type%22%3A%22view_closed%22%7D\n";
      assertThat(post(context, form, World.SECRET)).isEqualTo(200);
      assertThat(post(context, form, "forged")).isEqualTo(401);
    }
  }

  private static int post(ConfigurableApplicationContext context, String form, String secret)
      throws Exception {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    String timestamp = Long.toString(CLOCK.instant().getEpochSecond());
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + SlackEndpoint.PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", SlackSignature.sign(secret, timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
