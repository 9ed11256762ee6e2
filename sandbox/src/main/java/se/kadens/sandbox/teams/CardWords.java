package se.kadens.sandbox.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a card says in words, a block a line, for tests and for a reader without pictures. */
final class CardWords {

  private static final Pattern BOLD = Pattern.compile("(?<!\\\\)\\*\\*(.+?)(?<!\\\\)\\*\\*");
  private static final Pattern ITALIC =
      Pattern.compile("(?<![\\\\\\w])_(?=\\S)(.+?)(?<=\\S)(?<!\\\\)_(?!\\w)");
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[(.+?)(?<!\\\\)]\\(.+?\\)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  private final List<String> lines = new ArrayList<>();

  private CardWords() {}

  static String of(JsonNode card) {
    CardWords words = new CardWords();
    words.collect(card);
    return String.join("\n", words.lines);
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      collectObject(node);
    }
  }

  private void collectObject(JsonNode node) {
    switch (Json.text(node, "type")) {
      case "TextBlock" -> add(shown(Json.text(node, "text")));
      case "RichTextBlock" -> add(inlines(node.path("inlines")));
      case "FactSet" ->
          node.path("facts")
              .forEach(
                  fact -> add(shown(Json.text(fact, "title") + ": " + Json.text(fact, "value"))));
      case "Image" -> add(Json.text(node, "altText"));
      case "TableRow" -> add(row(node));
      default -> {
        add(Json.text(node, "label"));
        add(Json.text(node, "title"));
        CardParts.childrenOf(node).forEach(this::collect);
      }
    }
  }

  private static String row(JsonNode row) {
    return Json.each(row.path("cells"))
        .map(CardWords::of)
        .map(cell -> cell.replace('\n', ' '))
        .collect(Collectors.joining(" | "));
  }

  private static String inlines(JsonNode inlines) {
    return Json.each(inlines)
        .map(one -> one.isString() ? one.asString() : Json.text(one, "text"))
        .collect(Collectors.joining());
  }

  private void add(String line) {
    if (!line.isBlank()) {
      lines.add(line);
    }
  }

  /** The text as it is drawn, without the marks of its markdown. */
  static String shown(String markdown) {
    String plain = BOLD.matcher(markdown).replaceAll("$1");
    plain = ITALIC.matcher(plain).replaceAll("$1");
    plain = LINK.matcher(plain).replaceAll("$1");
    return ESCAPED.matcher(plain).replaceAll("$1");
  }
}
