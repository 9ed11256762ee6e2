package se.kadens.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import se.kadens.conversation.Delivery;

/** What the Bot Connector's answers mean for a message that was to be sent. */
final class Verdicts {

  /** The person blocked the app or has it no longer. */
  private static final Set<String> GONE =
      Set.of(
          "MessageWritesBlocked",
          "ConversationBlockedByUser",
          "BotNotInConversationRoster",
          "ConversationNotFound",
          "ForbiddenOperationException");

  /** Not this person but the app is kept out, or from what is not its own. */
  private static final Set<String> APP =
      Set.of(
          "BotDisabledByAdmin", "InvalidBotApiHost", "NotEnoughPermissions", "OperationNotAllowed");

  /** Whatever the app sends. */
  private static final Set<String> KEPT_OUT = Set.of("BotDisabledByAdmin", "InvalidBotApiHost");

  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private Verdicts() {}

  /** Whether it says that this person cannot be reached until they are heard from again. */
  static boolean isGone(int status, String code) {
    return (status == 403 || status == 404) && GONE.contains(code);
  }

  /** What an attempt that did not succeed comes to. */
  static Delivery of(Outcome<?> outcome, String credentialSetting, Instant now) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> throw new IllegalArgumentException("it succeeded");
      case Outcome.Failed<?>(int status, String code) -> failed(status, code, credentialSetting);
      case Outcome.Limited<?>(Duration wait) ->
          new Delivery.Throttled(now.plus(wait), "Teams asks to wait");
      case Outcome.NotSent<?>(String why) -> new Delivery.Unavailable(now.plus(A_MOMENT), why);
      case Outcome.Unclear<?>(String why) -> new Delivery.Unclear(why);
    };
  }

  private static Delivery failed(int status, String code, String credentialSetting) {
    if (isGone(status, code) || (status == 403 && !APP.contains(code))) {
      return new Delivery.Unreachable(code);
    }
    return switch (status) {
      case 401 ->
          new Delivery.ShutOut(
              code + ": Microsoft does not take us for the app, see " + credentialSetting);
      case 403 ->
          KEPT_OUT.contains(code)
              ? new Delivery.ShutOut(code + ": Teams keeps the app out")
              : new Delivery.Refused(code + ": Teams does not let the app do this");
      case 0 ->
          new Delivery.Refused(
              code.equals(Failures.FOREIGN_SERVICE)
                  ? code + ": the host is not among KADENS_TEAMS_SERVICE_HOSTS"
                  : code);
      default -> new Delivery.Refused(code);
    };
  }
}
