package se.kadens.sandbox.teams;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An action that a person presses.
 *
 * @param values of the inputs that go along
 * @param problems what the client itself objects to, by the id of the input
 */
record Pressed(JsonNode action, Map<String, String> values, Map<String, String> problems) {

  static Pressed of(JsonNode card, JsonNode action, Map<String, String> written) {
    List<JsonNode> associated =
        CardParts.inputsWith(card, action)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no action %s in:%n%s".formatted(action, CardWords.of(card))));
    refuseUnknown(card, written.keySet());
    List<JsonNode> inputs =
        Json.text(action, "associatedInputs").equalsIgnoreCase("none") ? List.of() : associated;
    Map<String, String> values = CardForm.values(inputs, written);
    return new Pressed(action, values, ClientChecks.of(inputs, values));
  }

  private static void refuseUnknown(JsonNode card, Set<String> ids) {
    Set<String> known =
        CardParts.inputs(card).stream()
            .map(input -> Json.text(input, "id"))
            .collect(Collectors.toSet());
    if (!known.containsAll(ids)) {
      throw new IllegalArgumentException("no inputs %s, but %s".formatted(ids, known));
    }
  }

  String type() {
    return Json.text(action, "type");
  }

  /** What Teams itself is asked to do with it, as "task/fetch"; empty for nothing of the kind. */
  String wish() {
    return Json.text(action.path("data").path("msteams"), "type");
  }

  /** The action's data and the inputs, which go over data of the same name. */
  JsonNode data() {
    JsonNode own = action.path("data");
    if (own.isString() && values.isEmpty()) {
      return own;
    }
    ObjectNode merged = own instanceof ObjectNode object ? object.deepCopy() : Json.object();
    values.forEach(merged::put);
    return merged;
  }
}
