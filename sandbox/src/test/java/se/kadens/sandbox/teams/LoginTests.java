package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LoginTests extends TeamsTest {

  private Map<String, String> form(String name, String value) {
    Map<String, String> form = new HashMap<>(caller.granted());
    form.put(name, value);
    return form;
  }

  @Test
  void issuesTheTokenThatCallsNeed() {
    JsonNode answer = Caller.body(caller.login(caller.granted()));
    assertThat(Json.text(answer, "token_type")).isEqualTo("Bearer");
    assertThat(answer.path("expires_in").asInt()).isEqualTo(3599);
    caller.useToken(Json.text(answer, "access_token"));
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "client_secret, wrong, 401, invalid_client",
    "client_id, 00000000-0000-0000-0000-000000000000, 401, invalid_client",
    "grant_type, password, 400, unsupported_grant_type",
    "scope, https://graph.microsoft.com/.default, 400, invalid_scope"
  })
  void refusesWhatIsNotAsRegistered(String field, String value, int status, String error) {
    HttpResponse<String> response = caller.login(form(field, value));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Json.text(Caller.body(response), "error")).isEqualTo(error);
  }

  @Test
  void refusesAnotherTenant() {
    HttpResponse<String> response = caller.login("botframework.com", caller.granted());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.text(Caller.body(response), "error")).isEqualTo("unauthorized_client");
  }

  @Test
  void takesAnAssertionForASecret() {
    String appId = sandbox.settings().appId();
    ObjectNode claims =
        Json.object()
            .put("iss", appId)
            .put("sub", appId)
            .put("aud", sandbox.loginUrl() + "/t/oauth2/v2.0/token")
            .put("exp", Instant.now().plusSeconds(60).getEpochSecond());
    assertThat(caller.login(asserted(claims)).statusCode()).isEqualTo(200);
    assertThat(caller.login(asserted(claims.deepCopy().put("exp", 1))).statusCode()).isEqualTo(401);
    assertThat(caller.login(asserted(claims.deepCopy().put("sub", "x"))).statusCode())
        .isEqualTo(401);
    assertThat(caller.login(asserted(claims.deepCopy().put("aud", "x"))).statusCode())
        .isEqualTo(401);
  }

  private Map<String, String> asserted(JsonNode claims) {
    Map<String, String> form =
        form("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.remove("client_secret");
    form.put("client_assertion", Jwt.rs256(sandbox.keys().stranger(), claims));
    return form;
  }

  @Test
  void refusesCallsWithoutATokenOfItsOwn() {
    caller.useToken("made-up");
    HttpResponse<String> response = caller.create(ANNA.id());
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    caller.useToken(sandbox.tokens().good());
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesATokenThatRanOut() {
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(201);
    sandbox.expireTokens();
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(401);
    caller.signIn();
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(201);
  }

  @Test
  void letsATokenLiveForItsHour() {
    clock.turnTo(Instant.EPOCH);
    IssuedTokens issued = new IssuedTokens(clock);
    issued.issue("t");
    clock.turnTo(Instant.EPOCH.plusSeconds(3598));
    assertThat(issued.lets("Bearer t")).isTrue();
    assertThat(issued.lets("t")).isFalse();
    assertThat(issued.lets(null)).isFalse();
    clock.turnTo(Instant.EPOCH.plusSeconds(3599));
    assertThat(issued.lets("Bearer t")).isFalse();
  }

  @Test
  void keepsNoSecretInItsRecord() {
    assertThat(sandbox.calls()).hasSize(1);
    ConnectorCall call = sandbox.calls().getFirst();
    assertThat(call.kind()).isEqualTo(CallKind.TOKEN);
    assertThat(call.toString()).doesNotContain(sandbox.settings().appPassword());
  }
}
