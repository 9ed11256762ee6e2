package se.kadens.interview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.QuestionnaireJson.Problem;
import tools.jackson.databind.JsonNode;

/** Reads texts and flags out of JSON, and collects the problems found on the way. */
final class JsonTexts {

  private final boolean inBothLanguages;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param inBothLanguages whether the same words for both languages will not do
   */
  JsonTexts(boolean inBothLanguages) {
    this.inBothLanguages = inBothLanguages;
  }

  List<Problem> problems() {
    return problems;
  }

  void refuse(String path, String message) {
    problems.add(new Problem(path, message));
  }

  static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  @Nullable Translated optionalText(JsonNode node, String field, String path, int most) {
    JsonNode text = node.path(field);
    return isAbsent(text) ? null : text(text, path + "." + field, most);
  }

  @Nullable Translated text(JsonNode node, String path, int longest) {
    if (node.isString() && !inBothLanguages) {
      return fits(node, path, longest) ? Translated.same(node.stringValue()) : null;
    }
    if (!node.isObject()) {
      refuse(
          path,
          (inBothLanguages ? "must be" : "must be a text, or")
              + " an object with a text for en and for sv");
      return null;
    }
    boolean english = fits(node.path("en"), path + ".en", longest);
    boolean swedish = fits(node.path("sv"), path + ".sv", longest);
    return english && swedish
        ? new Translated(node.path("en").stringValue(), node.path("sv").stringValue())
        : null;
  }

  private boolean fits(JsonNode node, String path, int longest) {
    if (!node.isString() || node.stringValue().isBlank()) {
      refuse(path, "must be a text that is not empty");
      return false;
    }
    if (node.stringValue().length() > longest) {
      refuse(path, "must be at most " + longest + " characters");
      return false;
    }
    return true;
  }

  boolean flag(JsonNode node, String path) {
    if (!isAbsent(node) && !node.isBoolean()) {
      refuse(path, "must be true or false");
    }
    return node.isBoolean() && node.booleanValue();
  }
}
