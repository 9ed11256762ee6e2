package se.kadens.sandbox.teams;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A chat of one person with the bot, or the team of everybody. Guarded by the {@link Monitor}. */
final class Conversation {

  /** A message in it. */
  static final class Kept {
    final String id;
    final boolean fromBot;
    ObjectNode json;
    boolean edited;

    Kept(String id, boolean fromBot, ObjectNode json) {
      this.id = id;
      this.fromBot = fromBot;
      this.json = json;
    }

    List<JsonNode> cards() {
      return Json.each(json.path("attachments"))
          .filter(one -> Cards.TYPE.equals(Json.text(one, "contentType")))
          .map(one -> one.path("content"))
          .toList();
    }

    ShownActivity shown() {
      return new ShownActivity(
          id, fromBot, Json.text(json, "text"), Json.text(json, "summary"), cards(), edited);
    }
  }

  /** A message that a command of its menu was used on. */
  record UsedOn(Conversation where, ObjectNode value) {}

  final String id;

  /** Null for the team. */
  final @Nullable String userId;

  final List<Kept> messages = new ArrayList<>();

  /** What the bot was posted of it, messages or not. */
  final Set<String> delivered = new HashSet<>();

  boolean installed;
  boolean blocked;

  /** Whether the bot can know its id. */
  boolean begun;

  @Nullable ShownDialog dialog;

  /** What the dialog was opened on; null where it was opened by a button. */
  @Nullable UsedOn usedOn;

  @Nullable String notice;
  @Nullable ObjectNode lastDelivered;

  private Conversation(String id, @Nullable String userId) {
    this.id = id;
    this.userId = userId;
  }

  static Conversation personal(String userId) {
    UUID unique = UUID.nameUUIDFromBytes(userId.getBytes(StandardCharsets.UTF_8));
    String name =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(unique.toString().getBytes(StandardCharsets.US_ASCII));
    return new Conversation("a:1" + name, userId);
  }

  static Conversation ofEverybody(String id) {
    Conversation team = new Conversation(id, null);
    team.begun = true;
    return team;
  }

  boolean isTeam() {
    return userId == null;
  }

  Optional<Kept> find(String activityId) {
    return messages.stream().filter(one -> one.id.equals(activityId)).findFirst();
  }

  /** Whether there is something of this id to reply to. */
  boolean knows(String activityId) {
    return delivered.contains(activityId) || find(activityId).isPresent();
  }

  /** A message of the bot's own, which alone it may change. */
  Kept ofBot(String activityId) {
    Kept kept = find(activityId).orElseThrow(Conversation::noActivity);
    if (!kept.fromBot) {
      throw new ApiFailure(403, "OperationNotAllowed", "The bot did not send this activity.");
    }
    return kept;
  }

  static ApiFailure noActivity() {
    return new ApiFailure(
        404, "ActivityNotFoundInConversation", "Activity not found in conversation.");
  }

  void checkBotMayWrite() {
    if (!installed) {
      throw new ApiFailure(
          403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }
    if (blocked) {
      throw new ApiFailure(403, "MessageWritesBlocked", "Message writes blocked.");
    }
  }
}
