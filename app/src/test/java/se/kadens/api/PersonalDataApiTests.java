package se.kadens.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.api.AdministrationTests.isProblem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;

class PersonalDataApiTests {

  private static final ApiHouse HOUSE =
      new ApiHouse(Wiring.class, "--kadens.admin.token=" + ApiHouse.TOKEN);

  @Import({ApiHouse.Wiring.class, PersonalDataController.class})
  @ComponentScan("se.kadens.privacy")
  static class Wiring {

    @Bean
    PersonalData notes() {
      return new PersonalData() {
        @Override
        public String section() {
          return "notes";
        }

        @Override
        public List<Map<String, Object>> of(Person person) {
          return List.of(Map.of("words", "Skrivet av " + person.name()));
        }
      };
    }
  }

  @BeforeEach
  void importPeople() {
    HOUSE.empty();
    HOUSE.put(
        "/api/v1/people",
        "text/csv",
        """
        email,name,manager_email,department,role,locale,zone,start_date
        åsa+1@example.com,Åsa Öberg,bo@example.com,Produkt,employee,sv,Europe/Stockholm,
        bo@example.com,Bo Lind,,Produkt,hr,en,Europe/London,2019-04-01
        """
            .getBytes(UTF_8));
  }

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void givesOutWhoSomebodyIsAndAllThatIsKeptOfThem() throws Exception {
    HttpResponse<String> answer = get("BO@example.com", ApiHouse.TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    JSONAssert.assertEquals(
        """
        {at: "2026-11-23T08:00:00Z",
         profile: {email: "bo@example.com", name: "Bo Lind", language: "en", zone: "Europe/London",
                   department: "Produkt", role: "hr", active: true,
                   start_date: "2019-04-01"},
         sections: {notes: [{words: "Skrivet av Bo Lind"}], openings: []}}""",
        answer.body(),
        false);
  }

  @Test
  void findsAddressesOfEveryKindAndNamesTheManager() throws Exception {
    HttpResponse<String> answer = get("%C3%A5sa%2B1@example.com", ApiHouse.TOKEN);
    JSONAssert.assertEquals(
        """
        {profile: {name: "Åsa Öberg", manager: "bo@example.com", role: "employee"}}""",
        answer.body(),
        false);
  }

  @Test
  void saysThatNobodyHasAnAddress() throws Exception {
    isProblem(get("nobody@example.com", ApiHouse.TOKEN), 404, "Not Found");
  }

  @Test
  void givesOutNothingWithoutTheToken() throws Exception {
    assertThat(get("bo@example.com", "wrong").statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> get(String email, String token) {
    return HOUSE.with("GET", "/api/v1/people/" + email + "/data", ApiHouse.token(token));
  }
}
