package se.kadens.sandbox.teams;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The form that a card's inputs are: what is in it, and what a person means to write in it. */
final class CardForm {

  private CardForm() {}

  /** What these inputs send, of what was written and of what they held before. */
  static Map<String, String> values(List<JsonNode> inputs, Map<String, String> written) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode input : inputs) {
      String id = Json.text(input, "id");
      String value = written.containsKey(id) ? written.get(id) : initial(input);
      if (value != null) {
        values.put(id, value);
      }
    }
    return values;
  }

  /** What an input holds that nobody touched; null when it is not sent at all. */
  private static @Nullable String initial(JsonNode input) {
    JsonNode value = input.path("value");
    return switch (Json.text(input, "type")) {
      case "Input.Toggle" -> value.asString(off(input));
      case "Input.Text" -> value.asString("");
      default -> value.isValueNode() && !value.isNull() ? value.asString() : null;
    };
  }

  static String on(JsonNode toggle) {
    return toggle.path("valueOn").asString("true");
  }

  private static String off(JsonNode toggle) {
    return toggle.path("valueOff").asString("false");
  }

  /** The values for what is meant under each label or id. */
  static Map<String, String> fill(JsonNode card, Map<String, Object> byLabel) {
    List<JsonNode> inputs = CardParts.inputs(card);
    Map<String, String> values = new LinkedHashMap<>();
    byLabel.forEach(
        (labelOrId, meant) -> {
          JsonNode input =
              find(inputs, labelOrId)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "no field '%s' in:%n%s".formatted(labelOrId, CardWords.of(card))));
          values.put(Json.text(input, "id"), value(input, meant));
        });
    return values;
  }

  private static Optional<JsonNode> find(List<JsonNode> inputs, String labelOrId) {
    return inputs.stream()
        .filter(
            input ->
                List.of("label", "title", "id").stream()
                    .anyMatch(field -> Json.text(input, field).equals(labelOrId)))
        .findFirst();
  }

  private static String value(JsonNode input, Object meant) {
    return switch (Json.text(input, "type")) {
      case "Input.ChoiceSet" ->
          each(meant).stream().map(one -> choice(input, one)).collect(Collectors.joining(","));
      case "Input.Toggle" ->
          meant instanceof Boolean isOn ? (isOn ? on(input) : off(input)) : meant.toString();
      default -> meant.toString();
    };
  }

  private static List<String> each(Object meant) {
    return meant instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(meant.toString());
  }

  private static String choice(JsonNode input, String titleOrValue) {
    JsonNode choices = input.path("choices");
    return Json.each(choices)
        .filter(choice -> Json.text(choice, "title").equals(titleOrValue))
        .findFirst()
        .or(
            () ->
                Json.each(choices)
                    .filter(choice -> Json.text(choice, "value").equals(titleOrValue))
                    .findFirst())
        .map(choice -> Json.text(choice, "value"))
        .or(() -> Optional.of(titleOrValue).filter(_ -> input.has("choices.data")))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no choice '%s' in %s".formatted(titleOrValue, choices)));
  }
}
