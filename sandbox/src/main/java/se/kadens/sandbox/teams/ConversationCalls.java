package se.kadens.sandbox.teams;

import java.util.List;
import java.util.Set;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that begin conversations and write in them. Called under the {@link Monitor}. */
final class ConversationCalls {

  private static final Set<String> SHOWN_TYPES = Set.of("message");
  private static final Set<String> TYPES = Set.of("message", "typing");

  private final Tenant tenant;
  private final Cards cards;
  private final String serviceUrl;

  ConversationCalls(Tenant tenant, String serviceUrl) {
    this.tenant = tenant;
    this.cards = new Cards(tenant);
    this.serviceUrl = serviceUrl;
  }

  Http.Answer create(ObjectNode body) {
    if (body.path("isGroup").asBoolean(false)) {
      return begin(body);
    }
    checkTenant(Json.text(body, "tenantId"), "tenantId");
    checkTenant(Json.text(body.path("channelData").path("tenant"), "id"), "channelData.tenant.id");
    if (body.path("members").size() != 1) {
      throw ApiFailure.badSyntax("Incorrect conversation creation parameters: one member needed.");
    }
    TeamsUser user =
        tenant
            .findUser(Json.text(body.path("members").get(0), "id"))
            .orElseThrow(() -> new ApiFailure(400, "BadArgument", "Invalid user identity."));
    Conversation chat = tenant.chatOf(user.id());
    if (!chat.installed) {
      throw new ApiFailure(
          403, "ForbiddenOperationException", "Bot is not installed in user's personal scope.");
    }
    chat.begun = true;
    ObjectNode answer = Json.object().put("id", chat.id).put("serviceUrl", serviceUrl);
    if (body.path("activity") instanceof ObjectNode first) {
      answer.put("activityId", kept(chat, first));
    }
    return Http.Answer.of(201, answer);
  }

  /** A thread in a channel, with the message that it begins with. */
  private Http.Answer begin(ObjectNode body) {
    checkTenant(Json.text(body, "tenantId"), "tenantId");
    String channel = Json.text(body.path("channelData").path("channel"), "id");
    if (channel.isEmpty()) {
      throw new ApiFailure(400, "BadArgument", "A group is a channel of the team, which is named.");
    }
    Conversation conversation = tenant.conversation(channel);
    if (!conversation.isTeam() || !(body.path("activity") instanceof ObjectNode root)) {
      throw ApiFailure.badSyntax("Incorrect conversation creation parameters: channel, activity.");
    }
    String id = kept(conversation, root);
    return Http.Answer.of(
        201,
        Json.object()
            .put("id", Channels.thread(channel, id))
            .put("serviceUrl", serviceUrl)
            .put("activityId", id));
  }

  private void checkTenant(String id, String where) {
    if (!id.equals(tenant.settings.tenantId())) {
      throw ApiFailure.badSyntax("Incorrect conversation creation parameters: " + where);
    }
  }

  Http.Answer send(String conversationId, ObjectNode activity) {
    return created(kept(tenant.conversation(conversationId), activity));
  }

  Http.Answer reply(String conversationId, String replyTo, ObjectNode activity) {
    Conversation conversation = tenant.conversation(conversationId);
    if (!conversation.knows(replyTo)) {
      throw Conversation.noActivity();
    }
    return created(kept(conversation, activity));
  }

  private static Http.Answer created(String id) {
    return Http.Answer.of(201, Json.object().put("id", id));
  }

  private String kept(Conversation conversation, ObjectNode activity) {
    conversation.checkBotMayWrite();
    check(activity);
    String id = tenant.ids.next();
    if (SHOWN_TYPES.contains(Json.text(activity, "type"))) {
      conversation.messages.add(new Conversation.Kept(id, true, activity));
    }
    return id;
  }

  Http.Answer update(String conversationId, String activityId, ObjectNode activity) {
    Conversation conversation = tenant.conversation(conversationId);
    conversation.checkBotMayWrite();
    Conversation.Kept kept = conversation.ofBot(activityId);
    check(activity);
    kept.json = activity;
    kept.edited = true;
    return Http.Answer.of(200, Json.object().put("id", activityId));
  }

  Http.Answer delete(String conversationId, String activityId) {
    Conversation conversation = tenant.conversation(conversationId);
    conversation.checkBotMayWrite();
    conversation.messages.remove(conversation.ofBot(activityId));
    return Http.Answer.of(200, null);
  }

  private void check(ObjectNode activity) {
    String type = Json.text(activity, "type");
    if (!TYPES.contains(type)) {
      throw ApiFailure.badSyntax("Activity type is missing or unknown: '%s'".formatted(type));
    }
    JsonNode attachments = activity.path("attachments");
    boolean isEmpty = Json.text(activity, "text").isEmpty() && attachments.isEmpty();
    if (type.equals("message") && isEmpty) {
      throw ApiFailure.badSyntax(
          "Activity must include non empty 'text' field or at least 1 attachment");
    }
    List<String> problems = Json.each(attachments).flatMap(cards::problems).toList();
    if (!problems.isEmpty()) {
      throw ApiFailure.badSyntax(String.join("; ", problems));
    }
  }
}
