package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes the JSON that cards are of. */
final class CardJson {

  private CardJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ObjectNode typed(String type) {
    return object().put("type", type);
  }

  /** An element that holds others, such as a container. */
  static ObjectNode holding(String type, List<ObjectNode> items) {
    ObjectNode holder = typed(type);
    holder.putArray("items").addAll(items);
    return holder;
  }

  /** The bytes it takes, by whichever way Teams counts them: as UTF-8 or as UTF-16. */
  static int size(JsonNode node) {
    String json = node.toString();
    return Math.max(json.getBytes(StandardCharsets.UTF_8).length, json.length() * 2);
  }
}
