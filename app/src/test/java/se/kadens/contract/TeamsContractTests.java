package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsOutcome;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.sandbox.teams.TeamsUser;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One check-in as an operator sets it up on Teams alone, against a strict Bot Connector. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeamsContractTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final TurnableClock CLOCK = TurnableClock.at("2026-11-24T10:00:00Z");

  private static TeamsSandbox teams;
  private static Inside kadens;
  private static Outside outside;
  private static TeamsDesk anna;
  private static TeamsDesk bo;

  @BeforeAll
  static void start() {
    teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(CLOCK));
    anna = deskOf(TeamsUser.person("Anna Berg", "anna@example.com", "sv-SE", "Europe/Stockholm"));
    bo = deskOf(TeamsUser.person("Bo Lind", "bo@example.com", "en-GB", "Europe/Stockholm"));
    teams.addUser(
        TeamsUser.person("Kim Falk", "kim@example.com", "en-GB", "Europe/London").withoutApp());
    Map<String, Object> properties =
        TeamsHouse.settings(teams).entrySet().stream()
            .collect(Collectors.toMap(one -> property(one.getKey()), Map.Entry::getValue));
    // The clock stands still between two steps, so nobody's turn would ever come.
    properties.put("kadens.teams.per-conversation-per-second", "1000");
    kadens = Inside.start(CLOCK, properties);
    outside = new Outside(kadens.address(), "a-secret", TeamsHouse.ADMIN, CLOCK::instant);
    teams.deliverTo(URI.create(kadens.address() + "/api/messages"));
  }

  private static TeamsDesk deskOf(TeamsUser user) {
    return teams.desk(teams.addUser(user).id());
  }

  /** An environment variable's name as Spring writes it. */
  private static String property(String variable) {
    String name = variable.toLowerCase(java.util.Locale.ROOT).replaceFirst("_", ".");
    return name.replaceFirst("_", ".").replace('_', '-');
  }

  @AfterAll
  static void stop() {
    kadens.close();
    teams.close();
  }

  @Test
  @Order(1)
  void takesInThePeopleAndTheProgramme() {
    HttpResponse<String> people =
        outside.put("/api/v1/people", "text/csv; charset=utf-8", Inside.PEOPLE);
    assertThat(people.statusCode()).as(people.body()).isEqualTo(200);
    HttpResponse<String> programme =
        outside.put("/api/v1/programmes/weekly", "application/json", Inside.PROGRAMME);
    assertThat(programme.statusCode()).as(programme.body()).isBetween(200, 201);
  }

  @Test
  @Order(2)
  void welcomesOnceWhoeverGetsTheApp() {
    assertThat(anna.install().acknowledged()).isTrue();
    assertThat(anna.again().acknowledged()).as("delivered a second time").isTrue();
    assertThat(bo.install().acknowledged()).isTrue();
    anna.awaitMessage(ShownActivity::fromBot, PATIENCE);
    bo.awaitMessage(ShownActivity::fromBot, PATIENCE);
    assertThat(teams.awaitQuiet(PATIENCE)).isTrue();
    assertThat(anna.messages()).hasSize(1);
    assertThat(bo.messages()).hasSize(1);
  }

  @Test
  @Order(3)
  void asksEachPersonOnce() {
    assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
    assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
    ShownActivity prompt =
        anna.awaitMessage(shown -> shown.button("Fyll i som formulär").isPresent(), PATIENCE);
    assertThat(prompt.plain()).contains("Veckoavstämning, v. 48", "Din chef Bo ser svaren");
    bo.awaitMessage(shown -> shown.plain().contains("week 48"), PATIENCE);
    assertThat(teams.awaitQuiet(PATIENCE)).isTrue();
    assertThat(anna.messages()).hasSize(2);
    assertThat(bo.messages()).hasSize(2);
  }

  @Test
  @Order(4)
  void opensADialogAndStoresWhatIsSentInBeforeItSaysSo() {
    assertThat(anna.press("Fyll i som formulär").acknowledged()).isTrue();
    anna.awaitDialog(dialog -> dialog.message() == null, PATIENCE);
    TeamsOutcome sent =
        anna.submit(Map.of("Hur var din vecka?", "Bra", "Är något i vägen?", "väntar på juristen"));
    assertThat(kadens.answersWith("juristen")).as("stored when it is acknowledged").isEqualTo(1);
    assertThat(sent.acknowledged()).as(sent.body()).isTrue();
    anna.awaitMessage(shown -> shown.plain().contains("Tack, det var allt."), PATIENCE);
    anna.again();
    assertThat(kadens.answersWith("juristen")).as("after a second delivery").isEqualTo(1);
  }

  @Test
  @Order(5)
  void sendsTheSummaryAtItsHour() {
    CLOCK.turnTo(Instant.parse("2026-11-27T06:59:00Z"));
    assertThat(summaries()).isEmpty();
    CLOCK.turnTo(Instant.parse("2026-11-27T07:00:30Z"));
    bo.awaitMessage(TeamsContractTests::isSummary, PATIENCE);
    assertThat(summaries())
        .singleElement()
        .satisfies(
            summary ->
                assertThat(summary.plain())
                    .contains("1 of 2 checked in", "väntar på juristen", "Kim"));
  }

  private static List<ShownActivity> summaries() {
    return bo.messages().stream().filter(TeamsContractTests::isSummary).toList();
  }

  private static boolean isSummary(ShownActivity shown) {
    return shown.fromBot() && shown.plain().contains("checked in");
  }

  @Test
  @Order(6)
  void showsWhatBecameOfEachDelivery() {
    assertThat(states("anna@example.com", "prompt")).containsExactly("sent");
    assertThat(states("bo@example.com", "digest")).containsExactly("sent");
    assertThat(states("kim@example.com", "prompt")).containsExactly("undeliverable");
  }

  private static List<String> states(String person, String kind) {
    return outside
        .settledDeliveries(person)
        .valueStream()
        .filter(one -> one.path("kind").asString("").equals(kind))
        .map(one -> one.path("state").asString(""))
        .toList();
  }

  @Test
  @Order(7)
  void staysSilentTowardsWhoeverRemovedIt() {
    assertThat(anna.uninstall().acknowledged()).isTrue();
    int before = anna.messages().size();
    CLOCK.turnTo(Instant.parse("2026-11-30T08:00:30Z"));
    bo.awaitMessage(shown -> shown.plain().contains("week 49"), PATIENCE);
    assertThat(teams.awaitQuiet(PATIENCE)).isTrue();
    assertThat(anna.messages()).hasSize(before);
  }

  @Test
  @Order(8)
  void doesNothingThatTeamsWouldHoldAgainstIt() {
    assertThat(teams.complaints()).isEmpty();
  }

  @Test
  @Order(9)
  void hasNoAddressForAnotherChannel() {
    JsonNode event = JSON.createObjectNode().put("type", "event_callback");
    assertThat(outside.signed("application/json", event.toString()).statusCode()).isEqualTo(404);
  }
}
