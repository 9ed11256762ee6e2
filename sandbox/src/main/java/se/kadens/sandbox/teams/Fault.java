package se.kadens.sandbox.teams;

import java.time.Duration;

/**
 * One way in which a call goes wrong.
 *
 * @param status what it is answered with; 0 for no answer but a cut connection, 200 for the answer
 *     it would have had
 * @param takesEffect whether the call has its effect all the same
 * @param retryAfter zero for no such header
 * @param delay how long the answer is held back
 */
public record Fault(
    int status, String code, boolean takesEffect, Duration retryAfter, Duration delay) {

  public static Fault throttled(Duration retryAfter) {
    return new Fault(429, "TooManyRequests", false, retryAfter, Duration.ZERO);
  }

  /** The person blocked the bot. */
  public static Fault blocked() {
    return refused(403, "MessageWritesBlocked");
  }

  public static Fault notFound() {
    return refused(404, "ConversationNotFound");
  }

  public static Fault preconditionFailed() {
    return refused(412, "PreconditionFailed");
  }

  public static Fault badGateway() {
    return refused(502, "BadGateway");
  }

  /** Refused without effect. */
  public static Fault refused(int status, String code) {
    return new Fault(status, code, false, Duration.ZERO, Duration.ZERO);
  }

  /** The connection is cut before the call has any effect. */
  public static Fault cut() {
    return refused(0, "");
  }

  /** The call has its effect, and its connection is cut. */
  public static Fault acceptedThenCut() {
    return new Fault(0, "", true, Duration.ZERO, Duration.ZERO);
  }

  /** The call has its effect, and is answered with this status. */
  public static Fault acceptedThen(int status) {
    return new Fault(status, "ServiceError", true, Duration.ZERO, Duration.ZERO);
  }

  /** The call has its effect, and is answered as ever, but late. */
  public static Fault late(Duration delay) {
    return new Fault(200, "", true, Duration.ZERO, delay);
  }
}
