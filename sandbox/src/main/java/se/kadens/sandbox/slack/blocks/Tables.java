package se.kadens.sandbox.slack.blocks;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tables, plain and sortable. */
final class Tables {

  private static final int TEXT = 3000;
  private static final Shape RAW_TEXT = Shape.of("raw_text").required("text", Rule.string(1, TEXT));
  private static final Shape RAW_NUMBER =
      Shape.of("raw_number")
          .required("value", Rule.number())
          .required("text", Rule.string(1, TEXT));
  private static final Rule CELL =
      Rule.typed(
          Map.of("raw_text", RAW_TEXT, "raw_number", RAW_NUMBER, "rich_text", RichText.BLOCK));

  static final Shape TABLE =
      Shape.block("table")
          .required("rows", Rule.list(1, 100, Rule.list(1, 20, CELL)))
          .optional(
              "column_settings",
              Rule.list(
                  0,
                  20,
                  Shape.plain()
                      .optional("align", Rule.oneOf("left", "center", "right"))
                      .optional("is_wrapped", Rule.flag())));

  static final Shape DATA_TABLE =
      Shape.block("data_table")
          .required("caption", Rule.string(1, TEXT))
          .required("rows", Rule.list(2, 201, Rule.list(1, 20, CELL)))
          .optional("page_size", Rule.integer(1, 100))
          .optional("row_header_column_index", Rule.integer(0, 19))
          .where(Tables::headerIsRaw)
          .where(Tables::rowsAreEven);

  private Tables() {}

  private static void headerIsRaw(JsonNode table, String pointer, Problems problems) {
    int index = 0;
    for (JsonNode cell : table.path("rows").path(0)) {
      if ("rich_text".equals(cell.path("type").asString(""))) {
        problems.add(
            "%s/rows/0/%d".formatted(pointer, index),
            "a header cell must be raw_text or raw_number");
      }
      index++;
    }
  }

  private static void rowsAreEven(JsonNode table, String pointer, Problems problems) {
    int columns = table.path("rows").path(0).size();
    int index = 0;
    for (JsonNode row : table.path("rows")) {
      if (row.size() != columns) {
        problems.add(
            "%s/rows/%d".formatted(pointer, index), "must have as many cells as the header");
      }
      index++;
    }
  }

  /** The characters in all cells. */
  static int characters(JsonNode table) {
    int characters = 0;
    for (JsonNode row : table.path("rows")) {
      for (JsonNode cell : row) {
        characters += words(cell);
      }
    }
    return characters;
  }

  private static int words(JsonNode node) {
    int characters = 0;
    for (var field : node.properties()) {
      JsonNode value = field.getValue();
      if (field.getKey().equals("text") && value.isString()) {
        characters += value.asString().length();
      }
      characters += words(value);
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        characters += words(child);
      }
    }
    return characters;
  }
}
