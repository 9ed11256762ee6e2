package se.kadens.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Finds the elements of blocks that a person can act on. */
final class Interactive {

  private Interactive() {}

  static List<ShownMessage.Control> in(JsonNode blocks) {
    List<ShownMessage.Control> found = new ArrayList<>();
    visit(
        blocks,
        (block, element) ->
            found.add(
                new ShownMessage.Control(
                    Json.text(block, "block_id"), Json.text(element, "action_id"), element)));
    return found;
  }

  static Optional<ShownMessage.Control> find(JsonNode blocks, String blockId, String actionId) {
    return in(blocks).stream()
        .filter(control -> control.blockId().equals(blockId))
        .filter(control -> control.actionId().equals(actionId))
        .findFirst();
  }

  static Optional<ShownMessage.Control> button(JsonNode blocks, String label) {
    return in(blocks).stream()
        .filter(control -> "button".equals(Json.text(control.element(), "type")))
        .filter(control -> label.equals(Json.text(control.element().path("text"), "text")))
        .findFirst();
  }

  /** Calls with each block and each element of it that has an action id. */
  static void visit(JsonNode blocks, BiConsumer<JsonNode, JsonNode> visitor) {
    for (JsonNode block : blocks) {
      visit(block.path("child_blocks"), visitor);
      if (!"carousel".equals(Json.text(block, "type"))) {
        elements(block, visitor);
      } else {
        block.path("elements").forEach(card -> elements(card, visitor));
      }
    }
  }

  private static void elements(JsonNode block, BiConsumer<JsonNode, JsonNode> visitor) {
    for (String place : List.of("elements", "actions")) {
      block.path(place).forEach(element -> element(block, element, visitor));
    }
    for (String place : List.of("accessory", "element")) {
      element(block, block.path(place), visitor);
    }
  }

  private static void element(
      JsonNode block, JsonNode element, BiConsumer<JsonNode, JsonNode> visitor) {
    if (element.has("action_id")) {
      visitor.accept(block, element);
    }
  }
}
