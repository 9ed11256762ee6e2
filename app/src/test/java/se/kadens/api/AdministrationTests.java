package se.kadens.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdministrationTests {

  private static final ApiHouse HOUSE = new ApiHouse("--kadens.admin.token=" + ApiHouse.TOKEN);

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void refusesARequestWithoutTheToken() throws Exception {
    HttpResponse<String> response = HOUSE.with("PUT", "/api/v1/people", Map.of());
    isProblem(response, 401, "Unauthorized");
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"kadens\"");
    JSONAssert.assertEquals(
        """
        {"title": "Unauthorized", "status": 401,
         "detail": "Send the administration's token as “Authorization: Bearer …”."}""",
        response.body(),
        false);
  }

  @Test
  void refusesEveryOtherToken() {
    for (String wrong : new String[] {"", "losen-471", "losen-47110", "LOSEN-4711"}) {
      isProblem(HOUSE.with("PUT", "/api/v1/people", ApiHouse.token(wrong)), 401, "Unauthorized");
    }
    isProblem(
        HOUSE.with("PUT", "/api/v1/people", Map.of("Authorization", "Basic " + ApiHouse.TOKEN)),
        401,
        "Unauthorized");
  }

  @Test
  void refusesAnyPathBeforeTellingWhetherItExists() {
    isProblem(HOUSE.with("GET", "/api/v1/nowhere", Map.of()), 401, "Unauthorized");
    isProblem(HOUSE.with("GET", "/api/;x=1/v1/people", Map.of()), 401, "Unauthorized");
  }

  @Test
  void takesTheSchemeInAnyCase() {
    isProblem(
        HOUSE.with("GET", "/api/v1/nowhere", Map.of("Authorization", "bearer " + ApiHouse.TOKEN)),
        404,
        "Not Found");
  }

  @Test
  void hasNoAdministrationWithoutATokenToShow() {
    try (ApiHouse closed = new ApiHouse()) {
      isProblem(
          closed.with("PUT", "/api/v1/people", ApiHouse.token(ApiHouse.TOKEN)), 404, "Not Found");
      isProblem(closed.with("PUT", "/api/v1/people", ApiHouse.token("")), 404, "Not Found");
    }
  }

  @Test
  void answersAnUnknownPathWithAProblem() {
    isProblem(authorised("GET", "/api/v1/nowhere"), 404, "Not Found");
    isProblem(HOUSE.with("GET", "/nowhere", Map.of()), 404, "Not Found");
  }

  @Test
  void saysWhatIsNotThere() {
    HttpResponse<String> response = authorised("GET", "/api/v1/gone");
    isProblem(response, 404, "Not Found");
    assertThat(response.body()).contains("There is no programme “weekly”.");
  }

  @Test
  void answersAWrongMethodWithAProblem() {
    HttpResponse<String> response = authorised("DELETE", "/api/v1/people");
    isProblem(response, 405, "Method Not Allowed");
    assertThat(response.headers().firstValue("Allow")).contains("PUT");
  }

  @Test
  void answersAWrongTypeWithAProblem() {
    isProblem(
        HOUSE.put("/api/v1/people", "application/json", new byte[] {'{', '}'}),
        415,
        "Unsupported Media Type");
    isProblem(
        HOUSE.put("/api/v1/people", "text/csv;charset=iso-8859-1", new byte[0]),
        415,
        "Unsupported Media Type");
  }

  @Test
  void namesTheFieldThatCannotBe() throws Exception {
    HttpResponse<String> response = post("{\"cadence\": {\"every\": -1}}");
    isProblem(response, 422, "Unprocessable Content");
    JSONAssert.assertEquals(
        """
        {"detail": "cadence.every: It has to be above 0, not -1",
         "errors": [{"field": "cadence.every", "message": "It has to be above 0, not -1"}]}""",
        response.body(),
        false);
  }

  @Test
  void namesTheFieldOfTheWrongKindAndTheOneNobodyKnows() {
    HttpResponse<String> kind = post("{\"cadence\": {\"every\": \"week\"}}");
    isProblem(kind, 422, "Unprocessable Content");
    assertThat(json(kind).at("/detail").asString())
        .isEqualTo("cadence.every: This is not the kind of value that belongs here.");
    HttpResponse<String> value = post("{\"cadence\": {\"every\": 99}}");
    isProblem(value, 422, "Unprocessable Content");
    assertThat(json(value).at("/detail").asString()).isEqualTo("cadence: 99 is too rare");
    HttpResponse<String> unknown = post("{\"cadence\": {\"every\": 1, \"evry\": 1}}");
    isProblem(unknown, 422, "Unprocessable Content");
    assertThat(json(unknown).at("/detail").asString())
        .isEqualTo("cadence.evry: There is no such field.");
  }

  @Test
  void saysWhereJsonIsBroken() {
    HttpResponse<String> response = post("{\"cadence\":\n }");
    isProblem(response, 400, "Bad Request");
    assertThat(response.body()).contains("The body is not JSON: see line 2, column 2.");
    isProblem(post(""), 400, "Bad Request");
  }

  @Test
  void keepsABugToTheLog() {
    HttpResponse<String> response = authorised("GET", "/api/v1/bug");
    isProblem(response, 500, "Internal Server Error");
    assertThat(response.body()).doesNotContain("secret").doesNotContain("IllegalState");
  }

  @Test
  void answersWhatItsServerRefusesWithAProblem() {
    isProblem(HOUSE.with("GET", "/error", Map.of()), 404, "Not Found");
  }

  private static HttpResponse<String> authorised(String method, String path) {
    return HOUSE.with(method, path, ApiHouse.token(ApiHouse.TOKEN));
  }

  private static HttpResponse<String> post(String body) {
    return HOUSE.with(
        "POST",
        "/api/v1/bodies",
        Map.of("Authorization", "Bearer " + ApiHouse.TOKEN, "Content-Type", "application/json"),
        BodyPublishers.ofString(body));
  }

  static void isProblem(HttpResponse<String> response, int status, String title) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(json(response).get("status").asInt()).isEqualTo(status);
    assertThat(json(response).get("title").asString()).isEqualTo(title);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
