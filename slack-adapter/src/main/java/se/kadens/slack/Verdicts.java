package se.kadens.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import se.kadens.conversation.Delivery;

/** What Slack's answers mean for a message that was to be sent. */
final class Verdicts {

  /** Slack knows no such person, or keeps them from us. */
  private static final Set<String> PERSON =
      Set.of(
          "cannot_dm_bot",
          "channel_not_found",
          "is_archived",
          "messages_tab_disabled",
          "not_in_channel",
          "user_disabled",
          "user_not_found",
          "user_not_visible");

  /** Slack no longer takes our token. */
  private static final Set<String> TOKEN =
      Set.of("account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked");

  /** Slack's own trouble, in which part of the work may have been done. */
  private static final Set<String> TROUBLE = Set.of("fatal_error", "internal_error");

  /** Slack did nothing, and will after a while. */
  private static final Set<String> LATER =
      Set.of("org_login_required", "request_timeout", "service_unavailable", "team_added_to_org");

  /** Slack had too many calls from us. */
  private static final Set<String> LIMITED = Set.of("rate_limited", "ratelimited");

  private static final Duration A_WHILE = Duration.ofMinutes(1);
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private Verdicts() {}

  /** What an attempt that did not succeed comes to. */
  static Delivery of(Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Done _ -> throw new IllegalArgumentException("it succeeded");
      case Outcome.Failed(String error) -> failed(error, now);
      case Outcome.Limited(Duration wait) ->
          new Delivery.Throttled(now.plus(wait), "Slack asks to wait");
      case Outcome.NotSent(String why) -> new Delivery.Unavailable(now.plus(A_MOMENT), why);
      case Outcome.Unclear(String why) -> new Delivery.Unclear(why);
    };
  }

  private static Delivery failed(String error, Instant now) {
    if (PERSON.contains(error)) {
      return new Delivery.Unreachable(error);
    }
    if (LIMITED.contains(error)) {
      return new Delivery.Throttled(now.plus(A_WHILE), error);
    }
    if (LATER.contains(error)) {
      return new Delivery.Unavailable(now.plus(A_WHILE), error);
    }
    if (error.startsWith(SlackWeb.HTTP)) {
      return new Delivery.Unavailable(now.plus(A_WHILE), error + ": that is not Slack's Web API");
    }
    if (TROUBLE.contains(error)) {
      return new Delivery.Unclear(error);
    }
    if (TOKEN.contains(error)) {
      return new Delivery.ShutOut(
          error + ": Slack does not take the token of KADENS_SLACK_BOT_TOKEN");
    }
    return error.equals("missing_scope")
        ? new Delivery.ShutOut(error + ": install the app again with the scopes of the manifest")
        : new Delivery.Refused(error);
  }
}
