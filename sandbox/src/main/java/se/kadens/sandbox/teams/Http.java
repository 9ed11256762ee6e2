package se.kadens.sandbox.teams;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the sandbox's sites have in common. */
final class Http {

  /**
   * An answer.
   *
   * @param body null for none
   * @param retryAfter zero for no such header
   */
  record Answer(int status, @Nullable JsonNode body, Duration retryAfter) {

    static Answer of(int status, @Nullable JsonNode body) {
      return new Answer(status, body, Duration.ZERO);
    }

    /** An error as the Bot Connector writes it. */
    static Answer error(int status, String code, String message, Duration retryAfter) {
      JsonNode error = Json.object().put("code", code).put("message", message);
      return new Answer(status, Json.object().set("error", error), retryAfter);
    }
  }

  private Http() {}

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == 401) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
    }
    if (answer.retryAfter().isPositive()) {
      long seconds = Math.max(1, answer.retryAfter().plusMillis(999).toSeconds());
      exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    }
    JsonNode json = answer.body();
    if (json == null) {
      exchange.sendResponseHeaders(answer.status(), -1);
      exchange.close();
      return;
    }
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The path's segments below this prefix, decoded. */
  static List<String> segments(HttpExchange exchange, String prefix) {
    String path = exchange.getRequestURI().getRawPath().substring(prefix.length());
    return Stream.of(path.split("/", -1))
        .filter(segment -> !segment.isEmpty())
        // A plus in a path is a plus.
        .map(segment -> decoded(segment.replace("+", "%2B")))
        .toList();
  }

  /** A query's or a form's fields; of one named twice the first. */
  static Map<String, String> fields(@Nullable String encoded) {
    Map<String, String> fields = new HashMap<>();
    if (encoded != null) {
      for (String field : encoded.split("&", -1)) {
        int equals = field.indexOf('=');
        if (equals > 0) {
          fields.putIfAbsent(
              decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
        }
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
