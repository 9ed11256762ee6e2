package se.kadens.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

class SurveyApiTests {

  private static final ApiHouse HOUSE =
      new ApiHouse(Wiring.class, "--kadens.admin.token=" + ApiHouse.TOKEN);

  private static final String PULSE =
      """
      {"mode": "anonymous",
       "questions": [
         {"key": "energy", "kind": "scale", "theme": "workload",
          "text": {"en": "I have energy.", "sv": "Jag har ork."}},
         {"key": "recommend", "kind": "enps"}],
       "audience": {"departments": ["Product"]}, "closes": {"after": "P5D"},
       "remind": [{"after": "P2D"}, {"before_close": "P1D"}],
       "purpose": "How was the autumn?", "legal_basis": "legitimate interest",
       "contact": "bo@example.com"}
      """;

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @BeforeEach
  void company() {
    String people =
        "email,name,manager_email,department,role,locale,zone,start_date\n"
            + "bo@example.com,Bo Lind,,Product,hr,en,Europe/Stockholm,\n"
            + IntStream.range(0, 7)
                .mapToObj(
                    i ->
                        "p%d@example.com,Person %d,bo@example.com,%s,employee,sv,Europe/Stockholm,2026-0%d-23\n"
                            .formatted(i, i, i < 6 ? "Product" : "Law", i + 3))
                .collect(Collectors.joining());
    assertThat(
            HOUSE
                .put("/api/v1/people", "text/csv", people.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void makesASurveyAndGivesItBackAsItTookIt() throws Exception {
    HttpResponse<String> made = put("round", PULSE);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JSONAssert.assertEquals(PULSE.replace(", \"kind\": \"enps\"", ""), made.body(), false);
    HttpResponse<String> shown = get("round");
    JSONAssert.assertEquals(made.body(), shown.body(), true);
    HttpResponse<String> again = put("round", shown.body());
    assertThat(again.statusCode()).isEqualTo(200);
    JSONAssert.assertEquals(made.body(), again.body(), true);
  }

  @Test
  void makesASurveyFromATemplate() {
    HttpResponse<String> made =
        put(
            "template",
            PULSE.replaceAll(
                "(?s)\"questions\": \\[.*?\\}\\],", "\"template\": \"weekly_pulse\","));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(json(made).path("per_wave").intValue()).isEqualTo(5);
    assertThat(put("template", made.body()).statusCode()).isEqualTo(200);
  }

  @Test
  void letsNobodyOverwriteWhatTheyHaveNotSeen() {
    String first = put("twice", PULSE).body();
    assertThat(put("twice", first.replace("autumn", "winter")).statusCode()).isEqualTo(200);
    HttpResponse<String> second = put("twice", first.replace("autumn", "spring"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).path("detail").stringValue()).contains("version 2");
    assertThat(json(get("twice")).path("purpose").stringValue()).contains("winter");
  }

  @Test
  void launchesOnceAndShowsNothingBeforeItCloses() {
    put("launched", PULSE);
    HttpResponse<String> launched = post("launched", "launch");
    assertThat(launched.statusCode()).as(launched.body()).isEqualTo(200);
    assertThat(json(launched).path("invited").intValue()).isEqualTo(7);
    assertThat(post("launched", "launch").statusCode()).isEqualTo(409);
    JsonNode results = json(get("launched/results"));
    assertThat(results.path("contract").stringValue())
        .isEqualTo(json(launched).path("contract").stringValue());
    assertThat(results.path("cells").isEmpty()).isTrue();
    assertThat(json(get("launched/comments")).path("comments").isEmpty()).isTrue();
  }

  @Test
  void closesOnceAndTellsThatNobodyAnswered() {
    put("closed", PULSE);
    post("closed", "launch");
    HttpResponse<String> closed = post("closed", "close");
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(json(closed).path("cells").valueStream())
        .isNotEmpty()
        .allMatch(cell -> cell.path("no_data").asBoolean(false));
    assertThat(post("closed", "close").statusCode()).isEqualTo(409);
    assertThat(json(get("closed/results?wave=1")).path("state").stringValue()).isEqualTo("closed");
  }

  @Test
  void givesAnOpenWaveMoreDaysAndAClosedOneNone() {
    put("longer", PULSE);
    String before = json(post("longer", "launch")).path("closes_at").stringValue();
    HttpResponse<String> longer = extend("longer", "P2D");
    assertThat(longer.statusCode()).as(longer.body()).isEqualTo(200);
    assertThat(Instant.parse(json(longer).path("closes_at").stringValue()))
        .isEqualTo(Instant.parse(before).plus(Duration.ofDays(2)));
    assertThat(extend("longer", "-P2D").statusCode()).isEqualTo(422);
    assertThat(extend("longer", "P90D").statusCode()).isEqualTo(422);
    post("longer", "close");
    assertThat(extend("longer", "P2D").statusCode()).isEqualTo(409);
  }

  private static HttpResponse<String> extend(String name, String by) {
    return HOUSE.with(
        "POST",
        "/api/v1/surveys/" + name + "/extend",
        Map.of("Authorization", "Bearer " + ApiHouse.TOKEN, "Content-Type", "application/json"),
        BodyPublishers.ofString("{\"by\": \"%s\"}".formatted(by)));
  }

  @Test
  void keepsAnOpenWaveAsItIsWhileTheNextIsChanged() {
    put("changing", PULSE);
    String contract = json(post("changing", "launch")).path("contract").stringValue();
    assertThat(put("changing", PULSE.replace("I have energy.", "I am tired.")).statusCode())
        .isEqualTo(200);
    assertThat(json(get("changing/results")).path("contract").stringValue()).isEqualTo(contract);
  }

  @Test
  void launchesNothingThatWasStopped() {
    put("stopped", PULSE);
    HOUSE.execute("UPDATE survey SET standing = 'stopped' WHERE name = 'stopped'");
    HttpResponse<String> refused = post("stopped", "launch");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("detail").stringValue())
        .isEqualTo(
            "It was stopped, so nobody is asked. Resume it in chat first: type “pulse”, choose Resume, and launch it again.");
    HOUSE.execute("UPDATE survey SET standing = 'running' WHERE name = 'stopped'");
    assertThat(post("stopped", "launch").statusCode()).isEqualTo(200);
  }

  @Test
  void asksWhoHasBeenThereForSoLongInATeamAndGivesTheAudienceBack() throws Exception {
    String audience =
        """
        {"teams": ["bo@example.com"],
         "tenure": [{"from": "P0D", "to": "P2M"}, {"from": "P3M"}]}""";
    HttpResponse<String> made =
        put("bands", PULSE.replace("{\"departments\": [\"Product\"]}", audience));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JSONAssert.assertEquals("{\"audience\": %s}".formatted(audience), made.body(), false);
    assertThat(put("bands", get("bands").body()).statusCode()).isEqualTo(200);
    // Bo is not of his own team, and whoever came on 23 September has been there for two months.
    assertThat(json(post("bands", "launch")).path("invited").intValue()).isEqualTo(6);
  }

  @Test
  void proposesAMeetingWhereTooFewAreAsked() {
    put("few", PULSE.replace("\"Product\"", "\"Law\""));
    HttpResponse<String> refused = post("few", "launch");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Hold a meeting with them instead");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "anonymous"                      | "secret"             | mode
          "P5D"                            | "P0D"                | closes.after
          {"after": "P2D"}                 | {"after": "P7D"}     | remind[0]
          , "sv": "Jag har ork."           |                      | questions[0].text.sv
          "How was the autumn?"            | ""                   | purpose
          "legitimate interest"            | " "                  | legal_basis
          "bo@example.com"                 | "Bo"                 | contact
          "mode": "anonymous",             | "mode": "anonymous", "thresholds": {"score": 3}, | thresholds.score
          "closes"                         | "closing"            | closing
          {"departments": ["Product"]}     | {"team": ["Product"]} | audience.team
          {"departments": ["Product"]}     | {"teams": "bo"}      | audience.teams
          {"departments": ["Product"]}     | {"tenure": "new"}    | audience.tenure
          {"departments": ["Product"]}     | {"tenure": [{}]}     | audience.tenure[0]
          {"departments": ["Product"]}     | {"tenure": [{"until": "P3M"}]} | audience.tenure[0]
          {"departments": ["Product"]}     | {"tenure": [{"to": "3M"}]} | audience.tenure[0].to
          {"departments": ["Product"]}     | {"tenure": [{"from": "-P3M"}]} | audience.tenure[0].from
          {"departments": ["Product"]}     | {"tenure": [{"from": "P3M", "to": "P90D"}]} | audience.tenure[0].to
          """)
  void namesWhatIsWrong(String part, String instead, String field) {
    HttpResponse<String> refused =
        put("wrong", PULSE.replace(part, instead == null ? "" : instead));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).path("errors").valueStream())
        .anyMatch(error -> error.path("field").stringValue().equals(field));
  }

  private static final String HEADER =
      "key,kind,theme,text_en,text_sv,options_en,options_sv,direction,required\n";

  @Test
  void takesQuestionsFromAFileAndKeepsTheRest() throws Exception {
    put("filed", PULSE);
    HttpResponse<String> filed =
        questions(
            "filed",
            "text/csv",
            HEADER
                + "focus,scale,workload,I can focus.,Jag kan fokusera.,,,,\n"
                + "when,choice,,When?,När?,Now|Later,Nu|Senare,,yes\n");
    assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
    JSONAssert.assertEquals(
        """
        {"version": 2, "purpose": "How was the autumn?",
         "questions": [
           {"key": "focus", "theme": "workload",
            "text": {"en": "I can focus.", "sv": "Jag kan fokusera."}},
           {"key": "when", "kind": "choice",
            "options": [{"text": {"en": "Now", "sv": "Nu"}},
                        {"text": {"en": "Later", "sv": "Senare"}}]}]}""",
        filed.body(),
        false);
    assertThat(get("filed").body()).isEqualTo(filed.body());
    assertThat(questions("filed?version=1", "text/csv", HEADER).statusCode()).isEqualTo(409);
  }

  @Test
  void takesQuestionsInPlaceOfATemplates() {
    put(
        "replaced",
        PULSE.replaceAll("(?s)\"questions\": \\[.*?\\}\\],", "\"template\": \"weekly_pulse\","));
    HttpResponse<String> replaced =
        questions("replaced", "application/json", "[{\"key\": \"recommend\", \"kind\": \"enps\"}]");
    assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
    assertThat(json(replaced).has("template")).isFalse();
    assertThat(json(replaced).has("per_wave")).isFalse();
    assertThat(json(replaced).path("questions").size()).isEqualTo(1);
  }

  @Test
  void namesEachLineThatIsWrongAndTakesNothingOfIt() {
    String before = put("unfiled", PULSE).body();
    HttpResponse<String> refused =
        questions(
            "unfiled",
            "text/csv",
            HEADER
                + "focus,scale,workload,I can focus.,,,,,\n"
                + "when,choice,,When?,När?,Now|Later,Nu,,yes\n"
                + "short,scale\n");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).path("problems").valueStream())
        .extracting(
            problem ->
                "%d %s %s"
                    .formatted(
                        problem.path("line").intValue(),
                        problem.path("field").stringValue(),
                        problem.path("message").stringValue()))
        .anyMatch(told -> told.startsWith("2 text_sv "))
        .contains(
            "3 options_sv There are 1 options in Swedish and 2 in English.",
            "4 line There are 2 columns here, not 9.");
    assertThat(get("unfiled").body()).isEqualTo(before);
    assertThat(questions("unfiled", "application/json", "[{}]").statusCode()).isEqualTo(422);
    assertThat(questions("nowhere", "text/csv", HEADER).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> questions(String name, String type, String body) {
    String[] parts = name.split("\\?", 2);
    return HOUSE.put(
        "/api/v1/surveys/%s/questions%s"
            .formatted(parts[0], parts.length == 1 ? "" : "?" + parts[1]),
        type,
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(get("nothing").statusCode()).isEqualTo(404);
    put("planned", PULSE);
    assertThat(get("planned/results").statusCode()).isEqualTo(404);
    assertThat(post("planned", "close").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> put(String name, String body) {
    return HOUSE.put(
        "/api/v1/surveys/" + name, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String name, String verb) {
    return HOUSE.with(
        "POST", "/api/v1/surveys/" + name + "/" + verb, ApiHouse.token(ApiHouse.TOKEN));
  }

  private static HttpResponse<String> get(String path) {
    return HOUSE.with("GET", "/api/v1/surveys/" + path, ApiHouse.token(ApiHouse.TOKEN));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @EnableAutoConfiguration
  @ComponentScan({
    "se.kadens.people",
    "se.kadens.absence",
    "se.kadens.conversation",
    "se.kadens.delivery",
    "se.kadens.interview",
    "se.kadens.programme",
    "se.kadens.attention",
    "se.kadens.checkin",
    "se.kadens.digest",
    "se.kadens.privacy",
    "se.kadens.survey",
    "se.kadens.holidays"
  })
  @Import({
    ApiConfiguration.class,
    ErrorProblems.class,
    PeopleController.class,
    Problems.class,
    SurveyController.class,
    SurveyFollowUpController.class,
    SurveyQuestionsController.class,
    SurveyResultsJson.class
  })
  static class Wiring {

    @Bean
    TurnableClock clock() {
      return TurnableClock.at("2026-11-23T07:30:00Z");
    }
  }
}
