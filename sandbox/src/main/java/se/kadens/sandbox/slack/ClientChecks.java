package se.kadens.sandbox.slack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What Slack's own client asks of a form before it submits it at all. */
final class ClientChecks {

  private ClientChecks() {}

  /** What is wrong, by block id. */
  static Map<String, String> of(JsonNode blocks, FormState state) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (JsonNode block : blocks) {
      if ("input".equals(Json.text(block, "type"))) {
        JsonNode element = block.path("element");
        String blockId = Json.text(block, "block_id");
        JsonNode value =
            state
                .values()
                .getOrDefault(blockId, Map.of())
                .getOrDefault(Json.text(element, "action_id"), Json.object());
        problem(block, element, value).ifPresent(problem -> errors.put(blockId, problem));
      }
    }
    return errors;
  }

  private static Optional<String> problem(JsonNode block, JsonNode element, JsonNode state) {
    String type = Json.text(element, "type");
    JsonNode value = state.path(FormState.valueKey(type));
    boolean isEmpty =
        value.isMissingNode()
            || value.isNull()
            || (value.isString() && value.asString().isEmpty())
            || (value.isArray() && value.isEmpty());
    if (isEmpty) {
      boolean optional = block.path("optional").asBoolean(false);
      return optional ? Optional.empty() : Optional.of("Please complete this required field.");
    }
    return switch (type) {
      case "plain_text_input" -> length(element, value.asString());
      case "number_input" -> number(element, value.asString());
      case "email_text_input" ->
          value.asString().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
              ? Optional.empty()
              : Optional.of("Please enter a valid email address.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> length(JsonNode element, String text) {
    int length = text.codePointCount(0, text.length());
    if (length < element.path("min_length").asInt(0)) {
      return Optional.of("Please use more characters.");
    }
    return length > element.path("max_length").asInt(3000)
        ? Optional.of("Please use fewer characters.")
        : Optional.empty();
  }

  private static Optional<String> number(JsonNode element, String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (!element.path("is_decimal_allowed").asBoolean(false)
          && number.stripTrailingZeros().scale() > 0) {
        return Optional.of("Please enter a whole number.");
      }
      boolean tooSmall =
          Json.has(element, "min_value")
              && number.compareTo(new BigDecimal(Json.text(element, "min_value"))) < 0;
      boolean tooLarge =
          Json.has(element, "max_value")
              && number.compareTo(new BigDecimal(Json.text(element, "max_value"))) > 0;
      return tooSmall || tooLarge
          ? Optional.of("Please enter a number within the range.")
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.of("Please enter a number.");
    }
  }
}
