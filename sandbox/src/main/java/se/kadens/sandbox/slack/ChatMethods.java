package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.kadens.sandbox.slack.blocks.BlockKitCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The chat.* methods. */
final class ChatMethods {

  private static final int LONGEST_TEXT = 40_000;

  private final Workspace workspace;
  private final Recipients recipients;
  private final Consumer<ObjectNode> announce;

  ChatMethods(Workspace workspace, Consumer<ObjectNode> announce) {
    this.workspace = workspace;
    this.recipients = new Recipients(workspace);
    this.announce = announce;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", this::postMessage,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.postEphemeral", this::postEphemeral);
  }

  private ObjectNode postMessage(Arguments arguments) {
    String channel = arguments.required("channel", "channel_not_found");
    Content content = Content.of(arguments).orElseThrow(() -> new ApiFailure("no_text"));
    Optional<JsonNode> metadata = metadata(arguments);
    return workspace.monitor.change(
        () -> {
          String place = recipients.ofPost(channel);
          refuseWithoutMessagesTab();
          ObjectNode json = fromBot(content);
          metadata.ifPresent(given -> json.set("metadata", given));
          DirectMessages.Kept kept = workspace.messages.add(place, Team.BOT_USER, json, false);
          announce(place, () -> event(place, kept.json().deepCopy()));
          return answer(place, kept.ts(), kept.json());
        });
  }

  private ObjectNode update(Arguments arguments) {
    String channel = arguments.required("channel", "channel_not_found");
    String ts = arguments.required("ts", "message_not_found");
    Content content = Content.of(arguments).orElseThrow(() -> new ApiFailure("no_text"));
    Optional<JsonNode> metadata = metadata(arguments);
    return workspace.monitor.change(
        () -> {
          String place = recipients.ofChannel(channel);
          DirectMessages.Kept kept = ofBot(place, ts, "cant_update_message");
          JsonNode before = kept.json().deepCopy();
          workspace.messages.edit(
              kept,
              arguments.text("text").orElse(null),
              content.blocks().map(BlockIds::completed).orElse(null));
          metadata.ifPresent(given -> kept.json().set("metadata", given));
          announce(place, () -> changed(place, kept.json().deepCopy(), before));
          return answer(place, ts, kept.json()).put("text", Json.text(kept.json(), "text"));
        });
  }

  private ObjectNode delete(Arguments arguments) {
    String channel = arguments.required("channel", "channel_not_found");
    String ts = arguments.required("ts", "message_not_found");
    return workspace.monitor.change(
        () -> {
          String place = recipients.ofChannel(channel);
          workspace.messages.remove(place, ofBot(place, ts, "cant_delete_message"));
          return Json.object().put("channel", channel).put("ts", ts);
        });
  }

  private ObjectNode postEphemeral(Arguments arguments) {
    String channel = arguments.required("channel", "channel_not_found");
    String userId = arguments.required("user", "user_not_in_channel");
    Content content = Content.of(arguments).orElseThrow(() -> new ApiFailure("no_text"));
    return workspace.monitor.change(
        () -> {
          String place = recipients.ofChannel(channel);
          if (!place.equals(userId)) {
            throw new ApiFailure("user_not_in_channel");
          }
          DirectMessages.Kept kept =
              workspace.messages.add(place, Team.BOT_USER, fromBot(content), true);
          return Json.object().put("message_ts", kept.ts());
        });
  }

  /** The app subscribes to what is said in direct messages, and to no more. */
  private void announce(String place, Supplier<ObjectNode> event) {
    if (!Rooms.isId(place)) {
      announce.accept(event.get());
    }
  }

  /** What a message says, checked. */
  record Content(String text, Optional<JsonNode> blocks) {

    static Optional<Content> of(Arguments arguments) {
      String text = arguments.text("text").orElse("");
      if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
        throw new ApiFailure("msg_too_long");
      }
      Optional<JsonNode> blocks = arguments.json("blocks", "invalid_blocks_format");
      blocks.ifPresent(Content::check);
      boolean says = !text.isBlank() || blocks.filter(given -> !given.isEmpty()).isPresent();
      return says ? Optional.of(new Content(text, blocks)) : Optional.empty();
    }

    private static void check(JsonNode blocks) {
      if (!blocks.isArray()) {
        throw new ApiFailure("invalid_blocks_format");
      }
      List<String> problems = BlockKitCheck.message(blocks).stream().map(Object::toString).toList();
      if (!problems.isEmpty()) {
        throw new ApiFailure("invalid_blocks", problems);
      }
    }
  }

  private static Optional<JsonNode> metadata(Arguments arguments) {
    Optional<JsonNode> metadata = arguments.json("metadata", "invalid_metadata_format");
    metadata.ifPresent(
        given -> {
          if (Json.text(given, "event_type").isEmpty() || !given.path("event_payload").isObject()) {
            throw new ApiFailure("invalid_metadata_schema");
          }
        });
    return metadata;
  }

  private void refuseWithoutMessagesTab() {
    if (workspace.faults.hasMessagesTabDisabled()) {
      throw new ApiFailure("messages_tab_disabled");
    }
  }

  private DirectMessages.Kept ofBot(String place, String ts, String foreign) {
    DirectMessages.Kept kept =
        workspace
            .messages
            .find(place, ts)
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new ApiFailure("message_not_found"));
    if (!kept.byBot()) {
      throw new ApiFailure(foreign);
    }
    return kept;
  }

  ObjectNode fromBot(Content content) {
    ObjectNode json = Json.object();
    json.put("user", Team.BOT_USER)
        .put("type", "message")
        .put("bot_id", Team.BOT)
        .put("app_id", Team.APP)
        .put("text", content.text())
        .put("team", workspace.team.id());
    content.blocks().ifPresent(blocks -> json.set("blocks", BlockIds.completed(blocks)));
    return json;
  }

  private static ObjectNode answer(String place, String ts, JsonNode message) {
    ObjectNode answer = Json.object().put("channel", DirectMessages.channelOf(place)).put("ts", ts);
    answer.set("message", message.deepCopy());
    return answer;
  }

  private static ObjectNode event(String place, ObjectNode message) {
    message.remove("metadata");
    return message
        .put("channel", DirectMessages.channelOf(place))
        .put("event_ts", Json.text(message, "ts"))
        .put("channel_type", "im");
  }

  private static ObjectNode changed(String place, ObjectNode message, JsonNode before) {
    ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed");
    String ts = Json.text(message.path("edited"), "ts");
    event.set("message", message);
    event.set("previous_message", before);
    return event
        .put("channel", DirectMessages.channelOf(place))
        .put("hidden", true)
        .put("ts", ts)
        .put("event_ts", ts)
        .put("channel_type", "im");
  }
}
