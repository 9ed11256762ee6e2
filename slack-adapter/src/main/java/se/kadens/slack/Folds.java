package se.kadens.slack;

import java.util.ArrayList;
import java.util.List;
import se.kadens.conversation.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Folds details away, or leaves them open where Slack cannot fold. */
final class Folds {

  private Folds() {}

  /** As few containers as hold them all; words that follow each other share a block if need be. */
  static ArrayNode containers(String title, ArrayNode children) {
    List<ObjectNode> blocks = new ArrayList<>();
    children.forEach(child -> blocks.add((ObjectNode) child));
    List<ObjectNode> fewer = blocks.size() > Limits.CONTAINER_BLOCKS ? joined(blocks) : blocks;
    ArrayNode containers = Json.array();
    for (int from = 0; from < fewer.size(); from += Limits.CONTAINER_BLOCKS) {
      int to = Math.min(fewer.size(), from + Limits.CONTAINER_BLOCKS);
      containers.add(container(from == 0 ? title : title + " …", fewer.subList(from, to)));
    }
    return containers;
  }

  static ArrayNode open(String title, ArrayNode children, RichText rich) {
    ArrayNode blocks = Json.array();
    if (!title.isEmpty()) {
      blocks.add(rich.section(Text.strong(title)));
    }
    return blocks.addAll(children);
  }

  private static ObjectNode container(String title, List<ObjectNode> children) {
    ObjectNode container = Json.typed("container");
    String label = title.isBlank() ? "…" : SlackText.shortened(title, Limits.CONTAINER_TITLE);
    container.set("title", BlockKit.plainText(label));
    container.put("is_collapsible", true).put("default_collapsed", true);
    container.putArray("child_blocks").addAll(children);
    return container;
  }

  private static List<ObjectNode> joined(List<ObjectNode> blocks) {
    List<ObjectNode> joined = new ArrayList<>();
    for (ObjectNode block : blocks) {
      if (!joined.isEmpty() && isRich(block) && isRich(joined.getLast())) {
        ArrayNode elements = (ArrayNode) joined.getLast().get("elements");
        block.get("elements").forEach(elements::add);
      } else {
        joined.add(block.deepCopy());
      }
    }
    return joined;
  }

  private static boolean isRich(JsonNode block) {
    return "rich_text".equals(Json.text(block, "type"));
  }
}
