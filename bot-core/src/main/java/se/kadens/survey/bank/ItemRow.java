package se.kadens.survey.bank;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts one row as the JSON it stands for; a cell that is empty is a field that is absent. */
final class ItemRow {

  private static final Pattern BETWEEN_OPTIONS = Pattern.compile("\\|");

  private final Row.Cells row;
  private final List<Problem> problems;

  ItemRow(Row.Cells row, List<Problem> problems) {
    this.row = row;
    this.problems = problems;
  }

  ObjectNode read() {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    Stream.of("key", "kind", "theme", "direction")
        .forEach(column -> put(item, column, cell(column)));
    String english = cell("text_en");
    String swedish = cell("text_sv");
    if (!english.isEmpty() || !swedish.isEmpty()) {
      ObjectNode text = item.putObject("text");
      put(text, "en", english);
      put(text, "sv", swedish);
    }
    putOptions(item, options("options_en"), options("options_sv"));
    putRequired(item);
    return item;
  }

  /** Keys are by place, so that they last while only words are changed. */
  private void putOptions(ObjectNode item, List<String> english, List<String> swedish) {
    if (english.size() != swedish.size()) {
      problem(
          "options_sv",
          "There are %d options in Swedish and %d in English."
              .formatted(swedish.size(), english.size()));
      return;
    }
    if (english.isEmpty()) {
      return;
    }
    ArrayNode options = item.putArray("options");
    for (int i = 0; i < english.size(); i++) {
      ObjectNode option = options.addObject().put("key", "option_" + (i + 1));
      ObjectNode text = option.putObject("text");
      put(text, "en", english.get(i));
      put(text, "sv", swedish.get(i));
    }
  }

  private List<String> options(String column) {
    String cell = cell(column);
    return cell.isEmpty()
        ? List.of()
        : BETWEEN_OPTIONS.splitAsStream(cell).map(String::strip).toList();
  }

  private void putRequired(ObjectNode item) {
    String required = cell("required").toLowerCase(Locale.ROOT);
    switch (required) {
      case "" -> {}
      case "yes", "true", "ja" -> item.put("required", true);
      case "no", "false", "nej" -> item.put("required", false);
      default -> problem("required", "“%s” is not yes or no.".formatted(cell("required")));
    }
  }

  private static void put(ObjectNode node, String field, String words) {
    if (!words.isEmpty()) {
      node.put(field, words);
    }
  }

  private String cell(String column) {
    String cell = row.values().get(ItemsCsv.COLUMNS.indexOf(column)).strip();
    if (cell.indexOf('\uFFFD') >= 0) {
      problem(column, "There is a character here that is not UTF-8.");
    } else if (cell.chars().anyMatch(Character::isISOControl)) {
      problem(column, "There is a line break or another control character here.");
    }
    return cell;
  }

  private void problem(String field, String message) {
    problems.add(new Problem(row.line(), field, message));
  }
}
