package se.kadens.sandbox.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The token authority: issues the bot the tokens of its calls for its secret or its assertion. */
final class Login implements HttpHandler {

  static final String PATH = "/login";
  private static final String SCOPE = "https://api.botframework.com/.default";
  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final TeamsSandboxSettings settings;
  private final URI url;
  private final PublishedKeys keys;
  private final IssuedTokens issued;
  private final Calls calls;
  private final Clock realTime;

  Login(
      TeamsSandboxSettings settings,
      URI root,
      PublishedKeys keys,
      IssuedTokens issued,
      Calls calls,
      Clock realTime) {
    this.settings = settings;
    this.url = root.resolve(PATH);
    this.keys = keys;
    this.issued = issued;
    this.calls = calls;
    this.realTime = realTime;
  }

  URI url() {
    return url;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    List<String> path = Http.segments(exchange, PATH);
    Map<String, String> form = Http.fields(Http.body(exchange));
    // Secrets are not kept.
    JsonNode record = Json.object().put("grant_type", form.getOrDefault("grant_type", ""));
    calls.answer(
        exchange,
        new Calls.Call(CallKind.TOKEN, String.join("/", path), record, ""),
        () -> answer(exchange.getRequestMethod(), path, form));
  }

  private Http.Answer answer(String method, List<String> path, Map<String, String> form) {
    boolean isToken =
        path.size() == 4 && path.subList(1, 4).equals(List.of("oauth2", "v2.0", "token"));
    if (!isToken || !method.equals("POST")) {
      return Http.Answer.of(404, null);
    }
    if (!path.getFirst().equals(settings.tenantId())) {
      return refused(
          400, "unauthorized_client", "AADSTS700016: Application not found in directory.");
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return refused(
          400, "unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
    }
    if (!SCOPE.equals(form.getOrDefault("scope", "").strip())) {
      return refused(400, "invalid_scope", "AADSTS70011: The scope is not valid.");
    }
    if (!knows(form)) {
      return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    return granted();
  }

  private boolean knows(Map<String, String> form) {
    if (!settings.appId().equals(form.get("client_id"))) {
      return false;
    }
    return form.containsKey("client_secret")
        ? settings.appPassword().equals(form.get("client_secret"))
        : ASSERTION.equals(form.get("client_assertion_type"))
            && isOfTheApp(form.getOrDefault("client_assertion", ""));
  }

  /** The certificate behind an assertion is unknown here, so its signature is taken on trust. */
  private boolean isOfTheApp(String assertion) {
    return Jwt.claims(assertion)
        .filter(claims -> settings.appId().equals(Json.text(claims, "iss")))
        .filter(claims -> settings.appId().equals(Json.text(claims, "sub")))
        .filter(claims -> Json.text(claims, "aud").endsWith("/oauth2/v2.0/token"))
        .filter(claims -> claims.path("exp").asLong(0) > realTime.instant().getEpochSecond())
        .isPresent();
  }

  private Http.Answer granted() {
    long now = realTime.instant().getEpochSecond();
    ObjectNode claims =
        Json.object()
            .put("aud", Tokens.ISSUER)
            .put("iss", "https://sts.windows.net/" + settings.tenantId() + "/")
            .put("appid", settings.appId())
            .put("tid", settings.tenantId())
            .put("nbf", now)
            .put("exp", now + IssuedTokens.LIFE.toSeconds())
            .put("uti", UUID.randomUUID().toString());
    String token = Jwt.rs256(keys.current(), claims);
    issued.issue(token);
    return Http.Answer.of(
        200,
        Json.object()
            .put("token_type", "Bearer")
            .put("expires_in", IssuedTokens.LIFE.toSeconds())
            .put("ext_expires_in", IssuedTokens.LIFE.toSeconds())
            .put("access_token", token));
  }

  private static Http.Answer refused(int status, String error, String description) {
    return Http.Answer.of(
        status, Json.object().put("error", error).put("error_description", description));
  }
}
