package se.kadens.sandbox.teams;

import java.time.Duration;

/**
 * How the bot answered a post.
 *
 * @param status the HTTP status; 0 when there was no answer in time, and the body says why
 */
public record TeamsOutcome(int status, String body, Duration took) {

  /** Whether the person saw the action succeed. */
  public boolean acknowledged() {
    return status >= 200
        && status < 300
        && Json.parse(body).map(json -> json.path("statusCode").asInt(200)).orElse(200) < 400;
  }

  static TeamsOutcome unanswered(String why, Duration took) {
    return new TeamsOutcome(0, why, took);
  }

  /** Nothing was sent, for this reason. */
  static TeamsOutcome unsent(String why) {
    return unanswered("not sent: " + why, Duration.ZERO);
  }
}
