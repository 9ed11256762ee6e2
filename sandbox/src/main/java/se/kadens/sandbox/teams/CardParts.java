package se.kadens.sandbox.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where in a card one can press and write. */
final class CardParts {

  /** What is not drawn: kept for other clients, or sent along. */
  private static final Set<String> UNSEEN =
      Set.of("fallback", "data", "msteams", "refresh", "authentication", "metadata");

  private CardParts() {}

  static Stream<JsonNode> childrenOf(JsonNode node) {
    return node.isArray()
        ? Json.each(node)
        : node.properties().stream()
            .filter(field -> !UNSEEN.contains(field.getKey()))
            .map(Map.Entry::getValue);
  }

  /** Everything that can be pressed, in reading order, in folded cards too. */
  static List<JsonNode> actions(JsonNode card) {
    return all(card, "Action.", true);
  }

  /** Everything that can be filled in, in reading order, in folded cards too. */
  static List<JsonNode> inputs(JsonNode card) {
    return all(card, "Input.", true);
  }

  static Optional<JsonNode> button(JsonNode card, String label) {
    return actions(card).stream()
        .filter(action -> Json.text(action, "title").equals(label))
        .findFirst();
  }

  private static List<JsonNode> all(JsonNode node, String prefix, boolean folded) {
    List<JsonNode> found = new ArrayList<>();
    collect(node, prefix, folded, found);
    return found;
  }

  private static void collect(JsonNode node, String prefix, boolean folded, List<JsonNode> found) {
    if (!node.isContainer()) {
      return;
    }
    String type = Json.text(node, "type");
    if (type.startsWith(prefix)) {
      found.add(node);
    }
    if (folded || !type.equals("Action.ShowCard")) {
      childrenOf(node).forEach(child -> collect(child, prefix, folded, found));
    }
  }

  /**
   * The inputs that go along with an action: of its own card and of those around it, not of what is
   * folded beside it. Nothing when the action is not in the card.
   */
  static Optional<List<JsonNode>> inputsWith(JsonNode card, JsonNode action) {
    List<JsonNode> here = all(card, "Input.", false);
    List<JsonNode> pressable = all(card, "Action.", false);
    if (pressable.contains(action)) {
      return Optional.of(here);
    }
    return pressable.stream()
        .filter(one -> Json.text(one, "type").equals("Action.ShowCard"))
        .flatMap(folded -> inputsWith(folded.path("card"), action).stream())
        .map(within -> Stream.concat(here.stream(), within.stream()).toList())
        .findFirst();
  }
}
