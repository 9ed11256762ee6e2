package se.kadens.sandbox.teams;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading and making JSON. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  static Optional<JsonNode> parse(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  static Optional<ObjectNode> parseObject(String json) {
    return parse(json).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  /** The string in this field, or nothing written. */
  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static Stream<JsonNode> each(JsonNode array) {
    return array.values().stream();
  }
}
