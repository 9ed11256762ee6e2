package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.kadens.contract.StandIn.Call;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.JsonNode;

/** A backup from before people were asked is restored after they were. */
class RestoreTests {

  private static final String SECRET = "a-signing-secret";
  private static final String ADMIN = "an-admin-token";

  private static final Instant EARLY = Instant.parse("2026-11-23T06:00:00Z");
  private static final Instant ASKED = Instant.parse("2026-11-23T09:00:30Z");
  private static final Instant RESTORED = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant REMINDED = Instant.parse("2026-11-24T09:00:30Z");

  @Test
  void asksNobodyAgainWhoWasAskedSinceTheBackup() throws Exception {
    String url = TestDatabase.create().url();
    try (StandIn slack =
        new StandIn(
            List.of(
                StandIn.member("UBO", "Bo Lind", "bo@example.com", "en-GB", "Europe/Stockholm"),
                StandIn.member(
                    "UANNA", "Anna Berg", "anna@example.com", "sv-SE", "Europe/Stockholm"),
                StandIn.member("UKIM", "Kim Falk", "kim@example.com", "en-GB", "Europe/London")))) {
      try (Inside kadens = start(EARLY, slack, url, Map.of())) {
        Outside outside = outside(kadens, EARLY);
        outside.put("/api/v1/people", "text/csv; charset=utf-8", Inside.PEOPLE);
        outside.put("/api/v1/programmes/weekly", "application/json", Inside.PROGRAMME);
      }
      String backup = copy(url);
      try (Inside _ = start(ASKED, slack, url, Map.of())) {
        slack.await(3, RestoreTests::isPost);
      }
      Map<String, Object> restored = Map.of("kadens.restored-at", RESTORED.toString());
      try (Inside kadens = start(RESTORED, slack, backup, restored)) {
        Outside outside = outside(kadens, RESTORED);
        awaitSkipped(outside);
        assertThat(slack.calls(RestoreTests::isPost)).as("and nobody twice").hasSize(3);

        JsonNode button =
            slack.postsTo("UANNA").getFirst().buttons().stream()
                .filter(one -> one.path("text").path("text").asString("").contains("formulär"))
                .findFirst()
                .orElseThrow();
        assertThat(outside.interaction(Payloads.press(button)).statusCode()).isEqualTo(200);
        slack.await(1, call -> call.method().equals("views.open"));
      }
      try (Inside _ = start(REMINDED, slack, backup, restored)) {
        slack.await(6, RestoreTests::isPost);
        assertThat(slack.postsTo("UKIM")).as("asked, and reminded of it").hasSize(2);
      }
    }
  }

  @Test
  void doesNotStartToBeSilentUntilAMomentToCome() throws Exception {
    String url = TestDatabase.create().url();
    Map<String, Object> later = Map.of("kadens.restored-at", RESTORED.toString());
    try (StandIn slack = new StandIn(List.of())) {
      assertThatThrownBy(() -> start(RESTORED.minusSeconds(1), slack, url, later))
          .hasMessageContaining("KADENS_RESTORED_AT has to be a moment that has passed");
    }
  }

  private static boolean isPost(Call call) {
    return call.method().equals("chat.postMessage");
  }

  private static void awaitSkipped(Outside outside) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (prompts(outside).filter(RestoreTests::isSkipped).count() < 3) {
      assertThat(System.nanoTime()).as("nothing was skipped").isLessThan(deadline);
    }
    assertThat(prompts(outside)).hasSize(3);
  }

  private static Stream<JsonNode> prompts(Outside outside) {
    return outside
        .deliveries("")
        .valueStream()
        .filter(one -> one.path("kind").asString("").equals("prompt"));
  }

  private static boolean isSkipped(JsonNode delivery) {
    return delivery.path("state").asString("").equals("skipped")
        && delivery.path("reason").asString("").equals("restored");
  }

  private static Inside start(Instant now, StandIn slack, String url, Map<String, Object> more) {
    Map<String, Object> properties =
        new HashMap<>(
            Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "postgres",
                "kadens.slack.signing-secret",
                SECRET,
                "kadens.slack.bot-token",
                StandIn.TOKEN,
                "kadens.slack.api-url",
                slack.url(),
                "kadens.admin.token",
                ADMIN));
    properties.putAll(more);
    return Inside.start(new TurnableClock(now), properties);
  }

  private static Outside outside(Inside kadens, Instant now) {
    return new Outside(kadens.address(), SECRET, ADMIN, () -> now);
  }

  /** A new database like this one, to which nobody is connected. */
  private static String copy(String url) {
    String name = url.replaceFirst(".*/(kadens_\\d+).*", "$1");
    JdbcClient.create(new DriverManagerDataSource(url.replace("/" + name, "/postgres")))
        .sql("CREATE DATABASE %s_backup TEMPLATE %s".formatted(name, name))
        .update();
    return url.replace("/" + name, "/" + name + "_backup");
  }
}
