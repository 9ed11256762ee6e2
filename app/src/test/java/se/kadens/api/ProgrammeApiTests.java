package se.kadens.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProgrammeApiTests {

  private static final ApiHouse HOUSE =
      new ApiHouse(Wiring.class, "--kadens.admin.token=" + ApiHouse.TOKEN);

  private static final String WEEKLY =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"},
       "close": {"after": "P4D", "at": "17:00"},
       "audience": {"departments": ["Product"]},
       "remind": [{"after": "P1D"}, {"before_close": "PT4H"}],
       "questions": [
         {"key": "mood", "kind": "mood", "required": true,
          "text": {"en": "How was your week?", "sv": "Hur var din vecka?"}},
         {"key": "blockers", "kind": "long_text",
          "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"}}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}""";

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @BeforeEach
  void anna() {
    String people =
        """
        email,name,manager_email,department,role,locale,zone
        bo@example.com,Bo Lind,,Product,hr,en,Europe/Stockholm
        anna@example.com,Anna Ek,bo@example.com,Product,employee,sv,Europe/Stockholm
        """;
    assertThat(
            HOUSE
                .put("/api/v1/people", "text/csv", people.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void makesAProgrammeAndGivesItBackAsItTookIt() throws Exception {
    HttpResponse<String> made = put("round", WEEKLY);
    assertThat(made.statusCode()).isEqualTo(201);
    JSONAssert.assertEquals(WEEKLY, made.body(), false);
    assertThat(json(made).path("effective_from").asString()).isEqualTo("2026-11-23");
    HttpResponse<String> shown = get("/api/v1/programmes/round");
    JSONAssert.assertEquals(made.body(), shown.body(), true);
    HttpResponse<String> again = put("round", shown.body());
    assertThat(again.statusCode()).isEqualTo(200);
    JSONAssert.assertEquals(made.body(), again.body(), true);
  }

  @Test
  void changesAProgrammeFromItsNextPeriod() {
    put("changing", WEEKLY);
    HttpResponse<String> changed = put("changing", WEEKLY.replace("09:00", "10:30"));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).path("effective_from").asString()).isEqualTo("2026-11-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "at": "09:00"      | "at": "25:00"                       | cadence.at
          "at": "17:00"      | "at": "24:30"                       | close.at
          "after": "P4D"     | "after": "P-1D"                     | close.after
          "Product"          | "Nowhere"                           | audience.departments[0]
          "every": "week"    | "every": "fortnight"                | cadence.every
          "remind"           | "reminders"                         | reminders
          "every": "week"    | "every": "week", "zone": "UTC"      | cadence.zone
          "kind": "mood"     | "kind": "feeling"                   | questions[0].kind
          """)
  void namesTheFieldThatCannotBe(String instead, String wrong, String field) {
    HttpResponse<String> refused = put("wrong", WEEKLY.replaceFirst(quoted(instead), wrong));
    isRefused(refused, field);
    assertThat(get("/api/v1/programmes/wrong").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAProgrammeWithoutAQuestion() {
    ObjectNode empty = (ObjectNode) JsonMapper.shared().readTree(WEEKLY);
    empty.putArray("questions");
    isRefused(put("wrong", empty.toString()), "questions");
    isRefused(put("wrong", empty.without("questions").toString()), "questions");
  }

  @Test
  void refusesToCloseBeforeItOpens() {
    isRefused(put("wrong", WEEKLY.replace("P4D", "P0D").replace("17:00", "08:00")), "close.at");
  }

  @Test
  void refusesANameThatCannotBe() {
    isRefused(put("a".repeat(61), WEEKLY), "name");
    isRefused(put("a%07b", WEEKLY), "name");
    isRefused(put("%20", WEEKLY), "name");
  }

  @Test
  void tellsBrokenJsonFromWrongJson() {
    assertThat(put("wrong", "{\"cadence\": ").statusCode()).isEqualTo(400);
    assertThat(put("wrong", "").statusCode()).isEqualTo(400);
    assertThat(put("wrong", "[]").statusCode()).isEqualTo(422);
  }

  @Test
  void saysWhatIsNotThere() {
    for (String path : new String[] {"", "/preview"}) {
      HttpResponse<String> missing = get("/api/v1/programmes/nowhere" + path);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(post("/api/v1/programmes/nowhere/open").statusCode()).isEqualTo(404);
  }

  @Test
  void opensTheRunningPeriodOnceAndListsWhatItSends() throws Exception {
    put("opened", WEEKLY);
    JSONAssert.assertEquals(
        "{\"period\": \"2026-W48\", \"opened\": 2, \"away\": 0, \"already\": 0}",
        post("/api/v1/programmes/opened/open").body(),
        true);
    JSONAssert.assertEquals(
        "{\"period\": \"2026-W48\", \"opened\": 0, \"away\": 0, \"already\": 2}",
        post("/api/v1/programmes/opened/open").body(),
        true);
    HttpResponse<String> ledger =
        get("/api/v1/deliveries?person=Anna@example.com&since=2026-11-23");
    assertThat(json(ledger).path("deliveries"))
        .anySatisfy(
            delivery -> {
              assertThat(delivery.path("person").asString()).isEqualTo("anna@example.com");
              assertThat(delivery.path("name").asString()).isEqualTo("Anna Ek");
              assertThat(delivery.path("programme").asString()).isEqualTo("opened");
              assertThat(delivery.path("period").asString()).isEqualTo("2026-W48");
              assertThat(delivery.path("kind").asString()).isEqualTo("prompt");
              assertThat(delivery.path("due_at").asString()).isEqualTo("2026-11-23T07:30:00Z");
              assertThat(delivery.propertyNames())
                  .contains("id", "state", "reason", "ended_at", "attempts", "channel");
            })
        .allSatisfy(
            delivery ->
                assertThat(delivery.path("person").asString()).isEqualTo("anna@example.com"));
    assertThat(json(get("/api/v1/deliveries?since=2031-01-01T00:00:00Z")).path("deliveries"))
        .isEmpty();
  }

  @Test
  void namesTheParameterThatCannotBe() {
    isRefused(get("/api/v1/deliveries?since=yesterday"), "since");
    isRefused(get("/api/v1/deliveries?person=nobody@example.com"), "person");
    isRefused(get("/api/v1/deliveries?person=somebody"), "person");
  }

  @Test
  void previewsOverSwedishHolidays() {
    put("previewed", WEEKLY.replace("\"week\"", "\"month\"").replace("MONDAY", "FRIDAY"));
    JsonNode periods = json(get("/api/v1/programmes/previewed/preview")).path("periods");
    assertThat(periods).hasSize(4);
    assertThat(periods.path(1).path("asks").asString()).isEqualTo("2027-01-04T09:00:00");
    assertThat(periods.path(1).path("moved").path(0).path("holiday").asString())
        .isEqualTo("Nyårsdagen");
    assertThat(periods.path(1).path("people").intValue()).isEqualTo(2);
  }

  private static HttpResponse<String> put(String name, String body) {
    return HOUSE.put(
        "/api/v1/programmes/" + name, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(String path) {
    return HOUSE.with("GET", path, ApiHouse.token(ApiHouse.TOKEN));
  }

  private static HttpResponse<String> post(String path) {
    return HOUSE.with("POST", path, ApiHouse.token(ApiHouse.TOKEN), BodyPublishers.noBody());
  }

  private static void isRefused(HttpResponse<String> response, String field) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(response).path("errors").findValuesAsString("field")).contains(field);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private static String quoted(String words) {
    return Pattern.quote(words);
  }

  @EnableAutoConfiguration
  @ComponentScan({
    "se.kadens.people",
    "se.kadens.absence",
    "se.kadens.attention",
    "se.kadens.conversation",
    "se.kadens.delivery",
    "se.kadens.interview",
    "se.kadens.programme",
    "se.kadens.checkin",
    "se.kadens.digest",
    "se.kadens.privacy",
    "se.kadens.holidays"
  })
  @Import({
    ApiConfiguration.class,
    DeliveriesController.class,
    ErrorProblems.class,
    PeopleController.class,
    Problems.class,
    ProgrammeController.class
  })
  static class Wiring {

    /** Monday morning, before the usual hour in Stockholm. */
    @Bean
    TurnableClock clock() {
      return TurnableClock.at("2026-11-23T07:30:00Z");
    }
  }
}
