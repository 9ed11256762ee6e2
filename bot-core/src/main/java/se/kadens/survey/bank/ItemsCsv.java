package se.kadens.survey.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.interview.QuestionnaireJson;
import se.kadens.survey.Item;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a questionnaire that HR hands in as a file of rows: the whole of it, or nothing. */
public final class ItemsCsv {

  public static final List<String> COLUMNS =
      List.of(
          "key",
          "kind",
          "theme",
          "text_en",
          "text_sv",
          "options_en",
          "options_sv",
          "direction",
          "required");

  private static final Pattern FIELD = Pattern.compile("\\[(\\d+)](?:\\.(.*))?");

  private ItemsCsv() {}

  /** What became of reading. */
  public sealed interface Reading {

    record Sound(List<Item> items) implements Reading {
      public Sound {
        items = List.copyOf(items);
      }
    }

    record Unsound(List<Problem> problems) implements Reading {
      public Unsound {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * @param rows those below the header, which is {@link #COLUMNS}
   */
  public static Reading read(List<Row> rows) {
    List<Problem> problems = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Row row : rows) {
      switch (row) {
        case Row.Unreadable(int line, String why) -> problems.add(new Problem(line, "line", why));
        case Row.Cells cells when cells.values().size() != COLUMNS.size() ->
            problems.add(
                new Problem(
                    cells.line(),
                    "line",
                    "There are %d columns here, not %d."
                        .formatted(cells.values().size(), COLUMNS.size())));
        case Row.Cells cells -> {
          items.add(new ItemRow(cells, problems).read());
          lines.add(cells.line());
        }
      }
    }
    if (rows.isEmpty()) {
      problems.add(new Problem(1, "line", "There is no question in the file."));
    }
    if (items.isEmpty()) {
      return new Reading.Unsound(problems);
    }
    return switch (ItemsJson.read(items, "")) {
      case ItemsJson.Reading.Read(var read) when problems.isEmpty() -> new Reading.Sound(read);
      case ItemsJson.Reading.Read _ -> unsound(problems);
      case ItemsJson.Reading.Refused(var more) -> {
        more.forEach(problem -> problems.add(problem(problem, lines)));
        yield unsound(problems);
      }
    };
  }

  private static Reading unsound(List<Problem> problems) {
    return new Reading.Unsound(
        problems.stream().distinct().sorted(Problem.inOrderOf(COLUMNS)).toList());
  }

  private static Problem problem(QuestionnaireJson.Problem problem, List<Integer> lines) {
    Matcher field = FIELD.matcher(problem.field());
    if (!field.matches()) {
      return new Problem(1, "line", "The file %s.".formatted(problem.message()));
    }
    String within = field.group(2) == null ? "" : field.group(2);
    return new Problem(
        lines.get(Integer.parseInt(field.group(1))),
        column(within),
        "This %s.".formatted(problem.message()));
  }

  /** The column that a field of an item was made from. */
  private static String column(String field) {
    boolean swedish = field.endsWith(".sv");
    if (field.startsWith("options")) {
      return swedish ? "options_sv" : "options_en";
    }
    if (field.startsWith("text")) {
      return swedish ? "text_sv" : "text_en";
    }
    return COLUMNS.contains(field) ? field : "key";
  }
}
