package se.kadens.sandbox.slack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a person means to write under each label into the state of the form's elements. */
final class Filling {

  private Filling() {}

  static Map<String, Map<String, JsonNode>> of(JsonNode blocks, Map<String, Object> meant) {
    Map<String, Map<String, JsonNode>> state = new HashMap<>();
    meant.forEach(
        (labelOrId, value) -> {
          ShownMessage.Control control = find(blocks, labelOrId);
          state
              .computeIfAbsent(control.blockId(), _ -> new HashMap<>())
              .put(control.actionId(), value(control.element(), value));
        });
    return state;
  }

  private static ShownMessage.Control find(JsonNode blocks, String labelOrId) {
    for (JsonNode block : blocks) {
      if (labelOrId.equals(Json.text(block, "block_id"))
          || labelOrId.equals(Json.text(block.path("label"), "text"))) {
        List<ShownMessage.Control> controls = Interactive.in(Json.array().add(block));
        if (!controls.isEmpty()) {
          return controls.getFirst();
        }
      }
    }
    return Interactive.in(blocks).stream()
        .filter(control -> control.actionId().equals(labelOrId))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no field '%s' in:%n%s".formatted(labelOrId, PlainWords.of(blocks))));
  }

  private static JsonNode value(JsonNode element, Object meant) {
    if (meant instanceof JsonNode given) {
      return given;
    }
    String type = Json.text(element, "type");
    String key = FormState.valueKey(type);
    ObjectNode value = Json.object().put("type", type);
    switch (key) {
      case "selected_option" -> value.set(key, Choices.named(element, meant.toString()));
      case "selected_options" -> {
        ArrayNode options = value.putArray(key);
        each(meant).forEach(one -> options.add(Choices.named(element, one)));
      }
      case "selected_users", "selected_conversations", "selected_channels" -> {
        ArrayNode chosen = value.putArray(key);
        each(meant).forEach(chosen::add);
      }
      case "selected_date_time" -> value.put(key, Long.parseLong(meant.toString()));
      case "rich_text_value" -> value.set(key, richText(meant.toString()));
      default -> value.put(key, meant.toString());
    }
    return value;
  }

  private static List<String> each(Object meant) {
    return meant instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(meant.toString());
  }

  private static ObjectNode richText(String words) {
    ObjectNode section = Json.object().put("type", "rich_text_section");
    section.putArray("elements").addObject().put("type", "text").put("text", words);
    ObjectNode value = Json.object().put("type", "rich_text");
    value.putArray("elements").add(section);
    return value;
  }
}
