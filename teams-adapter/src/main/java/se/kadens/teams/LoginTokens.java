package se.kadens.teams;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Asks the tenant's token authority, as the app itself (OAuth 2.0 client credentials). */
final class LoginTokens implements TokenSource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MICROSOFTS_CODE = Pattern.compile("AADSTS\\d+");
  private static final int MOST_BYTES = 64 * 1024;

  private final OkHttpClient http;
  private final String url;
  private final Function<Instant, FormBody> form;

  private LoginTokens(OkHttpClient http, String url, Function<Instant, FormBody> form) {
    this.http = http;
    this.url = url;
    this.form = form;
  }

  static LoginTokens of(TeamsSettings settings, OkHttpClient http) {
    String url = LoginUrl.tokens(settings);
    String appId = Objects.requireNonNull(settings.appId());
    if (settings.certificate() != null) {
      ClientCertificate certificate = ClientCertificate.read(settings.certificate());
      return new LoginTokens(
          http,
          url,
          now ->
              form(settings, appId)
                  .add(
                      "client_assertion_type",
                      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                  .add("client_assertion", certificate.assertion(appId, url, now))
                  .build());
    }
    String secret = Objects.requireNonNull(settings.appPassword());
    return new LoginTokens(
        http, url, _ -> form(settings, appId).add("client_secret", secret).build());
  }

  private static FormBody.Builder form(TeamsSettings settings, String appId) {
    return new FormBody.Builder()
        .add("grant_type", "client_credentials")
        .add("client_id", appId)
        .add("scope", LoginUrl.scope(settings));
  }

  @Override
  public Token fetch(Instant now) throws IOException {
    Request request = new Request.Builder().url(url).post(form.apply(now)).build();
    try (Response response = http.newCall(request).execute()) {
      JsonNode answer = read(response);
      if (response.isSuccessful()) {
        return token(answer, now);
      }
      if (response.code() == 429 || response.code() >= 500) {
        throw new IOException("HTTP " + response.code() + " from the token authority");
      }
      throw new Refused(response.code(), code(response.code(), answer));
    }
  }

  private static JsonNode read(Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return JSON.missingNode();
    }
    try {
      return JSON.readTree(body.byteStream().readNBytes(MOST_BYTES));
    } catch (JacksonException _) {
      return JSON.missingNode();
    }
  }

  private static Token token(JsonNode answer, Instant now) throws IOException {
    String value = answer.path("access_token").asText("");
    if (value.isEmpty()) {
      throw new Refused(200, "no_token");
    }
    return Token.lasting(value, now, Duration.ofSeconds(answer.path("expires_in").asLong(600)));
  }

  private static String code(int status, JsonNode answer) {
    String error = answer.path("error").asText("http_" + status);
    Matcher number = MICROSOFTS_CODE.matcher(answer.path("error_description").asText(""));
    return number.find() ? error + " " + number.group() : error;
  }
}
