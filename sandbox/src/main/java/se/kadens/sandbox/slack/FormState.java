package se.kadens.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is chosen and typed in the elements of a view or message, as in Slack's state.values. */
record FormState(Map<String, Map<String, JsonNode>> values) {

  private static final Set<String> STATELESS =
      Set.of("button", "overflow", "workflow_button", "icon_button", "feedback_buttons", "image");

  /** The state of untouched elements. */
  static FormState initial(JsonNode blocks) {
    Map<String, Map<String, JsonNode>> values = new LinkedHashMap<>();
    Interactive.visit(
        blocks,
        (block, element) -> {
          if (!STATELESS.contains(Json.text(element, "type"))) {
            values
                .computeIfAbsent(Json.text(block, "block_id"), _ -> new LinkedHashMap<>())
                .put(Json.text(element, "action_id"), untouched(element));
          }
        });
    return new FormState(values);
  }

  /** This state, with what the earlier one holds under the same block and action id. */
  FormState keeping(FormState earlier) {
    values.forEach(
        (block, elements) ->
            elements.replaceAll(
                (action, value) -> {
                  JsonNode before = earlier.values().getOrDefault(block, Map.of()).get(action);
                  return before != null && sameKind(before, value) ? before : value;
                }));
    return this;
  }

  private static boolean sameKind(JsonNode one, JsonNode other) {
    return Json.text(one, "type").equals(Json.text(other, "type"));
  }

  boolean has(String blockId, String actionId) {
    return values.getOrDefault(blockId, Map.of()).containsKey(actionId);
  }

  /** Notes what a person chose; the type is that of the element. */
  void put(String blockId, String actionId, JsonNode chosen) {
    Map<String, JsonNode> block = values.get(blockId);
    if (block == null || !block.containsKey(actionId)) {
      throw new IllegalArgumentException(
          "no element %s in block %s that keeps a value".formatted(actionId, blockId));
    }
    String type = Json.text(block.getOrDefault(actionId, Json.object()), "type");
    ObjectNode value = Json.object().put("type", type);
    chosen.properties().stream()
        .filter(field -> !"type".equals(field.getKey()))
        .forEach(field -> value.set(field.getKey(), field.getValue()));
    block.put(actionId, value);
  }

  ObjectNode json() {
    ObjectNode all = Json.object();
    values.forEach(
        (block, elements) -> {
          ObjectNode inBlock = all.putObject(block);
          elements.forEach((action, value) -> inBlock.set(action, value.deepCopy()));
        });
    ObjectNode state = Json.object();
    state.set("values", all);
    return state;
  }

  private static JsonNode untouched(JsonNode element) {
    String type = Json.text(element, "type");
    ObjectNode value = Json.object().put("type", type);
    String key = valueKey(type);
    JsonNode initial =
        element.get("initial_" + (key.startsWith("selected_") ? key.substring(9) : "value"));
    if (initial != null) {
      value.set(key, initial);
    } else if (key.endsWith("s") && key.startsWith("selected_")) {
      value.putArray(key);
    } else {
      value.putNull(key);
    }
    return value;
  }

  /** The field that holds the value of an element of this type. */
  static String valueKey(String type) {
    return switch (type) {
      case "static_select", "external_select", "radio_buttons" -> "selected_option";
      case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
      case "users_select" -> "selected_user";
      case "multi_users_select" -> "selected_users";
      case "conversations_select" -> "selected_conversation";
      case "multi_conversations_select" -> "selected_conversations";
      case "channels_select" -> "selected_channel";
      case "multi_channels_select" -> "selected_channels";
      case "datepicker" -> "selected_date";
      case "timepicker" -> "selected_time";
      case "datetimepicker" -> "selected_date_time";
      case "rich_text_input" -> "rich_text_value";
      case "file_input" -> "files";
      default -> "value";
    };
  }
}
