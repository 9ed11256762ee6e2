package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives blocks and elements the ids that the app left out, as Slack does. */
final class BlockIds {

  private static final AtomicLong COUNT = new AtomicLong(36L * 36 * 36 * 36);

  private static final Set<String> INERT = Set.of("image", "mrkdwn", "plain_text", "url");

  private BlockIds() {}

  static JsonNode completed(JsonNode blocks) {
    JsonNode copy = blocks.deepCopy();
    copy.forEach(BlockIds::complete);
    return copy;
  }

  private static void complete(JsonNode block) {
    if (!(block instanceof ObjectNode object)) {
      return;
    }
    if (!Json.has(object, "block_id")) {
      object.put("block_id", next());
    }
    object.path("child_blocks").forEach(BlockIds::complete);
    if ("carousel".equals(Json.text(object, "type"))) {
      object.path("elements").forEach(BlockIds::complete);
      return;
    }
    for (String place : List.of("elements", "actions")) {
      object.path(place).forEach(BlockIds::completeElement);
    }
    completeElement(object.path("accessory"));
    completeElement(object.path("element"));
  }

  private static void completeElement(JsonNode element) {
    if (element instanceof ObjectNode object
        && isActionable(Json.text(object, "type"))
        && !Json.has(object, "action_id")) {
      object.put("action_id", next());
    }
  }

  private static boolean isActionable(String type) {
    return type.equals("rich_text_input")
        || (!type.startsWith("rich_text_") && !INERT.contains(type));
  }

  private static String next() {
    return Long.toString(COUNT.incrementAndGet(), 36);
  }
}
