package se.kadens.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.api.AdministrationTests.isProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import se.kadens.delivery.Ledger;
import se.kadens.goal.StatusWords;
import se.kadens.testkit.TurnableClock;

class GoalsApiTests {

  private static final String COLUMNS =
      "key,framework,level,title,owner_email,department,parent_key,cycle,measure,direction,start,"
          + "target,current,unit,weight,perspective,due,state,visibility";
  private static final String OBJECTIVE =
      "o1,okr,team,\"Fler kunder, nöjdare\",bo@example.com,Product,,2026-Q4,,,,,,,,,,active,public";
  private static final String RESULT =
      "k1,okr,person,Besök,anna@example.com,Product,o1,2026-Q4,Besök,up,\"1 000\",\"1,5k\",1250,,,,,"
          + "active,public";

  private static final ApiHouse HOUSE =
      new ApiHouse(Wiring.class, "--kadens.admin.token=" + ApiHouse.TOKEN);

  @BeforeEach
  void anna() {
    String people =
        """
        email,name,manager_email,department,role,locale,zone
        bo@example.com,Bo Lind,,Product,hr,en,Europe/Stockholm
        anna@example.com,Anna Ek,bo@example.com,Product,employee,sv,Europe/Stockholm
        """;
    assertThat(HOUSE.put("/api/v1/people", "text/csv", people.getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void takesInWhatItHandsOut() throws Exception {
    HttpResponse<String> first = put(COLUMNS, RESULT, OBJECTIVE);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    HttpResponse<String> out = get();
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(out.body())
        .isEqualTo(
            String.join(
                "\r\n",
                COLUMNS + ",progress,confidence",
                "k1,okr,person,Besök,anna@example.com,Product,o1,2026-Q4,Besök,up,1000,1500,"
                    + "1250,,,,,active,public,0.5,",
                OBJECTIVE + ",0.5,",
                ""));
    answers(put(out.body()), "{created: 0, updated: 0, unchanged: 2, problems: []}");
    assertThat(get().body()).isEqualTo(out.body());
  }

  @Test
  void refusesAFileWithAProblemAndChangesNothing() throws Exception {
    String before = get().body();
    HttpResponse<String> response =
        put(
            COLUMNS,
            OBJECTIVE.replace("o1", "o2"),
            RESULT.replace(",o1,", ",o2,").replace("\"1,5k\"", "många"));
    isProblem(response, 422, "Unprocessable Content");
    JSONAssert.assertEquals(
        """
        {created: 0, updated: 0, unchanged: 0,
         problems: [{line: 3, field: "target", message: "“många” is not a number."}]}""",
        response.body(),
        false);
    assertThat(get().body()).isEqualTo(before);
  }

  @Test
  void refusesAnyOtherHeader() throws Exception {
    for (String header :
        new String[] {
          "", COLUMNS + ",progress", "title," + COLUMNS, COLUMNS.toUpperCase(Locale.ROOT)
        }) {
      HttpResponse<String> response = put(header, OBJECTIVE);
      isProblem(response, 422, "Unprocessable Content");
      JSONAssert.assertEquals(
          """
          {problems: [{line: 1, field: "line", message: "The header has to be exactly “%s”."}]}"""
              .formatted(COLUMNS),
          response.body(),
          false);
    }
  }

  @Test
  void refusesARowThatIsShorterThanItsHeader() throws Exception {
    JSONAssert.assertEquals(
        """
        {problems: [{line: 2, field: "line", message: "There are 19 columns here, not 21."}]}""",
        put(COLUMNS + ",progress,confidence", OBJECTIVE).body(),
        false);
  }

  @Test
  void isTheAdministratorsAlone() {
    for (String method : new String[] {"GET", "PUT"}) {
      HttpResponse<String> response =
          HOUSE.with(
              method,
              "/api/v1/goals",
              Map.of("Content-Type", "text/csv", "Authorization", "Bearer wrong"),
              BodyPublishers.ofString(COLUMNS + "\n" + OBJECTIVE));
      isProblem(response, 401, "Unauthorized");
    }
  }

  @Test
  void refusesWhatIsNoCsv() {
    isProblem(
        HOUSE.put("/api/v1/goals", "application/json", "{}".getBytes(UTF_8)),
        415,
        "Unsupported Media Type");
    isProblem(
        HOUSE.put("/api/v1/goals", "text/csv;charset=latin1", COLUMNS.getBytes(UTF_8)),
        415,
        "Unsupported Media Type");
  }

  private static HttpResponse<String> put(String... lines) {
    return HOUSE.put("/api/v1/goals", "text/csv", String.join("\n", lines).getBytes(UTF_8));
  }

  private static HttpResponse<String> get() {
    return HOUSE.with("GET", "/api/v1/goals", ApiHouse.token(ApiHouse.TOKEN));
  }

  @Test
  void takesInTheSettingsItHandsOut() throws Exception {
    answers(
        settings(),
        """
        {frameworks: {company: ["okr", "mbo", "bsc", "smart", "kpi"], departments: {}, teams: {}},
         statuses: {}}""");
    String settings =
        """
        {"frameworks": {"company": ["okr", "kpi"], "departments": {"Sälj": ["kpi"]},
          "teams": {"bo@example.com": ["okr"]}},
         "statuses": {"at-risk": {"en": "wobbly", "sv": "skakigt"}}}""";
    answers(settings(settings), settings);
    HttpResponse<String> out = settings();
    answers(out, settings);
    answers(settings(out.body()), settings);
    assertThat(settings("{}").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesSettingsThatCannotBeAndChangesNothing() throws Exception {
    HttpResponse<String> before = settings();
    for (String wrong :
        List.of(
            "{'frameworks': {'company': []}}",
            "{'frameworks': {'company': ['okr', 'waterfall']}}",
            "{'frameworks': {'company': [null]}}",
            "{'frameworks': {'departments': {'Sales': null}}}",
            "{'frameworks': {'departments': {' ': ['okr']}}}",
            "{'frameworks': {'teams': {'nobody@example.com': ['okr']}}}",
            "{'statuses': {'at-risk': {'en': 'wobbly'}}}",
            "{'statuses': {'at-risk': null}}",
            "{'statuses': {'late': {'en': 'late', 'sv': 'sent'}}}",
            "{'statuses': {'at-risk': {'en': 'Blocked', 'sv': 'skakigt'}}}",
            "{'unheard': 1}")) {
      HttpResponse<String> response = settings(wrong.replace('\'', '"'));
      assertThat(response.statusCode()).as(wrong).isEqualTo(422);
      assertThat(response.body()).as(wrong).contains("errors");
    }
    answers(settings(), before.body());
  }

  private static HttpResponse<String> settings() {
    return HOUSE.with("GET", "/api/v1/goals/settings", ApiHouse.token(ApiHouse.TOKEN));
  }

  private static HttpResponse<String> settings(String json) {
    return HOUSE.put("/api/v1/goals/settings", "application/json", json.getBytes(UTF_8));
  }

  private static void answers(HttpResponse<String> response, String json) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JSONAssert.assertEquals(json, response.body(), true);
  }

  /** No configuration of its own kind, so that no other application finds it. */
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {"se.kadens.people", "se.kadens.goal"},
      // What is below the goals talks with people, which nobody does here.
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "se\\.kadens\\.goal\\.[a-z]+\\..*"))
  @Import({
    ApiConfiguration.class,
    ErrorProblems.class,
    GoalSettingsController.class,
    GoalsController.class,
    Ledger.class,
    PeopleController.class,
    Problems.class
  })
  static class Wiring {

    @Bean
    StatusWords.Standard standard() {
      return (status, _) -> status.code();
    }

    @Bean
    TurnableClock clock() {
      return TurnableClock.at("2026-11-23T08:00:00Z");
    }
  }
}
