package se.kadens.sandbox.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Something to be posted to the app, whatever the road. */
record Post(Kind kind, ObjectNode payload, int retry, @Nullable String retryReason) {

  enum Kind {
    EVENT("events_api"),
    INTERACTION("interactive"),
    COMMAND("slash_commands");

    final String envelopeType;

    Kind(String envelopeType) {
      this.envelopeType = envelopeType;
    }
  }

  static Post first(Kind kind, ObjectNode payload) {
    return new Post(kind, payload, 0, null);
  }

  Post again(int number, @Nullable String reason) {
    return new Post(kind, payload, number, reason);
  }

  String contentType() {
    return kind == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
  }

  String body() {
    return switch (kind) {
      case EVENT -> payload.toString();
      case INTERACTION -> "payload=" + encoded(payload.toString());
      case COMMAND ->
          payload.properties().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue().asString("")))
              .collect(Collectors.joining("&"));
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
