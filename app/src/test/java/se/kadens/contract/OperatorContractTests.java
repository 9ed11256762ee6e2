package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import se.kadens.contract.StandIn.Call;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One check-in as an operator sets it up, against the least that answers like Slack. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorContractTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SECRET = "a-signing-secret";
  private static final String ADMIN = "an-admin-token";

  private static final TurnableClock CLOCK = TurnableClock.at("2026-11-24T10:00:00Z");

  private static StandIn slack;
  private static Inside kadens;
  private static Outside outside;

  @BeforeAll
  static void start() throws IOException {
    slack =
        new StandIn(
            List.of(
                StandIn.member("UBO", "Bo Lind", "bo@example.com", "en-GB", "Europe/Stockholm"),
                StandIn.member(
                    "UANNA", "Anna Berg", "anna@example.com", "sv-SE", "Europe/Stockholm"),
                StandIn.member("UKIM", "Kim Falk", "kim@example.com", "en-GB", "Europe/London"),
                StandIn.member(
                    "UEVA", "Eva Utanför", "eva@example.com", "sv-SE", "Europe/Stockholm")));
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url",
            TestDatabase.create().url(),
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
            ADMIN);
    kadens = Inside.start(CLOCK, properties);
    outside = new Outside(kadens.address(), SECRET, ADMIN, CLOCK::instant);
  }

  @AfterAll
  static void stop() {
    kadens.close();
    slack.close();
  }

  @Test
  @Order(1)
  void takesInThePeople() {
    HttpResponse<String> first =
        outside.put("/api/v1/people", "text/csv; charset=utf-8", Inside.PEOPLE);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(JSON.readTree(first.body()))
        .isEqualTo(JSON.readTree("{\"created\":3,\"updated\":0,\"unchanged\":0,\"problems\":[]}"));
    HttpResponse<String> again =
        outside.put("/api/v1/people", "text/csv; charset=utf-8", Inside.PEOPLE);
    assertThat(JSON.readTree(again.body()).path("unchanged").asInt()).isEqualTo(3);
  }

  @Test
  @Order(2)
  void takesInTheProgramme() {
    HttpResponse<String> put =
        outside.put("/api/v1/programmes/weekly", "application/json", Inside.PROGRAMME);
    assertThat(put.statusCode()).as(put.body()).isBetween(200, 201);
    HttpResponse<String> got = outside.get("/api/v1/programmes/weekly");
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(got.body()).path("cadence"))
        .isEqualTo(JSON.readTree(Inside.PROGRAMME).path("cadence"));
  }

  @Test
  @Order(3)
  void asksEachPersonOnce() throws InterruptedException {
    HttpResponse<String> opened = outside.post("/api/v1/programmes/weekly/open");
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    assertThat(outside.post("/api/v1/programmes/weekly/open").statusCode()).isEqualTo(200);
    slack.await(3, call -> call.method().equals("chat.postMessage"));
    assertThat(slack.postsTo("UANNA")).singleElement().satisfies(OperatorContractTests::hasText);
    assertThat(slack.postsTo("UKIM")).singleElement().satisfies(OperatorContractTests::hasText);
    assertThat(slack.postsTo("UBO")).singleElement().satisfies(OperatorContractTests::hasText);
    assertThat(slack.postsTo("UEVA")).as("she is not among the people").isEmpty();
    assertThat(slack.postsTo("UANNA").getFirst().arguments().get("text"))
        .contains("Veckoavstämning, v. 48", "Din chef Bo ser svaren");
  }

  private static void hasText(Call post) {
    assertThat(post.arguments().get("text")).isNotBlank();
    assertThat(post.json("blocks").isArray()).isTrue();
  }

  @Test
  @Order(4)
  void opensAFormAndStoresWhatIsSentInBeforeItSaysSo() throws InterruptedException {
    Call post = slack.postsTo("UANNA").getFirst();
    JsonNode button =
        post.buttons().stream()
            .filter(one -> one.path("text").path("text").asString("").equals("Fyll i som formulär"))
            .findFirst()
            .orElseThrow();
    assertThat(outside.interaction(Payloads.press(button)).statusCode()).isEqualTo(200);
    Call opened = slack.await(1, call -> call.method().equals("views.open")).getFirst();
    assertThat(opened.arguments()).containsEntry("trigger_id", "17.42.abc");

    HttpResponse<String> submitted =
        outside.interaction(Payloads.submission(opened.json("view"), "väntar på juristen"));
    assertThat(kadens.answersWith("juristen")).as("stored when it is acknowledged").isEqualTo(1);
    assertThat(submitted.statusCode()).isEqualTo(200);
    assertThat(submitted.body()).isEmpty();
    slack.await(
        1,
        call ->
            call.method().equals("chat.postMessage")
                && call.arguments().getOrDefault("text", "").startsWith("Tack, det var allt."));
  }

  @Test
  @Order(5)
  void sendsTheSummaryAtItsHour() throws InterruptedException {
    CLOCK.turnTo(Instant.parse("2026-11-27T06:59:00Z"));
    assertThat(summaries()).isEmpty();
    CLOCK.turnTo(Instant.parse("2026-11-27T07:00:30Z"));
    slack.await(1, call -> "UBO".equals(call.arguments().get("channel")) && isSummary(call));
    assertThat(summaries())
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.arguments().get("text"))
                    .contains("1 of 2 checked in", "väntar på juristen", "Kim"));
  }

  private static List<Call> summaries() {
    return slack.calls(OperatorContractTests::isSummary);
  }

  private static boolean isSummary(Call call) {
    return call.method().equals("chat.postMessage")
        && call.arguments().getOrDefault("text", "").contains("checked in");
  }

  @Test
  @Order(6)
  void showsWhatBecameOfEachDelivery() {
    JsonNode all = outside.settledDeliveries("");
    JsonNode anna = outside.deliveries("anna@example.com");
    assertThat(
            anna.valueStream()
                .filter(one -> one.path("kind").asString("").equals("prompt"))
                .map(
                    one ->
                        one.path("programme").asString("") + " " + one.path("state").asString("")))
        .containsExactly("weekly sent");
    assertThat(outside.deliveries("bo@example.com").valueStream())
        .filteredOn(one -> one.path("kind").asString("").equals("digest"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("state").asString("")).isEqualTo("sent"));
    assertThat(slack.calls(call -> call.method().equals("chat.postMessage")))
        .as("every message is in the ledger")
        .hasSize(
            (int)
                all.valueStream()
                    .filter(one -> one.path("state").asString("").equals("sent"))
                    .count());
  }

  @Test
  @Order(7)
  void keepsItsAdministrationToThoseWithTheToken() {
    assertThat(outside.getUnnamed("/api/v1/programmes/weekly").statusCode()).isEqualTo(401);
    Outside forged = new Outside(outside.address(), SECRET, "not-the-token", CLOCK::instant);
    assertThat(forged.get("/api/v1/deliveries").statusCode()).isEqualTo(401);
    assertThat(forged.put("/api/v1/people", "text/csv", "email\n").statusCode()).isEqualTo(401);
  }

  @Test
  @Order(8)
  void tellsHowItIs() {
    for (String path : List.of("health", "health/liveness", "health/readiness")) {
      HttpResponse<String> health = outside.getUnnamed("/actuator/" + path);
      assertThat(health.statusCode()).as(path).isEqualTo(200);
      assertThat(health.body()).contains("\"status\":\"UP\"");
    }
    assertThat(outside.getUnnamed("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  @Order(9)
  void countsWhatBecameOfEverything() {
    int posts = slack.calls(call -> call.method().equals("chat.postMessage")).size();
    Figures before = figures();
    assertThat(before.of("kadens_notices_ended_total", "state=\"sent\"")).isEqualTo(posts);
    assertThat(before.of("kadens_lane_calls_total", "outcome=\"delivered\"", "channel=\"slack\""))
        .isGreaterThanOrEqualTo(posts);
    assertThat(before.of("kadens_lane_rate", "channel=\"slack\"")).isPositive();
    assertThat(before.of("kadens_inbound_total", "outcome=\"stored\"")).isEqualTo(2);
    assertThat(before.of("kadens_notices_lateness_seconds_count")).isPositive();
    assertThat(before.of("kadens_notices_claim_seconds_count")).isPositive();
    assertThat(before.of("kadens_notices_waiting")).isZero();
    assertThat(before.of("kadens_chore_age_seconds", "chore=\"watch-ledger\"")).isPositive();

    outside.posted("application/json", "{}", "1", "v0=forged");
    assertThat(figures().of("kadens_inbound_total", "outcome=\"refused\"")).isEqualTo(1);
  }

  private static Figures figures() {
    return Figures.read(outside.getUnnamed("/actuator/prometheus").body());
  }

  /** What an operator copies must not ask for what nobody counts. */
  @ParameterizedTest
  @ValueSource(strings = {"grafana/kadens.json", "alerts.yml"})
  @Order(10)
  void knowsEveryFigureThatTheDocumentationAsksFor(String file) throws IOException {
    String text = Files.readString(Path.of("..", "docs").resolve(file));
    List<String> asked =
        Pattern.compile("\\b(kadens|hikaricp|http|jvm|logback|process|system)(_[a-z0-9]+)+\\b")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(asked).hasSizeGreaterThan(5);
    assertThat(figures().names()).containsAll(asked);
  }

  @Test
  @Order(11)
  void writesRulesAndAPanelThatCanBeRead() throws IOException {
    Path docs = Path.of("..", "docs");
    assertThat(JSON.readTree(docs.resolve("grafana/kadens.json").toFile()).path("panels").size())
        .isGreaterThan(10);
    Map<String, Object> rules = new Yaml().load(Files.readString(docs.resolve("alerts.yml")));
    assertThat(rules).containsOnlyKeys("groups");
    String operations = Files.readString(docs.resolve("operations.md"));
    Pattern.compile("alert: (\\w+)")
        .matcher(Files.readString(docs.resolve("alerts.yml")))
        .results()
        .forEach(alert -> assertThat(operations).contains("`" + alert.group(1) + "`"));
  }

  @Test
  @Order(12)
  void saysWhetherItDelivers() {
    HttpResponse<String> delivery = outside.getUnnamed("/actuator/health/delivery");
    assertThat(delivery.statusCode()).as(delivery.body()).isEqualTo(200);
    JsonNode details =
        JSON.readTree(delivery.body()).path("components").path("messages").path("details");
    assertThat(details.path("overdueNotices").asInt(-1)).isZero();
    assertThat(details.path("shutLanes").isArray()).isTrue();
    assertThat(details.path("lateChores").isArray()).isTrue();
  }
}
