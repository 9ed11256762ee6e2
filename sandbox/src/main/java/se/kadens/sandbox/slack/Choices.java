package se.kadens.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person can choose from in an element, and what Slack makes of it. */
final class Choices {

  private Choices() {}

  /** The chosen values with options in full, as they stand in the element. */
  static JsonNode inFull(JsonNode element, JsonNode chosen) {
    ObjectNode full = (ObjectNode) chosen.deepCopy();
    if (isSourcedElsewhere(element)) {
      return full;
    }
    if (Json.has(full, "selected_option")) {
      full.set("selected_option", option(element, full.get("selected_option")));
    }
    if (full.path("selected_options").isArray()) {
      ArrayNode options = Json.array();
      full.get("selected_options").forEach(one -> options.add(option(element, one)));
      full.set("selected_options", options);
    }
    return full;
  }

  private static boolean isSourcedElsewhere(JsonNode element) {
    return Json.text(element, "type").contains("external_select");
  }

  static List<JsonNode> options(JsonNode element) {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
    return options;
  }

  private static JsonNode option(JsonNode element, JsonNode chosen) {
    return options(element).stream()
        .filter(option -> Json.text(option, "value").equals(Json.text(chosen, "value")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("%s is not to choose from".formatted(chosen)));
  }

  /** The option that is called this or has this value. */
  static JsonNode named(JsonNode element, String name) {
    return options(element).stream()
        .filter(
            option ->
                name.equals(Json.text(option.path("text"), "text"))
                    || name.equals(Json.text(option, "value")))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no option '%s' among %s".formatted(name, options(element))));
  }
}
