package se.kadens.sandbox.teams.cards;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a card's body is made of. */
final class Elements {

  static final Rule COLOR =
      Rule.oneOf("default", "dark", "light", "accent", "good", "warning", "attention");
  private static final Rule SIDE = Rule.oneOf("left", "center", "right");
  private static final Rule HEIGHT_OF_TEXT =
      Rule.oneOf("small", "default", "medium", "large", "extraLarge");
  private static final Rule WEIGHT = Rule.oneOf("lighter", "default", "bolder");
  private static final Rule FONT = Rule.oneOf("default", "monospace");
  private static final Rule STYLE =
      Rule.oneOf("default", "emphasis", "good", "attention", "warning", "accent");
  private static final Rule VERTICAL = Rule.oneOf("top", "center", "bottom");

  /** Looked up when it is needed, because elements hold elements. */
  private static final class Known {
    private static final Map<String, Shape> SHAPES = shapes();
    private static final Rule ANY = Rule.typed(SHAPES);

    private static Map<String, Shape> shapes() {
      Map<String, Shape> shapes = new HashMap<>(texts());
      shapes.putAll(containers());
      shapes.putAll(Inputs.shapes());
      shapes.putAll(Extensions.shapes());
      return Map.copyOf(shapes);
    }
  }

  private Elements() {}

  static void any(JsonNode value, String pointer, Problems problems) {
    Known.ANY.check(value, pointer, problems);
  }

  /** An element with what all elements may have. */
  static Shape element(String type) {
    return inSequence(Shape.of(type))
        .optional("height", Rule.oneOf("auto", "stretch"))
        .optional("targetWidth", Rule.text());
  }

  private static Shape inSequence(Shape shape) {
    return shape
        .flags("isVisible", "separator")
        .optional("id", Rule.words())
        .optional("requires", Rule.object())
        .optional("fallback", Elements::fallback)
        .optional(
            "spacing",
            Rule.oneOf("none", "small", "default", "medium", "large", "extraLarge", "padding"));
  }

  private static void fallback(JsonNode value, String pointer, Problems problems) {
    if (!value.isString()) {
      any(value, pointer, problems);
    } else if (!value.asString().equals("drop")) {
      problems.add(pointer, "must be drop or an element");
    }
  }

  private static Map<String, Shape> byType(Stream<Map.Entry<String, Shape>> shapes) {
    return shapes.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Shape> texts() {
    Shape fact = Shape.plain().required("title", Rule.text()).required("value", Rule.text());
    return byType(
        Stream.of(
            Map.entry(
                "TextBlock",
                lettered(element("TextBlock"))
                    .flags("wrap")
                    .optional("maxLines", Rule.count())
                    .optional("horizontalAlignment", SIDE)
                    .optional("style", Rule.oneOf("default", "heading", "columnHeader"))),
            Map.entry(
                "RichTextBlock",
                element("RichTextBlock")
                    .required("inlines", Rule.list(1, Elements::inline))
                    .optional("horizontalAlignment", SIDE)),
            Map.entry("FactSet", element("FactSet").required("facts", Rule.list(1, fact))),
            Map.entry("Image", image(element("Image"))),
            Map.entry(
                "ImageSet",
                element("ImageSet")
                    .required("images", Rule.list(1, image(element("Image"))))
                    .optional("imageSize", Rule.text()))));
  }

  private static Shape lettered(Shape shape) {
    return shape
        .required("text", Rule.text())
        .flags("isSubtle")
        .optional("color", COLOR)
        .optional("fontType", FONT)
        .optional("size", HEIGHT_OF_TEXT)
        .optional("weight", WEIGHT);
  }

  private static final Shape TEXT_RUN =
      lettered(Shape.of("TextRun"))
          .flags("highlight", "italic", "strikethrough", "underline")
          .optional("selectAction", Actions::select);

  private static void inline(JsonNode value, String pointer, Problems problems) {
    if (!value.isString()) {
      TEXT_RUN.check(value, pointer, problems);
    }
  }

  private static Shape image(Shape shape) {
    return shape
        .required("url", Rule.url())
        .required("altText", Rule.text())
        .texts("backgroundColor", "width")
        .optional("height", Rule.textOrNumber())
        .optional("horizontalAlignment", SIDE)
        .optional("selectAction", Actions::select)
        .optional("size", Rule.oneOf("auto", "stretch", "small", "medium", "large"))
        .optional("style", Rule.oneOf("default", "person", "roundedCorners"))
        .optional("msteams", Rule.object());
  }

  private static Map<String, Shape> containers() {
    Rule items = Rule.list(1, Elements::any);
    Shape column =
        box(inSequence(Shape.plain()))
            .optional("type", Rule.exactly("Column"))
            .optional("items", Rule.list(0, Elements::any))
            .optional("width", Rule.textOrNumber());
    return byType(
        Stream.of(
            Map.entry("Container", box(element("Container")).required("items", items)),
            Map.entry(
                "ColumnSet",
                box(element("ColumnSet"))
                    .required("columns", Rule.list(1, column))
                    .optional("horizontalAlignment", SIDE)),
            Map.entry(
                "ActionSet",
                element("ActionSet").required("actions", Rule.list(1, Actions::button))),
            Map.entry("Table", table(items))));
  }

  private static Shape box(Shape shape) {
    return shape
        .flags("bleed", "rtl", "showBorder", "roundedCorners")
        .texts("minHeight")
        .optional("backgroundImage", Rule.textOrObject())
        .optional("selectAction", Actions::select)
        .optional("style", STYLE)
        .optional("verticalContentAlignment", VERTICAL);
  }

  private static Shape table(Rule items) {
    Shape cell = box(Shape.of("TableCell")).required("items", items);
    Shape row =
        aligned(Shape.of("TableRow"))
            .required("cells", Rule.list(1, cell))
            .optional("style", STYLE);
    Shape column =
        aligned(Shape.plain())
            .optional("type", Rule.exactly("TableColumnDefinition"))
            .required("width", Rule.textOrNumber());
    return aligned(element("Table"))
        .required("columns", Rule.list(1, column))
        .required("rows", Rule.list(1, row))
        .flags("firstRowAsHeader", "firstRowAsHeaders", "showGridLines")
        .optional("gridStyle", STYLE)
        .where(Elements::asWideAsItsColumns);
  }

  private static Shape aligned(Shape shape) {
    return shape
        .optional("horizontalCellContentAlignment", SIDE)
        .optional("verticalCellContentAlignment", VERTICAL);
  }

  private static void asWideAsItsColumns(JsonNode table, String pointer, Problems problems) {
    int columns = table.path("columns").size();
    for (JsonNode row : table.path("rows")) {
      if (row.path("cells").size() > columns) {
        problems.add(pointer + "/rows", "has a row with more cells than columns");
      }
    }
  }
}
