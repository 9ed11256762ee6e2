package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.people.Person;

/** Reads one row, and notes what is wrong with each of its cells. */
final class GoalRowReader {

  private static final int LONGEST_KEY = 100;
  private static final Map<String, BigDecimal> WORDS =
      Map.of(
          "yes",
          BigDecimal.ONE,
          "true",
          BigDecimal.ONE,
          "ja",
          BigDecimal.ONE,
          "no",
          BigDecimal.ZERO,
          "false",
          BigDecimal.ZERO,
          "nej",
          BigDecimal.ZERO);

  private final Row.Cells row;
  private final GoalFile.Company company;
  private final List<Problem> problems;

  GoalRowReader(Row.Cells row, GoalFile.Company company, List<Problem> problems) {
    this.row = row;
    this.company = company;
    this.problems = problems;
  }

  /** A goal as its row has it; null is an empty cell, or one that could not be read. */
  record Entry(
      int line,
      String key,
      @Nullable Framework framework,
      @Nullable Level level,
      String title,
      @Nullable Person owner,
      String department,
      String parentKey,
      @Nullable Cycle cycle,
      @Nullable Measure measure,
      String criterion,
      @Nullable BigDecimal current,
      @Nullable BigDecimal weight,
      @Nullable Perspective perspective,
      @Nullable LocalDate due,
      @Nullable GoalState state,
      @Nullable Visibility visibility) {}

  /** The goal of this row; null when even its key cannot be told. */
  @Nullable Entry read() {
    int columns = ImportGoals.COLUMNS.size();
    if (row.values().size() != columns) {
      problem("line", "There are %d columns here, not %d.".formatted(row.values().size(), columns));
      return null;
    }
    String key = key();
    Framework framework = code("framework", Framework::ofCode, "okr, mbo, bsc, smart or kpi");
    if (framework == null && cell("framework").isEmpty()) {
      problem("framework", "The framework is missing.");
    }
    Direction direction = code("direction", Direction::ofCode, "up, down, keep or done");
    Entry entry =
        new Entry(
            row.line(),
            key,
            framework,
            code("level", Level::ofCode, "company, department, team or person"),
            cell("title"),
            owner(),
            cell("department"),
            cell("parent_key"),
            cycle(),
            direction == null ? null : measure(direction),
            direction == null ? cell("measure") : "",
            direction == null ? unmeasured() : current(direction),
            number("weight", "%"),
            code("perspective", Perspective::ofCode, "financial, customer, process or learning"),
            due(),
            code("state", GoalState::ofCode, "idea, draft, agreed, active, done or dropped"),
            code("visibility", Visibility::ofCode, "public, team or private"));
    return key.isEmpty() ? null : entry;
  }

  private String key() {
    String key = cell("key");
    if (key.isEmpty()) {
      problem("key", "The key is missing.");
    } else if (key.length() > LONGEST_KEY) {
      problem("key", "This is longer than %d characters.".formatted(LONGEST_KEY));
    } else if (key.chars().anyMatch(Character::isISOControl)) {
      problem("key", "There is a line break or another control character here.");
    }
    return key;
  }

  private @Nullable Person owner() {
    String email = cell("owner_email");
    if (email.isEmpty()) {
      return null;
    }
    Person owner = company.byEmail.get(email.toLowerCase(Locale.ROOT));
    if (owner == null) {
      problem("owner_email", "Nobody has the address %s.".formatted(email));
    }
    return owner;
  }

  private @Nullable Cycle cycle() {
    String key = cell("cycle");
    Optional<Cycle> cycle = Cycle.parse(key);
    if (cycle.isEmpty() && !key.isEmpty()) {
      problem(
          "cycle",
          "“%s” is not a cycle such as 2026-Q4, 2026-11, 2026-H2, 2026 or 2026..2030."
              .formatted(key));
    }
    return cycle.orElse(null);
  }

  private Measure measure(Direction direction) {
    String unit = cell("unit");
    if (direction == Direction.DONE) {
      empty("start", "What is reached or not has no start.");
      empty("target", "What is reached or not has no target.");
      return new Measure(cell("measure"), direction, null, null, unit);
    }
    return new Measure(
        cell("measure"), direction, required("start", unit), required("target", unit), unit);
  }

  private @Nullable BigDecimal current(Direction direction) {
    BigDecimal word = WORDS.get(cell("current").toLowerCase(Locale.ROOT));
    return direction == Direction.DONE && word != null ? word : number("current", cell("unit"));
  }

  private @Nullable BigDecimal unmeasured() {
    boolean measured =
        Stream.of("start", "target", "current", "unit").anyMatch(field -> !cell(field).isEmpty());
    if (measured && cell("direction").isEmpty()) {
      problem("direction", "Numbers need a direction: up, down, keep or done.");
    }
    return null;
  }

  private @Nullable BigDecimal required(String field, String unit) {
    if (cell(field).isEmpty()) {
      problem(field, "The %s is missing.".formatted(field));
    }
    return number(field, unit);
  }

  private @Nullable BigDecimal number(String field, String unit) {
    String typed = cell(field);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<BigDecimal> number = Amounts.read(typed, unit, company.workspace.language());
    if (number.isEmpty()) {
      problem(field, "“%s” is not a number.".formatted(typed));
    }
    return number.orElse(null);
  }

  private @Nullable LocalDate due() {
    String date = cell("due");
    try {
      return date.isEmpty() ? null : LocalDate.parse(date);
    } catch (DateTimeParseException _) {
      problem("due", "“%s” is not a date such as 2026-12-31.".formatted(date));
      return null;
    }
  }

  private <T> @Nullable T code(String field, Function<String, Optional<T>> ofCode, String choices) {
    String code = cell(field).toLowerCase(Locale.ROOT);
    Optional<T> value = ofCode.apply(code);
    if (value.isEmpty() && !code.isEmpty()) {
      problem(field, "“%s” is not one of %s.".formatted(cell(field), choices));
    }
    return value.orElse(null);
  }

  private void empty(String field, String message) {
    if (!cell(field).isEmpty()) {
      problem(field, message);
    }
  }

  private String cell(String column) {
    String cell =
        SpreadsheetCell.read(row.values().get(ImportGoals.COLUMNS.indexOf(column)).strip());
    if (cell.indexOf('\uFFFD') >= 0) {
      problem(column, "There is a character here that is not UTF-8.");
    }
    return cell;
  }

  private void problem(String field, String message) {
    problems.add(new Problem(row.line(), field, message));
  }
}
