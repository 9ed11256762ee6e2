package se.kadens.sandbox.slack;

import java.time.Duration;

/**
 * How the app answered a post.
 *
 * @param status the HTTP status; 0 when there was no answer, and the body says why
 */
public record Outcome(int status, String body, Duration took) {

  static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Whether the person saw the action succeed: a 2xx within three seconds. */
  public boolean acknowledged() {
    return status >= 200 && status < 300 && !timedOut();
  }

  /** Whether the person saw "operation_timeout". */
  public boolean timedOut() {
    return took.compareTo(PATIENCE) > 0;
  }

  static Outcome unanswered(String why, Duration took) {
    return new Outcome(0, why, took);
  }
}
