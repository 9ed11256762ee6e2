package se.kadens.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What blocks say in words, for tests and for a reader without pictures. */
final class PlainWords {

  private static final Set<String> WORDS =
      Set.of(
          "text", "title", "subtitle", "body", "subtext", "label", "hint", "caption", "alt_text");
  private static final Set<String> INLINE =
      Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted");

  private PlainWords() {}

  static String of(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(block -> collect(block, lines));
    return String.join("\n", lines);
  }

  private static void collect(JsonNode node, List<String> lines) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, lines));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    if (INLINE.contains(Json.text(node, "type"))) {
      lines.add(inline(node.path("elements")));
      return;
    }
    for (var field : node.properties()) {
      if (WORDS.contains(field.getKey()) && field.getValue().isString()) {
        lines.add(unescaped(field.getValue().asString()));
      } else {
        collect(field.getValue(), lines);
      }
    }
  }

  private static String inline(JsonNode elements) {
    StringBuilder line = new StringBuilder();
    for (JsonNode element : elements) {
      line.append(
          switch (Json.text(element, "type")) {
            case "user" -> "@" + Json.text(element, "user_id");
            case "emoji" -> ":" + Json.text(element, "name") + ":";
            case "date" -> Json.text(element, "fallback");
            case "link" ->
                element.has("text") ? Json.text(element, "text") : Json.text(element, "url");
            default -> Json.text(element, "text");
          });
    }
    return line.toString();
  }

  private static String unescaped(String mrkdwn) {
    return mrkdwn.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
