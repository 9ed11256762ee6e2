package se.kadens.sandbox.slack;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack tells the app when one person acts. Called under the {@link Monitor}. */
final class Interactions {

  private final String userId;
  private final Workspace workspace;
  private final Payloads payloads;
  private final ResponseUrls responseUrls;
  private final URI root;

  Interactions(
      String userId, Workspace workspace, Payloads payloads, ResponseUrls responseUrls, URI root) {
    this.userId = userId;
    this.workspace = workspace;
    this.payloads = payloads;
    this.responseUrls = responseUrls;
    this.root = root;
  }

  ObjectNode command(String typed) {
    URI responseUrl = responseUrls.issue(root, userId, null);
    return payloads.command(workspace.user(userId), typed, responseUrl, trigger(null));
  }

  /** Something was pressed or chosen on a message; what was chosen stays chosen there. */
  ObjectNode onMessage(
      DirectMessages.Kept kept, String blockId, String actionId, @Nullable JsonNode chosen) {
    JsonNode blocks = kept.json().path("blocks");
    JsonNode element = element(blocks, blockId, actionId);
    JsonNode full = chosen == null ? null : Choices.inFull(element, chosen);
    FormState state = FormState.initial(blocks).keeping(new FormState(kept.chosen()));
    if (full != null && state.has(blockId, actionId)) {
      state.put(blockId, actionId, full);
      kept.chosen().putAll(state.values());
    }
    ObjectNode payload = of("block_actions");
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", kept.ts())
        .put("channel_id", DirectMessages.channelOf(userId))
        .put("is_ephemeral", kept.ephemeral());
    payload.put("trigger_id", trigger(null));
    payload.set("channel", Payloads.channel(userId));
    if (!kept.ephemeral()) {
      payload.set("message", kept.json().deepCopy());
    }
    payload.set("state", state.json());
    payload.put("response_url", responseUrls.issue(root, userId, kept).toString());
    payload.putArray("actions").add(payloads.action(element, blockId, full));
    return payload;
  }

  /**
   * Something was pressed or chosen in a view; nothing is told of an input that does not ask for
   * it.
   */
  Optional<ObjectNode> inView(
      Views.Open open, String blockId, String actionId, @Nullable JsonNode chosen) {
    JsonNode blocks = open.content.path("blocks");
    JsonNode element = element(blocks, blockId, actionId);
    JsonNode full = chosen == null ? null : Choices.inFull(element, chosen);
    if (full != null && open.state.has(blockId, actionId)) {
      open.state.put(blockId, actionId, full);
    }
    if (isSilentInput(blocks, blockId)) {
      return Optional.empty();
    }
    ObjectNode payload =
        ofView("block_actions", open).put("trigger_id", trigger(open.isHome() ? null : open.id));
    payload.putObject("container").put("type", "view").put("view_id", open.id);
    payload.putArray("actions").add(payloads.action(element, blockId, full));
    return Optional.of(payload);
  }

  private static boolean isSilentInput(JsonNode blocks, String blockId) {
    for (JsonNode block : blocks) {
      if (blockId.equals(Json.text(block, "block_id"))) {
        return "input".equals(Json.text(block, "type"))
            && !block.path("dispatch_action").asBoolean(false);
      }
    }
    return false;
  }

  ObjectNode submission(Views.Open open) {
    ObjectNode payload = ofView("view_submission", open).put("trigger_id", trigger(open.id));
    payload.putArray("response_urls");
    return payload;
  }

  ObjectNode closing(Views.Open open, boolean clears) {
    return ofView("view_closed", open).put("is_cleared", clears);
  }

  ObjectNode shortcut(String callbackId) {
    return of("shortcut")
        .put("action_ts", payloads.timestamp())
        .put("callback_id", callbackId)
        .put("trigger_id", trigger(null));
  }

  ObjectNode messageShortcut(String callbackId, ObjectNode channel, DirectMessages.Kept kept) {
    ObjectNode payload =
        of("message_action")
            .put("action_ts", payloads.timestamp())
            .put("callback_id", callbackId)
            .put("trigger_id", trigger(null))
            .put("response_url", responseUrls.issue(root, userId, kept).toString())
            .put("message_ts", kept.ts());
    payload.set("channel", channel);
    payload.set("message", kept.json().deepCopy());
    return payload;
  }

  static JsonNode element(JsonNode blocks, String blockId, String actionId) {
    return Interactive.find(blocks, blockId, actionId)
        .map(ShownMessage.Control::element)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing to press at %s/%s in:%n%s".formatted(blockId, actionId, blocks)));
  }

  private ObjectNode of(String type) {
    return payloads.interaction(type, workspace.user(userId));
  }

  private ObjectNode ofView(String type, Views.Open open) {
    ObjectNode payload = of(type);
    payload.set("view", workspace.views.json(open));
    return payload;
  }

  private String trigger(@Nullable String view) {
    return workspace.triggers.give(userId, view);
  }
}
