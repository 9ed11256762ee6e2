package se.kadens.sandbox.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Calls the Web API as a client that knows nothing of the sandbox. */
final class Caller implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI api;
  String token = "xoxb-sandbox-token";

  Caller(SlackSandbox sandbox) {
    api = sandbox.apiUrl();
  }

  JsonNode call(String method, String json) {
    return body(raw(method, json));
  }

  static JsonNode body(HttpResponse<String> response) {
    return Json.parse(response.body()).orElseThrow();
  }

  HttpResponse<String> raw(String method, String json) {
    return send(
        HttpRequest.newBuilder(api.resolve(method))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  JsonNode form(String method, String form) {
    return body(
        send(
            HttpRequest.newBuilder(api.resolve(method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
  }

  HttpResponse<String> post(String url, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
