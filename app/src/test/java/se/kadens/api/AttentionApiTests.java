package se.kadens.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import se.kadens.absence.Absences;
import se.kadens.attention.Upcoming;
import se.kadens.delivery.Ledger;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.Holidays;
import se.kadens.testkit.TurnableClock;

class AttentionApiTests {

  private static final ApiHouse HOUSE =
      new ApiHouse(Wiring.class, "--kadens.admin.token=" + ApiHouse.TOKEN);

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  private static HttpResponse<String> put(String json) {
    return HOUSE.put("/api/v1/attention", "application/json", json.getBytes(UTF_8));
  }

  @Test
  void saysWhatPeopleWillBeAsked() throws Exception {
    String people =
        """
        email,name,manager_email,department,role,locale,zone
        bo@example.com,Bo Lind,,,hr,en,Europe/Stockholm
        anna@example.com,Anna Ek,,Product,employee,sv,Europe/Stockholm
        """;
    assertThat(HOUSE.put("/api/v1/people", "text/csv", people.getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
    HttpResponse<String> said = put("{}");

    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    JSONAssert.assertEquals(
        """
        {"budget": {"prompts": 3, "minutes": 15, "gap": "PT20H"},
         "moved": {"programmes": [], "people": []}}""",
        said.body(),
        false);
    assertThat(said.body())
        .contains("{\"week\":\"2026-W48\"")
        .contains("\"department\":\"Product\",\"people\":1,\"prompts\":1");
  }

  @Test
  void setsABudgetAndTellsWhatIsWrongWithOne() throws Exception {
    HttpResponse<String> set =
        put("{\"budget\": {\"prompts\": 2, \"minutes\": 10, \"gap\": \"PT44H\"}}");
    JSONAssert.assertEquals(
        "{\"budget\": {\"prompts\": 2, \"minutes\": 10, \"gap\": \"PT44H\"}}", set.body(), false);

    HttpResponse<String> refused =
        put("{\"budget\": {\"prompts\": 0, \"minutes\": 1000, \"gap\": \"a day\"}}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("budget.prompts", "budget.minutes", "budget.gap", "such as PT20H");
    JSONAssert.assertEquals(
        "{\"budget\": {\"prompts\": 2}}",
        HOUSE.with("GET", "/api/v1/attention", ApiHouse.token(ApiHouse.TOKEN)).body(),
        false);
    put("{}");
  }

  /** No configuration of its own kind, so that no other application finds it. */
  @EnableAutoConfiguration
  @ComponentScan({"se.kadens.people", "se.kadens.attention"})
  @Import({
    Absences.class,
    ApiConfiguration.class,
    AttentionController.class,
    ErrorProblems.class,
    Ledger.class,
    PeopleController.class,
    Problems.class
  })
  static class Wiring {

    @Bean
    TurnableClock clock() {
      return TurnableClock.at("2026-11-23T08:00:00Z");
    }

    @Bean
    Holidays holidays() {
      return Holidays.NONE;
    }

    @Bean
    Upcoming upcoming() {
      return new Upcoming() {
        @Override
        public List<Series> between(WorkspaceId workspace, LocalDate from, LocalDate until) {
          Prompt prompt =
              new Prompt("one", from.atTime(LocalTime.NOON), from.plusDays(4).atStartOfDay());
          return List.of(
              new Series(
                  "s",
                  "Puls",
                  3,
                  false,
                  person -> Objects.equals(person.department(), "Product"),
                  List.of(prompt)));
        }

        @Override
        public Optional<Known> known(WorkspaceId workspace, String source) {
          return Optional.empty();
        }
      };
    }
  }
}
