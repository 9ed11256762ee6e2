package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.ShownMessage;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;

/** Kadens is killed in the middle of a conversation, and goes on with it. */
class KillTests {

  /** Longer than the lease of a notice that was being sent when its node was killed. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String ADMIN = "an-admin-token";

  private static final String PEOPLE =
      """
      email,name,manager_email,department,role,locale,zone
      anna@example.com,Anna Berg,,Product,employee,sv,Europe/Stockholm
      """;

  private static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "questions": [{"key": "one", "kind": "mood", "text": {"en": "One?", "sv": "Ett?"}, "required": true},
                     {"key": "two", "kind": "long_text", "text": {"en": "Two?", "sv": "Två?"}},
                     {"key": "three", "kind": "long_text", "text": {"en": "Three?", "sv": "Tre?"}},
                     {"key": "four", "kind": "long_text", "text": {"en": "Four?", "sv": "Fyra?"}}]}
      """;

  @Test
  void goesOnAtTheNextQuestionAfterItWasKilled() throws Exception {
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(Clock.systemUTC());
    Map<String, String> environment;
    try (SlackSandbox slack = SlackSandbox.start(settings)) {
      slack.addUser(
          SandboxUser.person(
              "U0ANNA", "Anna Berg", "anna@example.com", "sv-SE", "Europe/Stockholm"));
      environment = Product.environment(settings, slack, ADMIN);
      Desk anna = slack.desk("U0ANNA");
      try (Product product = new Product(environment)) {
        reach(slack, product);
        open(settings, product);
        anna.awaitMessage(shown -> shown.button("Börja").isPresent(), PATIENCE);
        anna.pressButton("Börja");
        hears(anna, "Ett?");
        anna.pressButton("Bra");
        hears(anna, "Två?");
        anna.type("det andra svaret");
        hears(anna, "Tre?");
        product.kill();
      }
      try (Product again = new Product(environment)) {
        reach(slack, again);
        anna.type("det tredje svaret");
        hears(anna, "Fyra?");
        anna.type("det fjärde svaret");
        hears(anna, "Tack, det var allt.");
        assertThat(times(anna, "Ett?")).isEqualTo(1);
        assertThat(times(anna, "Två?")).isEqualTo(1);
        assertThat(times(anna, "Tre?")).isEqualTo(1);
        assertThat(times(anna, "Fyra?")).isEqualTo(1);
        assertThat(times(anna, "Avstämning, v.") + times(anna, "Veckoavstämning, v."))
            .as("asked to check in")
            .isEqualTo(1);
      }
      assertThat(slack.complaints()).isEmpty();
    }
  }

  private static void reach(SlackSandbox slack, Product product) throws Exception {
    slack.deliverTo(URI.create(product.address() + "/slack/events"));
  }

  private static void open(SlackSandboxSettings settings, Product product) throws Exception {
    Outside outside = new Outside(product.address(), settings.signingSecret(), ADMIN, Instant::now);
    assertThat(outside.put("/api/v1/people", "text/csv", PEOPLE).statusCode()).isEqualTo(200);
    assertThat(outside.put("/api/v1/programmes/weekly", "application/json", PROGRAMME).statusCode())
        .isBetween(200, 201);
    assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
  }

  private static void hears(Desk desk, String words) {
    desk.awaitMessage(shown -> shown.fromBot() && shown.plain().contains(words), PATIENCE);
  }

  /** How many of the bot's messages have these words. */
  private static long times(Desk desk, String words) {
    List<ShownMessage> messages = desk.messages();
    return messages.stream()
        .filter(ShownMessage::fromBot)
        .filter(shown -> shown.plain().contains(words))
        .count();
  }
}
