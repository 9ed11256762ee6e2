package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log holds where it is written for machines: ids, and nothing that anybody said. */
class LogTests {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String ADMIN = "an-admin-token";
  private static final String CANARY = "kanariefågeln-sjunger-4711";

  private static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "questions": [{"key": "one", "kind": "long_text", "text": {"en": "One?", "sv": "Ett?"}},
                     {"key": "two", "kind": "long_text", "text": {"en": "Two?", "sv": "Två?"}}]}
      """;

  @Test
  void namesNoticesAndWorkspacesAndTellsNoAnswer() throws Exception {
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(Clock.systemUTC());
    try (SlackSandbox slack = SlackSandbox.start(settings)) {
      slack.addUser(person("U0ANNA", "Anna Berg", "anna@example.com"));
      slack.addUser(person("U0KIM", "Kim Falk", "kim@example.com"));
      Map<String, String> environment = new HashMap<>(Product.environment(settings, slack, ADMIN));
      environment.put("KADENS_LOG_FORMAT", "json");
      environment.put("LOGGING_LEVEL_SE_KADENS", "debug");
      try (Product product = new Product(environment)) {
        slack.deliverTo(URI.create(product.address() + "/slack/events"));
        slack.faults().failWith("chat.postMessage", "U0KIM", "msg_blocks_too_long");
        open(new Outside(product.address(), settings.signingSecret(), ADMIN, Instant::now));
        Desk anna = slack.desk("U0ANNA");
        anna.awaitMessage(shown -> shown.button("Börja").isPresent(), PATIENCE);
        anna.pressButton("Börja");
        hears(anna, "Ett?");
        anna.type(CANARY);
        hears(anna, "Två?");
        // Said while nothing can be said back.
        slack.faults().serverError(2);
        anna.type(CANARY + " igen");
        slack.awaitQuiet(PATIENCE);
        product.terminate();
        product.ended();
        List<JsonNode> lines =
            product.said().stream().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(product.said()).noneMatch(line -> line.contains(CANARY));
        assertThat(product.said())
            .noneMatch(line -> line.contains(settings.botToken()))
            .noneMatch(line -> line.contains("Anna Berg"));
        assertThat(lines)
            .filteredOn(line -> line.path("message").asString("").contains("refused by slack"))
            .isNotEmpty()
            .allSatisfy(
                line -> {
                  assertThat(line.path("notice").asString("")).hasSize(36);
                  assertThat(line.path("workspace").asString("")).hasSize(36);
                });
      }
    }
  }

  private static SandboxUser person(String id, String name, String email) {
    return SandboxUser.person(id, name, email, "sv-SE", "Europe/Stockholm");
  }

  private static void open(Outside outside) {
    String people =
        """
        email,name,manager_email,department,role,locale,zone
        anna@example.com,Anna Berg,,Product,employee,sv,Europe/Stockholm
        kim@example.com,Kim Falk,,Product,employee,sv,Europe/Stockholm
        """;
    assertThat(outside.put("/api/v1/people", "text/csv", people).statusCode()).isEqualTo(200);
    outside.put("/api/v1/programmes/weekly", "application/json", PROGRAMME);
    assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
  }

  private static void hears(Desk desk, String words) {
    desk.awaitMessage(shown -> shown.fromBot() && shown.plain().contains(words), PATIENCE);
  }
}
