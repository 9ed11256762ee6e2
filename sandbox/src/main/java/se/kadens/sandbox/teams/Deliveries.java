package se.kadens.sandbox.teams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings activities to the bot, and messages again when it failed to take them. */
final class Deliveries {

  /** How often a message is posted in all. */
  private static final int ATTEMPTS = 3;

  private final Tenant tenant;
  private final Endpoint endpoint;
  private final Tokens tokens;
  private final ExecutorService background;

  Deliveries(Tenant tenant, Endpoint endpoint, Tokens tokens, ExecutorService background) {
    this.tenant = tenant;
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.background = background;
  }

  /** Posts what somebody did in this conversation. */
  TeamsOutcome of(Conversation conversation, ObjectNode activity) {
    tenant.monitor.change(() -> conversation.lastDelivered = activity);
    return deliver(activity);
  }

  /** Posts an activity: a message until it is taken, an invoke once. */
  TeamsOutcome deliver(ObjectNode activity) {
    tenant.monitor.change(() -> tenant.posted(activity));
    TeamsOutcome outcome = once(activity);
    for (int copy = 1; copy < tenant.faults.deliveries(); copy++) {
      attempt(activity);
    }
    return outcome;
  }

  private TeamsOutcome once(ObjectNode activity) {
    if (isInvoke(activity)) {
      return invoke(activity);
    }
    TeamsOutcome outcome = attempt(activity);
    for (int tried = 1; tried < ATTEMPTS && endpoint.isOpen() && isWorthTrying(outcome); tried++) {
      outcome = attempt(activity);
    }
    if (endpoint.isOpen() && !outcome.acknowledged()) {
      tenant.complain("%s: %s".formatted(Json.text(activity, "type"), seen(outcome)));
    }
    return outcome;
  }

  private static boolean isWorthTrying(TeamsOutcome outcome) {
    return outcome.status() == 0 || outcome.status() >= 500;
  }

  private TeamsOutcome invoke(ObjectNode activity) {
    TeamsOutcome outcome = attempt(activity);
    if (endpoint.isOpen() && !outcome.acknowledged()) {
      tenant.complain("invoke %s: %s".formatted(Json.text(activity, "name"), seen(outcome)));
    }
    return outcome;
  }

  private static String seen(TeamsOutcome outcome) {
    return outcome.status() == 0 ? outcome.body() : "status " + outcome.status();
  }

  private TeamsOutcome attempt(ObjectNode activity) {
    Duration patience =
        isInvoke(activity) ? tenant.settings.invokePatience() : tenant.settings.messagePatience();
    return post(
        activity.toString().getBytes(StandardCharsets.UTF_8),
        "Bearer " + tokens.forDelivery(),
        patience);
  }

  /** Posts this as it stands, once, whether it is an activity or not. */
  TeamsOutcome raw(byte[] body, @Nullable String authorization) {
    Json.parse(new String(body, StandardCharsets.UTF_8))
        .ifPresent(json -> tenant.monitor.change(() -> tenant.posted(json)));
    return post(body, authorization, tenant.settings.messagePatience());
  }

  private TeamsOutcome post(byte[] body, @Nullable String authorization, Duration patience) {
    tenant.busy.begin();
    try {
      return endpoint.post(body, authorization, patience);
    } finally {
      tenant.busy.end();
    }
  }

  private static boolean isInvoke(JsonNode activity) {
    return Json.text(activity, "type").equals("invoke");
  }

  /** Posts what nobody waits for, if there is somewhere to post it. */
  void announce(Conversation conversation, ObjectNode activity) {
    if (!endpoint.isOpen()) {
      return;
    }
    tenant.busy.begin();
    try {
      background.execute(
          () -> {
            try {
              of(conversation, activity);
            } finally {
              tenant.busy.end();
            }
          });
    } catch (RejectedExecutionException _) {
      tenant.busy.end();
    }
  }
}
