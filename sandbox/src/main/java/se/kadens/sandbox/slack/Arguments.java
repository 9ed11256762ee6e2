package se.kadens.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call of the Web API carries, from a JSON body or a form.
 *
 * @param values the arguments without the token; strings only, if they came as a form
 */
record Arguments(ObjectNode values, @Nullable String token) {

  static Arguments read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    ObjectNode values;
    if (type.startsWith("application/json")) {
      values = json(body);
    } else if (body.isEmpty() || type.startsWith("application/x-www-form-urlencoded")) {
      values = form(body);
    } else {
      throw new ApiFailure("invalid_post_type");
    }
    Optional.ofNullable(exchange.getRequestURI().getRawQuery())
        .map(Arguments::form)
        .ifPresent(query -> query.properties().forEach(e -> values.set(e.getKey(), e.getValue())));
    JsonNode inForm = values.remove("token");
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String bearer =
        header != null && header.startsWith("Bearer ") ? header.substring(7).strip() : null;
    // Slack reads the token of a JSON body nowhere but in the header.
    boolean readsForm = inForm != null && !type.startsWith("application/json");
    return new Arguments(values, bearer == null && readsForm ? inForm.asString() : bearer);
  }

  private static ObjectNode json(String body) {
    JsonNode parsed = Json.parse(body).orElseThrow(() -> new ApiFailure("invalid_json"));
    if (parsed instanceof ObjectNode object) {
      return object;
    }
    throw new ApiFailure("json_not_object");
  }

  static ObjectNode form(String body) {
    ObjectNode values = Json.object();
    for (String pair : body.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.put(decoded(key), decoded(value));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  Optional<String> text(String name) {
    JsonNode value = values.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  String required(String name, String error) {
    return text(name).filter(value -> !value.isEmpty()).orElseThrow(() -> new ApiFailure(error));
  }

  String required(String name) {
    return text(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () ->
                new ApiFailure(
                    "invalid_arguments", List.of("[ERROR] missing required field: " + name)));
  }

  boolean flag(String name) {
    return text(name).filter(value -> value.equals("true") || value.equals("1")).isPresent();
  }

  int number(String name, int otherwise, String error) {
    Optional<String> value = text(name).filter(text -> !text.isEmpty());
    try {
      return value.map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException _) {
      throw new ApiFailure(error);
    }
  }

  /** A JSON argument, which both kinds of body may carry as a string. */
  Optional<JsonNode> json(String name, String error) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      return Optional.of(value);
    }
    if (value.asString().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Json.parse(value.asString()).orElseThrow(() -> new ApiFailure(error)));
  }
}
