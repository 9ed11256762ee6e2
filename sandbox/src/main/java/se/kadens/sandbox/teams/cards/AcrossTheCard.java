package se.kadens.sandbox.teams.cards;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What holds over everything in a card: ids, the count of buttons, what is shown and hidden. */
final class AcrossTheCard {

  private static final int BUTTONS = 6;

  /** What is not drawn beside the rest, or is no part of the card. */
  private static final Set<String> ELSEWHERE =
      Set.of("fallback", "data", "msteams", "refresh", "authentication", "metadata");

  private final Problems problems;
  private final Set<String> ids = new HashSet<>();

  private AcrossTheCard(Problems problems) {
    this.problems = problems;
  }

  static void check(JsonNode card, String pointer, Problems problems) {
    AcrossTheCard across = new AcrossTheCard(problems);
    across.walk(card, pointer);
    across.walkTargets(card, pointer);
  }

  private void walk(JsonNode node, String pointer) {
    if (node.isObject()) {
      takeId(node.path("id").asString(""), pointer);
      if (node.path("type").asString("").equals("AdaptiveCard")) {
        countButtons(node, pointer);
      }
    }
    intoEach(node, pointer, this::walk);
  }

  private void takeId(String id, String pointer) {
    if (!id.isEmpty() && !ids.add(id)) {
      problems.add(pointer + "/id", "'%s' is there twice".formatted(id));
    }
  }

  private void countButtons(JsonNode card, String pointer) {
    int buttons = card.path("actions").size() + buttonsIn(card.path("body"));
    if (buttons > BUTTONS) {
      problems.add(
          pointer + "/actions", "no more than %d actions, found %d".formatted(BUTTONS, buttons));
    }
  }

  /** Those of sets of actions; what is folded counts for itself. */
  private static int buttonsIn(JsonNode node) {
    if (!node.path("isVisible").asBoolean(true)) {
      return 0;
    }
    if (node.path("type").asString("").equals("ActionSet")) {
      return node.path("actions").size();
    }
    int[] buttons = {0};
    intoEach(node, "", (child, _) -> buttons[0] += buttonsIn(child));
    return buttons[0];
  }

  private void walkTargets(JsonNode node, String pointer) {
    for (JsonNode target : node.path("targetElements")) {
      String id = target.isString() ? target.asString() : target.path("elementId").asString("");
      if (!ids.contains(id)) {
        problems.add(pointer + "/targetElements", "there is no '%s'".formatted(id));
      }
    }
    intoEach(node, pointer, this::walkTargets);
  }

  @FunctionalInterface
  private interface Visit {
    void to(JsonNode child, String pointer);
  }

  private static void intoEach(JsonNode node, String pointer, Visit visit) {
    if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        visit.to(node.get(index), pointer + "/" + index);
      }
    } else if (node.isObject()) {
      node.properties().stream()
          .filter(field -> !ELSEWHERE.contains(field.getKey()))
          .forEach(field -> visit.to(field.getValue(), pointer + "/" + field.getKey()));
    }
  }
}
