package se.kadens.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.api.AdministrationTests.isProblem;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyscreamer.jsonassert.JSONAssert;
import se.kadens.people.Person;

class PeopleApiTests {

  private static final String HEADER = "email,name,manager_email,department,role,locale,zone\n";

  private static final ApiHouse HOUSE = new ApiHouse("--kadens.admin.token=" + ApiHouse.TOKEN);

  @BeforeEach
  void nobodyIsThere() {
    HOUSE.empty();
  }

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void importsTheCompanyAndThenFindsItUnchanged() throws Exception {
    answers(put(file("company.csv")), "{created: 5, updated: 0, unchanged: 0, problems: []}");
    answers(put(file("company.csv")), "{created: 0, updated: 0, unchanged: 5, problems: []}");
    assertThat(HOUSE.people())
        .extracting(Person::name)
        .contains("Åsa \"Ossi\" Öberg", "Bo Lind", "Zoë, the first");
  }

  @Test
  void changesWhatTheFileChangesAndAsksNobodyWhoIsNotInIt() throws Exception {
    put(file("company.csv"));
    answers(
        put((HEADER + "bo@example.com,Bo Lind,,Sales,hr,en,Europe/London\n").getBytes(UTF_8)),
        "{created: 0, updated: 5, unchanged: 0, problems: []}");
    assertThat(HOUSE.people().stream().filter(Person::active))
        .extracting(Person::name)
        .containsExactly("Bo Lind");
  }

  /** Each file has one thing wrong, on the line and in the column that are named here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown-manager.csv  | 3 | manager_email | nobody@example.com is not in the file.
          circle.csv           | 2 | manager_email | Following the managers leads in a circle: a@example.com → b@example.com → a@example.com.
          own-manager.csv      | 2 | manager_email | a@example.com is their own manager.
          duplicate.csv        | 4 | email         | a@example.com is on line 2 already.
          wrong-zone.csv       | 2 | zone          | “Europe/Stokholm” is not a time zone such as Europe/Stockholm.
          wrong-locale.csv     | 2 | locale        | “svenska” is not a locale of Kadens; it is sv or en.
          wrong-role.csv       | 2 | role          | “boss” is not a role; it is employee, hr or admin.
          no-name.csv          | 2 | name          | The name is missing.
          no-email.csv         | 2 | email         | The e-mail address is missing.
          malformed-email.csv  | 2 | email         | “a(at)example.com” is not an e-mail address.
          too-few-columns.csv  | 3 | line          | There are 3 columns here, not 7.
          too-many-columns.csv | 3 | line          | There are 8 columns here, not 7.
          open-quote.csv       | 3 | line          | The quotes are wrong here, and nothing after them was read.
          stray-quote.csv      | 3 | line          | The quotes are wrong here, and nothing after them was read.
          after-newlines.csv   | 6 | role          | “boss” is not a role; it is employee, hr or admin.
          latin-1.csv          | 2 | name          | There is a character here that is not UTF-8.
          wrong-header.csv     | 1 | line          | The header has to be exactly “email,name,manager_email,department,role,locale,zone”, with or without “,start_date” after it.
          empty.csv            | 1 | line          | The header has to be exactly “email,name,manager_email,department,role,locale,zone”, with or without “,start_date” after it.
          start-date.csv       | 3 | start_date    | “May” is not a day such as 2024-08-19.
          no-start-date.csv    | 3 | line          | There are 7 columns here, not 8.
          only-header.csv      | 1 | line          | There is nobody in the file.
          """)
  void refusesAFileWithAProblem(String name, int line, String field, String message)
      throws Exception {
    put(file("company.csv"));
    var before = HOUSE.people();
    HttpResponse<String> response = put(file(name));
    isProblem(response, 422, "Unprocessable Content");
    JSONAssert.assertEquals(
        """
        {created: 0, updated: 0, unchanged: 0, problems: [{line: %d, field: "%s", message: "%s"}]}"""
            .formatted(line, field, message),
        withFirstProblem(response.body()),
        false);
    assertThat(HOUSE.people()).isEqualTo(before);
  }

  @Test
  void namesEachLineOfACircle() throws Exception {
    HttpResponse<String> response = put(file("circle.csv"));
    JSONAssert.assertEquals(
        "{problems: [{line: 2}, {line: 3}],"
            + " detail: \"There are 2 problems in the file, so nothing was imported.\"}",
        response.body(),
        false);
  }

  @Test
  void passesOverTheByteOrderMarkAndEmptyLinesAndWindowsLineEnds() throws Exception {
    String file =
        "\uFEFF" + HEADER + "a@example.com,Anna,,,,,\n\n\"b@example.com\",\"Bo\",,,,,\n\n";
    answers(
        put(file.replace("\n", "\r\n").getBytes(UTF_8)),
        "{created: 2, updated: 0, unchanged: 0, problems: []}");
  }

  @Test
  void refusesAFileBeyondFiftyMegabytes() {
    byte[] file = new byte[50 * 1024 * 1024 + 1];
    Arrays.fill(file, (byte) '\n');
    System.arraycopy(HEADER.getBytes(UTF_8), 0, file, 0, HEADER.length());
    isProblem(put(file), 413, "Content Too Large");
  }

  private static HttpResponse<String> put(byte[] file) {
    return HOUSE.put("/api/v1/people", "text/csv", file);
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = PeopleApiTests.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static void answers(HttpResponse<String> response, String json) throws JSONException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    JSONAssert.assertEquals(json, response.body(), true);
  }

  /** Leaves out the further problems: the test above looks at the others. */
  private static String withFirstProblem(String body) throws JSONException {
    var json = new JSONObject(body);
    var problems = json.getJSONArray("problems");
    while (problems.length() > 1) {
      problems.remove(1);
    }
    return json.toString();
  }
}
