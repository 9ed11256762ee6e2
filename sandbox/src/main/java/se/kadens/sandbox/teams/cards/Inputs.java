package se.kadens.sandbox.teams.cards;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What can be filled in. */
final class Inputs {

  private static final Rule CHOICE =
      Shape.plain().required("title", Rule.words()).required("value", Rule.words());
  private static final Rule QUERY =
      Shape.of("Data.Query")
          .required("dataset", Rule.words())
          .optional("associatedInputs", Rule.oneOf("auto", "none"))
          .numbers("count", "skip");

  private Inputs() {}

  static Map<String, Shape> shapes() {
    return Map.of(
        "Input.Text", text(),
        "Input.Number",
            labelled("Input.Number").texts("placeholder").numbers("min", "max", "value"),
        "Input.Date", labelled("Input.Date").texts("placeholder", "min", "max", "value"),
        "Input.Time", labelled("Input.Time").texts("placeholder", "min", "max", "value"),
        "Input.Toggle", toggle(),
        "Input.ChoiceSet", choiceSet());
  }

  private static Shape input(String type) {
    return Elements.element(type)
        .required("id", Rule.words())
        .flags("isRequired")
        .optional("errorMessage", Rule.words())
        .where(Inputs::saysWhatIsWrong);
  }

  private static Shape labelled(String type) {
    return input(type).required("label", Rule.words());
  }

  private static void saysWhatIsWrong(JsonNode input, String pointer, Problems problems) {
    if (input.path("isRequired").asBoolean(false) && !input.has("errorMessage")) {
      problems.add(pointer, "isRequired without an errorMessage");
    }
  }

  private static Shape text() {
    return labelled("Input.Text")
        .texts("placeholder", "value")
        .flags("isMultiline")
        .optional("maxLength", Rule.count())
        .optional("regex", Inputs::pattern)
        .optional("style", Rule.oneOf("text", "tel", "url", "email", "password"))
        .optional("inlineAction", Actions::select);
  }

  private static void pattern(JsonNode value, String pointer, Problems problems) {
    try {
      Pattern.compile(value.asString(""));
    } catch (PatternSyntaxException e) {
      problems.add(pointer, "is no pattern: " + e.getDescription());
    }
  }

  /** Its title is its label. */
  private static Shape toggle() {
    return input("Input.Toggle")
        .required("title", Rule.words())
        .texts("label", "value", "valueOn", "valueOff")
        .flags("wrap");
  }

  private static Shape choiceSet() {
    return labelled("Input.ChoiceSet")
        .texts("placeholder", "value")
        .flags("isMultiSelect", "wrap")
        .optional("choices", Rule.list(0, CHOICE))
        .optional("choices.data", QUERY)
        .optional("style", Rule.oneOf("compact", "expanded", "filtered"))
        .where(Inputs::offersChoices);
  }

  private static void offersChoices(JsonNode set, String pointer, Problems problems) {
    boolean isOpen = set.has("choices.data");
    if (set.path("choices").isEmpty() && !isOpen) {
      problems.add(pointer, "needs choices or choices.data");
    }
    boolean isMany = set.path("isMultiSelect").asBoolean(false);
    Set<String> values = new HashSet<>();
    for (JsonNode choice : set.path("choices")) {
      String value = choice.path("value").asString("");
      if (!values.add(value)) {
        problems.add(pointer + "/choices", "the value '%s' is there twice".formatted(value));
      }
      if (isMany && value.contains(",")) {
        problems.add(pointer + "/choices", "'%s' reads as two choices".formatted(value));
      }
    }
    String chosen = set.path("value").asString("");
    List<String> each = isMany ? List.of(chosen.split(",", -1)) : List.of(chosen);
    if (!chosen.isEmpty() && !isOpen && !values.containsAll(each)) {
      problems.add(pointer + "/value", "'%s' is not among the choices".formatted(chosen));
    }
  }
}
