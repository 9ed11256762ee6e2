package se.kadens.sandbox.teams;

import java.util.Optional;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client makes of the answer to an Action.Execute. Called under the {@link Monitor}. */
final class CardAnswers {

  private static final String MESSAGE = "application/vnd.microsoft.activity.message";

  private final Tenant tenant;
  private final Conversation chat;
  private final Cards cards;

  CardAnswers(Tenant tenant, Conversation chat, Cards cards) {
    this.tenant = tenant;
    this.chat = chat;
    this.cards = cards;
  }

  void take(String activityId, JsonNode card, TeamsOutcome outcome) {
    if (!outcome.acknowledged()) {
      chat.notice = Client.FAILED;
      return;
    }
    JsonNode answer = Json.parse(outcome.body()).orElse(Json.object());
    switch (Json.text(answer, "type")) {
      case Cards.TYPE -> replace(activityId, card, answer.path("value"));
      case MESSAGE -> chat.notice = Json.text(answer, "value");
      default -> fail("adaptiveCard/action: an answer that is neither a card nor a message");
    }
  }

  private void replace(String activityId, JsonNode before, JsonNode after) {
    ObjectNode attachment = Json.object().put("contentType", Cards.TYPE);
    attachment.set("content", after);
    if (cards.problems(attachment).findAny().isPresent()) {
      chat.notice = Client.FAILED;
      return;
    }
    Optional<Conversation.Kept> kept = chat.find(activityId);
    kept.ifPresent(message -> replaceIn(message, before, after));
  }

  /** Leaves a message alone whose card was changed by a call meanwhile, as the client does. */
  private static void replaceIn(Conversation.Kept message, JsonNode before, JsonNode after) {
    ObjectNode changed = message.json.deepCopy();
    for (JsonNode attachment : changed.path("attachments")) {
      if (attachment.path("content").equals(before)) {
        ((ObjectNode) attachment).set("content", after);
      }
    }
    message.json = changed;
  }

  private void fail(String complaint) {
    tenant.complain(complaint);
    chat.notice = Client.FAILED;
  }
}
