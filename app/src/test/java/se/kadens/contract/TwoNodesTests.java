package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.ShownMessage;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;

/** Two nodes over one database: the one that speaks is killed in the middle of a wave. */
class TwoNodesTests {

  private static final int PEOPLE = 60;

  /** Longer than a node counts as alive, and than it takes to look for what it was sending. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String ADMIN = "an-admin-token";

  private static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "questions": [{"key": "one", "kind": "mood", "text": {"en": "One?", "sv": "Ett?"}, "required": true}]}
      """;

  @Test
  void asksEverybodyOnceThoughTheNodeThatSpeaksIsKilled() throws Exception {
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(Clock.systemUTC());
    try (SlackSandbox slack = SlackSandbox.start(settings)) {
      IntStream.range(0, PEOPLE)
          .forEach(
              i ->
                  slack.addUser(
                      SandboxUser.person(
                          user(i), "Person " + i, address(i), "sv-SE", "Europe/Stockholm")));
      Map<String, String> environment = Product.environment(settings, slack, ADMIN);
      try (Product first = new Product(environment)) {
        // The first has the workspace before the second joins.
        Outside outside = outside(first, settings);
        assertThat(outside.put("/api/v1/people", "text/csv", people()).statusCode()).isEqualTo(200);
        outside.put("/api/v1/programmes/weekly", "application/json", PROGRAMME);
        try (Product second = new Product(environment)) {
          slack.deliverTo(URI.create(second.address() + "/slack/events"));
          assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
          slack.desk(user(0)).awaitMessage(TwoNodesTests::asks, PATIENCE);
          first.kill();
          for (int i = 0; i < PEOPLE; i++) {
            slack.desk(user(i)).awaitMessage(TwoNodesTests::asks, PATIENCE);
          }
          List<String> states =
              outside(second, settings)
                  .settledDeliveries("")
                  .valueStream()
                  .map(each -> each.path("state").asString(""))
                  .distinct()
                  .toList();
          assertThat(states).containsExactly("sent");
          for (int i = 0; i < PEOPLE; i++) {
            assertThat(asked(slack.desk(user(i)))).as(address(i)).isEqualTo(1);
          }
        }
      }
    }
  }

  private static boolean asks(ShownMessage shown) {
    return shown.fromBot() && shown.button("Börja").isPresent();
  }

  private static long asked(Desk desk) {
    return desk.messages().stream().filter(TwoNodesTests::asks).count();
  }

  private static String user(int number) {
    return "U0P%03d".formatted(number);
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

  private static Outside outside(Product product, SlackSandboxSettings settings) throws Exception {
    return new Outside(product.address(), settings.signingSecret(), ADMIN, Instant::now);
  }
}
