package se.kadens.sandbox.slack;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A call of the Web API as it was received and answered.
 *
 * @param at by the sandbox's clock
 * @param arguments parsed, without the token
 * @param status the HTTP status; 0 when the connection was cut
 * @param outcome "ok", or the error code
 */
public record ApiCall(Instant at, String method, JsonNode arguments, int status, String outcome) {

  public boolean ok() {
    return "ok".equals(outcome);
  }
}
