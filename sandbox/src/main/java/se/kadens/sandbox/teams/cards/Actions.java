package se.kadens.sandbox.teams.cards;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What can be pressed. */
final class Actions {

  private static final Rule ASSOCIATED = Rule.oneOf("auto", "none");
  private static final Map<String, Shape> SHAPES =
      Map.of(
          "Action.Execute", execute(),
          "Action.Submit", sending("Action.Submit"),
          "Action.OpenUrl", action("Action.OpenUrl").required("url", Rule.url()),
          "Action.ToggleVisibility",
              action("Action.ToggleVisibility")
                  .required("targetElements", Rule.list(1, Actions::target)),
          "Action.ShowCard", action("Action.ShowCard").required("card", AdaptiveCardCheck::folded));
  private static final Rule ANY = Rule.typed(SHAPES);

  private Actions() {}

  /** An action with a button of its own. */
  static void button(JsonNode value, String pointer, Problems problems) {
    ANY.check(value, pointer, problems);
    if (value.path("title").asString("").isBlank()) {
      problems.add(pointer, "missing required field: title");
    }
  }

  /** An action behind something else. */
  static void select(JsonNode value, String pointer, Problems problems) {
    ANY.check(value, pointer, problems);
    if (type(value).equals("Action.ShowCard")) {
      problems.add(pointer, "Action.ShowCard needs a button of its own");
    }
  }

  private static String type(JsonNode action) {
    return action.path("type").asString("");
  }

  private static Shape action(String type) {
    return Shape.of(type)
        .optional("id", Rule.words())
        .texts("title", "tooltip")
        .optional("iconUrl", Rule.text())
        .optional("style", Rule.oneOf("default", "positive", "destructive"))
        .optional("mode", Rule.oneOf("primary", "secondary"))
        .flags("isEnabled")
        .optional("requires", Rule.object())
        .optional("fallback", Actions::fallback);
  }

  private static void fallback(JsonNode value, String pointer, Problems problems) {
    if (!value.isString()) {
      ANY.check(value, pointer, problems);
    } else if (!value.asString().equals("drop")) {
      problems.add(pointer, "must be drop or an action");
    }
  }

  private static Shape sending(String type) {
    return action(type)
        .optional("data", Rule.textOrObject())
        .optional("associatedInputs", ASSOCIATED);
  }

  private static Shape execute() {
    return sending("Action.Execute").texts("verb").where(Actions::fallsBackToSubmit);
  }

  private static void fallsBackToSubmit(JsonNode action, String pointer, Problems problems) {
    if (!type(action.path("fallback")).equals("Action.Submit")) {
      problems.add(pointer, "needs a fallback of type Action.Submit");
    }
  }

  private static void target(JsonNode value, String pointer, Problems problems) {
    if (!value.isString()) {
      Shape.plain()
          .required("elementId", Rule.words())
          .optional("type", Rule.exactly("TargetElement"))
          .flags("isVisible")
          .check(value, pointer, problems);
    }
  }
}
