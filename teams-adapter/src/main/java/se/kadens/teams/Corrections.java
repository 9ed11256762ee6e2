package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a form back with what was typed, and says what to change. */
final class Corrections {

  private Corrections() {}

  static ObjectNode corrected(ObjectNode card, ObjectNode typed, Map<String, String> problems) {
    ObjectNode corrected = card.deepCopy();
    Map<String, String> unplaced = new LinkedHashMap<>(problems);
    ArrayNode body = corrected.withArray("/body");
    for (JsonNode element : body) {
      if (element.path("items") instanceof ArrayNode items
          && items.path(0) instanceof ObjectNode input
          && input.has("id")) {
        fill(input, typed);
        String problem = unplaced.remove(name(input.path("id").asText()));
        if (problem != null) {
          List<ObjectNode> lines = RichText.problem(problem);
          lines.forEach(line -> line.put("spacing", "Small"));
          items.addAll(lines);
        }
      }
    }
    List<JsonNode> whole = new ArrayList<>();
    unplaced.values().forEach(problem -> whole.addAll(RichText.problem(problem)));
    body.forEach(whole::add);
    body.removeAll().addAll(whole);
    return corrected;
  }

  private static void fill(ObjectNode input, ObjectNode typed) {
    JsonNode value = typed.path(input.path("id").asText());
    if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
      input.put("value", value.asText());
    } else {
      input.remove("value");
    }
  }

  private static String name(String id) {
    for (InputIds kind : InputIds.values()) {
      if (kind.begins(id)) {
        return kind.name(id);
      }
    }
    return "";
  }
}
