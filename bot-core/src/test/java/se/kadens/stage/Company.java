package se.kadens.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.kadens.file.Outcome;
import se.kadens.file.Row;
import se.kadens.language.Language;
import se.kadens.people.ImportPeople;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;

/**
 * Who works there, told in a test's words. Swedish speakers in Stockholm, in the department Produkt
 * and without a manager, unless said otherwise.
 */
public final class Company {

  private static final List<String> COLUMNS = ImportPeople.COLUMNS;

  private final WorkspaceId workspace;
  private final ImportPeople file;
  private final People people;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private boolean changed;

  Company(WorkspaceId workspace, House house) {
    this.workspace = workspace;
    file = house.get(ImportPeople.class);
    people = house.get(People.class);
  }

  /** Some people who have in common what is said of them next. */
  public Group with(String... names) {
    for (String name : names) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("email", email(name));
      row.put("name", name);
      row.put("department", "Produkt");
      row.put("role", "employee");
      row.put("locale", "sv");
      row.put("zone", "Europe/Stockholm");
      rows.put(name, row);
    }
    changed = true;
    return new Group(List.of(names));
  }

  /** The same people again, of whom something is to be changed. */
  public Group of(String... names) {
    return new Group(List.of(names));
  }

  public void withoutAnyMore(String name) {
    rows.remove(name);
    changed = true;
  }

  public Person person(String name, Instant now) {
    settle(now);
    return people.findByEmail(workspace, email(name)).orElseThrow();
  }

  /** Hands HR's file in, if it has changed. */
  void settle(Instant now) {
    if (!changed) {
      return;
    }
    changed = false;
    List<Row> lines = new ArrayList<>();
    for (Map<String, String> row : rows.values()) {
      lines.add(
          new Row.Cells(
              lines.size() + 2,
              COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList()));
    }
    if (file.read(workspace, lines, now) instanceof Outcome.Refused(var problems)) {
      throw new IllegalStateException(problems.toString());
    }
  }

  private static String email(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
  }

  /** What is said of it holds of everybody in it. */
  public final class Group {

    private final List<String> names;

    private Group(List<String> names) {
      this.names = names;
    }

    public Group reportingTo(String manager) {
      return set("manager_email", email(manager));
    }

    public Group speaking(Language language) {
      return set("locale", language.code());
    }

    public Group in(String zone) {
      return set("zone", zone);
    }

    public Group from(String department) {
      return set("department", department);
    }

    /** Their first day, such as 2024-08-19. */
    public Group since(String day) {
      return set("start_date", day);
    }

    /** "employee", "hr" or "admin". */
    public Group as(String role) {
      return set("role", role);
    }

    private Group set(String column, String value) {
      names.forEach(name -> Objects.requireNonNull(rows.get(name), name).put(column, value));
      changed = true;
      return this;
    }
  }
}
