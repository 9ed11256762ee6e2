package se.kadens.sandbox.teams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Calls the connector as a client that knows nothing of the sandbox. */
final class Caller implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  private final TeamsSandbox sandbox;
  private String token = "";

  Caller(TeamsSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Gets itself a token, as a bot does before its first call. */
  Caller signIn() {
    token = Json.text(body(login(granted())), "access_token");
    return this;
  }

  void useToken(String changed) {
    token = changed;
  }

  Map<String, String> granted() {
    TeamsSandboxSettings settings = sandbox.settings();
    return Map.of(
        "grant_type",
        "client_credentials",
        "client_id",
        settings.appId(),
        "client_secret",
        settings.appPassword(),
        "scope",
        "https://api.botframework.com/.default");
  }

  HttpResponse<String> login(Map<String, String> form) {
    return login(sandbox.settings().tenantId(), form);
  }

  HttpResponse<String> login(String tenant, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.loginUrl() + "/" + tenant + "/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> call(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(sandbox.serviceUrl().resolve(path))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> post(String path, String json) {
    return call("POST", path, json.replace('\'', '"'));
  }

  HttpResponse<String> send(String chatId, String json) {
    return post(activities(chatId), json);
  }

  static String activities(String chatId) {
    return "v3/conversations/" + encoded(chatId) + "/activities";
  }

  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }

  /** Begins the chat with a person, or finds it. */
  HttpResponse<String> create(String memberId) {
    String tenant = sandbox.settings().tenantId();
    return post(
        "v3/conversations",
        "{'isGroup':false,'bot':{'id':'%s'},'members':[{'id':'%s'}],'tenantId':'%s','channelData':{'tenant':{'id':'%s'}}}"
            .formatted(sandbox.settings().botId(), memberId, tenant, tenant));
  }

  static JsonNode body(HttpResponse<String> response) {
    return Json.parse(response.body()).orElseThrow(() -> new AssertionError(response.body()));
  }

  /** The status with the code of the error. */
  static String refusal(HttpResponse<String> response) {
    return response.statusCode() + " " + Json.text(body(response).path("error"), "code");
  }

  HttpResponse<String> get(URI url) {
    return send(
        HttpRequest.newBuilder(url).header("Authorization", "Bearer " + token).GET().build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
