package se.kadens.slack;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Trees of JSON, read leniently and written by hand. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static ObjectNode typed(String type) {
    return object().put("type", type);
  }

  /** A missing node when the text is no JSON. */
  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  static JsonNode of(@Nullable JsonElement element) {
    return element == null ? MissingNode.getInstance() : parse(element.toString());
  }

  /** The string at the end of the path; absent when it is anything else. */
  static @Nullable String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return at.isString() ? at.stringValue() : null;
  }

  static String textOr(String otherwise, JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? otherwise : text;
  }

  static boolean flag(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }
}
