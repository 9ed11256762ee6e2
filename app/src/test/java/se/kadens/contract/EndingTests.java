package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.kadens.sandbox.slack.Mishap;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;

/** A node that is told to end in the middle of a wave. */
class EndingTests {

  private static final int PEOPLE = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

  private static final String ADMIN = "an-admin-token";

  private static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "questions": [{"key": "one", "kind": "mood", "text": {"en": "One?", "sv": "Ett?"}, "required": true}]}
      """;

  @Test
  void leavesTheRotationFirstAndThenNothingInHand() throws Exception {
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(Clock.systemUTC());
    try (SlackSandbox slack = SlackSandbox.start(settings)) {
      IntStream.range(0, PEOPLE).forEach(i -> slack.addUser(user(i)));
      CountDownLatch asked = new CountDownLatch(1);
      slack
          .faults()
          .slow(Duration.ofMillis(300))
          .strikeNext("chat.postMessage", 1, Mishap.late(Duration.ZERO).during(asked::countDown));
      Map<String, String> environment = Product.environment(settings, slack, ADMIN);
      try (Product product = new Product(environment)) {
        String address = product.address();
        Outside outside = new Outside(address, settings.signingSecret(), ADMIN, Instant::now);
        assertThat(outside.put("/api/v1/people", "text/csv", people()).statusCode()).isEqualTo(200);
        outside.put("/api/v1/programmes/weekly", "application/json", PROGRAMME);
        assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
        assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        long begun = System.nanoTime();
        product.terminate();
        List<Integer> readiness = readinessUntilRefused(address);
        assertThat(product.ended()).as("by the signal").isEqualTo(128 + 15);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_FAREWELL);
        assertThat(readiness).as("down before anybody is turned away").endsWith(503);
        assertThat(product.said()).allMatch(line -> line.contains("  INFO "));
      }
      leftNothingInHand(Objects.requireNonNull(environment.get("SPRING_DATASOURCE_URL")));
    }
  }

  /** What it answered, each once, until it took no more connections. */
  private static List<Integer> readinessUntilRefused(String address) throws InterruptedException {
    HttpRequest readiness =
        HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).build();
    List<Integer> answers = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        int status = client.send(readiness, BodyHandlers.discarding()).statusCode();
        if (answers.isEmpty() || answers.getLast() != status) {
          answers.add(status);
        }
      }
    } catch (IOException _) {
      return answers;
    }
  }

  private static void leftNothingInHand(String database) {
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
    Map<String, Long> states =
        jdbc.sql("SELECT state FROM notice").query(String.class).list().stream()
            .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    assertThat(states).as("some were said, and others not yet").containsOnlyKeys("sent", "planned");
    assertThat(jdbc.sql("SELECT count(*) FROM node").query(Integer.class).single()).isZero();
    assertThat(
            jdbc.sql("SELECT count(*) FROM lane_holder WHERE node_id IS NOT NULL")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static SandboxUser user(int number) {
    return SandboxUser.person(
        "U0P%03d".formatted(number),
        "Person " + number,
        address(number),
        "sv-SE",
        "Europe/Stockholm");
  }

  private static String address(int number) {
    return "p%d@example.com".formatted(number);
  }

  private static String people() {
    return "email,name,manager_email,department,role,locale,zone\n"
        + IntStream.range(0, PEOPLE)
            .mapToObj(
                i ->
                    "%s,Person %d,,Product,employee,sv,Europe/Stockholm\n".formatted(address(i), i))
            .collect(Collectors.joining());
  }
}
