package se.kadens.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.language.Language;

/** What HR's file says once it is known to be free of problems. */
sealed interface PeopleFile {

  record Sound(List<Entry> entries) implements PeopleFile {}

  record Unsound(List<Problem> problems) implements PeopleFile {}

  /** A person as the file has them; null is an empty cell. */
  record Entry(
      int line,
      EmailAddress email,
      String name,
      @Nullable EmailAddress manager,
      @Nullable String department,
      Role role,
      @Nullable Language language,
      @Nullable ZoneId zone,
      @Nullable LocalDate startDate) {}

  static PeopleFile check(List<Row> rows) {
    List<Problem> problems = new ArrayList<>();
    Map<EmailAddress, Entry> entries = new HashMap<>();
    List<Entry> inOrder = new ArrayList<>();
    for (Row row : rows) {
      switch (row) {
        case Row.Unreadable(int line, String why) -> problems.add(new Problem(line, "line", why));
        case Row.Cells cells -> {
          Entry entry = new RowReader(cells, problems).read();
          if (entry != null) {
            inOrder.add(entry);
            Entry first = entries.putIfAbsent(entry.email(), entry);
            if (first != null) {
              problems.add(
                  new Problem(
                      entry.line(),
                      "email",
                      "%s is on line %d already.".formatted(entry.email(), first.line())));
            }
          }
        }
      }
    }
    if (rows.isEmpty()) {
      problems.add(new Problem(1, "line", "There is nobody in the file."));
    }
    problems.addAll(new ReportingLines(entries).problems(inOrder));
    return problems.isEmpty()
        ? new Sound(List.copyOf(inOrder))
        : new Unsound(problems.stream().sorted(Problem.inOrderOf(ImportPeople.COLUMNS)).toList());
  }
}
