package se.kadens.sandbox.teams;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens in a person's Teams when they press something. */
final class Client {

  static final String FAILED = "Something went wrong. Please try again.";

  private static final TeamsOutcome LOCAL = new TeamsOutcome(200, "", Duration.ZERO);

  private final String userId;
  private final Tenant tenant;
  private final Conversation chat;
  private final Activities activities;
  private final Deliveries deliveries;
  private final CardAnswers cardAnswers;
  private final Dialogs dialogs;

  Client(String userId, Tenant tenant, Activities activities, Deliveries deliveries) {
    this.userId = userId;
    this.tenant = tenant;
    this.activities = activities;
    this.deliveries = deliveries;
    this.chat = tenant.monitor.read(() -> tenant.chatOf(userId));
    Cards cards = new Cards(tenant);
    this.cardAnswers = new CardAnswers(tenant, chat, cards);
    this.dialogs = new Dialogs(tenant, chat, cards);
  }

  TeamsOutcome act(String activityId, JsonNode action, Map<String, String> written) {
    JsonNode card = tenant.monitor.read(() -> cardWith(activityId, action));
    Pressed pressed = Pressed.of(card, action, written);
    if (!pressed.problems().isEmpty()) {
      return refused(pressed);
    }
    return switch (pressed.type()) {
      case "Action.Execute" -> execute(activityId, card, pressed);
      case "Action.Submit" -> submit(activityId, pressed);
      default -> LOCAL;
    };
  }

  private JsonNode cardWith(String activityId, JsonNode action) {
    Conversation.Kept kept =
        chat.find(activityId)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no message %s at %s".formatted(activityId, userId)));
    return kept.cards().stream()
        .filter(card -> CardParts.inputsWith(card, action).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no action %s in:%n%s".formatted(action, kept.shown().plain())));
  }

  private TeamsOutcome refused(Pressed pressed) {
    String why = String.join(" ", pressed.problems().values());
    tenant.monitor.change(() -> chat.notice = why);
    return TeamsOutcome.unsent(pressed.problems().toString());
  }

  private TeamsOutcome execute(String activityId, JsonNode card, Pressed pressed) {
    ObjectNode action = Json.object().put("type", "Action.Execute");
    for (String field : new String[] {"title", "id", "verb"}) {
      if (pressed.action().has(field)) {
        action.set(field, pressed.action().path(field));
      }
    }
    action.set("data", pressed.data());
    ObjectNode value = Json.object();
    value.set("action", action);
    value.put("trigger", "manual");
    TeamsOutcome outcome = invoke("adaptiveCard/action", value, activityId);
    tenant.monitor.change(() -> cardAnswers.take(activityId, card, outcome));
    return outcome;
  }

  private TeamsOutcome submit(String activityId, Pressed pressed) {
    return switch (pressed.wish()) {
      case "task/fetch" -> {
        TeamsOutcome outcome = invoke("task/fetch", inDialog(pressed.data()), activityId);
        tenant.monitor.change(
            () -> {
              chat.usedOn = null;
              dialogs.opened(outcome);
            });
        yield outcome;
      }
      case "imBack", "messageBack" -> back(activityId, pressed);
      default ->
          deliver(
              tenant.monitor.read(
                  () -> activities.submitted(user(), chat, activityId, pressed.data())));
    };
  }

  /** A button that writes in the person's place. */
  private TeamsOutcome back(String activityId, Pressed pressed) {
    JsonNode wish = pressed.action().path("data").path("msteams");
    boolean isPlain = pressed.wish().equals("imBack");
    ObjectNode activity =
        tenant.monitor.change(() -> say(Json.text(wish, isPlain ? "value" : "text")));
    if (!isPlain) {
      activity.put("replyToId", activityId).set("value", wish.path("value"));
    }
    return deliver(activity);
  }

  /** Puts words into the chat. */
  ObjectNode say(String text) {
    ObjectNode activity = activities.typed(user(), chat, text);
    chat.messages.add(new Conversation.Kept(Json.text(activity, "id"), false, activity));
    return activity;
  }

  TeamsOutcome submitDialog(JsonNode action, Map<String, String> written) {
    ShownDialog open =
        dialogs
            .open()
            .orElseThrow(() -> new IllegalStateException("no dialog is open at " + userId));
    Pressed pressed = Pressed.of(open.card(), action, written);
    if (!pressed.problems().isEmpty()) {
      return refused(pressed);
    }
    if (pressed.type().equals("Action.Execute")) {
      tenant.complain("dialog: Action.Execute does nothing there");
      return TeamsOutcome.unsent("Action.Execute does nothing in a dialog");
    }
    if (!pressed.type().equals("Action.Submit")) {
      return LOCAL;
    }
    Conversation.UsedOn usedOn = tenant.monitor.read(() -> chat.usedOn);
    TeamsOutcome outcome =
        usedOn == null
            ? invoke("task/submit", inDialog(pressed.data()), null)
            : invoke(usedOn.where(), "composeExtension/submitAction", with(usedOn, pressed.data()));
    tenant.monitor.change(() -> dialogs.submitted(outcome));
    return outcome;
  }

  /** Chooses a command from the menu of a message. */
  TeamsOutcome actOn(Conversation where, String activityId, String command) {
    ObjectNode value =
        tenant.monitor.read(
            () -> {
              Conversation.Kept kept = where.find(activityId).orElseThrow(Conversation::noActivity);
              ObjectNode about = Json.object();
              about.put("commandId", command).put("commandContext", "message");
              about.set("messagePayload", MessagePayload.of(kept, tenant.settings.botId()));
              about.putObject("context").put("theme", "default");
              return about;
            });
    TeamsOutcome outcome = invoke(where, "composeExtension/fetchTask", value);
    tenant.monitor.change(
        () -> {
          chat.usedOn = new Conversation.UsedOn(where, value);
          dialogs.opened(outcome);
        });
    return outcome;
  }

  private static ObjectNode with(Conversation.UsedOn usedOn, JsonNode data) {
    ObjectNode value = usedOn.value().deepCopy();
    value.set("data", data);
    return value;
  }

  private TeamsOutcome invoke(Conversation where, String name, JsonNode value) {
    return deliveries.of(
        where,
        tenant.monitor.change(
            () -> {
              chat.notice = null;
              return activities.invoke(user(), where, name, value, null);
            }));
  }

  private static ObjectNode inDialog(JsonNode data) {
    ObjectNode value = Json.object();
    value.set("data", data);
    value.putObject("context").put("theme", "default");
    return value;
  }

  TeamsOutcome invoke(String name, JsonNode value, @Nullable String replyTo) {
    return deliver(
        tenant.monitor.change(
            () -> {
              chat.notice = null;
              return activities.invoke(user(), chat, name, value, replyTo);
            }));
  }

  TeamsOutcome deliver(ObjectNode activity) {
    return deliveries.of(chat, activity);
  }

  private TeamsUser user() {
    return tenant.user(userId);
  }
}
