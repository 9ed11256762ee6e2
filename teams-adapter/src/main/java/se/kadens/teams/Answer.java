package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Our answer to one request of the Bot Connector's. */
record Answer(int status, @Nullable JsonNode body) {

  static Answer ok() {
    return new Answer(200, null);
  }

  static Answer with(JsonNode body) {
    return new Answer(200, body);
  }

  /** An invoke of a name that we do not know. */
  static Answer unknown() {
    return new Answer(501, null);
  }

  /** Nothing was kept; it may be delivered again. */
  static Answer again() {
    return new Answer(503, null);
  }
}
