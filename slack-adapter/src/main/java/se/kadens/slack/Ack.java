package se.kadens.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Our answer to one request of Slack's, over HTTP or a socket. */
record Ack(int status, @Nullable JsonNode body) {

  static Ack ok() {
    return new Ack(200, null);
  }

  static Ack with(JsonNode body) {
    return new Ack(200, body);
  }

  /** A bare text. */
  static Ack saying(String text) {
    return new Ack(200, StringNode.valueOf(text));
  }

  /** Nothing was kept; an event will be delivered again. */
  static Ack again() {
    return new Ack(503, null);
  }

  static Ack broken() {
    return new Ack(500, null);
  }
}
