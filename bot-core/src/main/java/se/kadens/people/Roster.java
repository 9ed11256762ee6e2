package se.kadens.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.file.Outcome.Imported;
import se.kadens.people.PeopleFile.Entry;
import se.kadens.storage.Columns;

/** What HR's files say of the people of a workspace, compared and written as a whole. */
@Component
class Roster {

  /** Rows sent to the database at once; more gains nothing measurable. */
  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;

  Roster(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person as a file says; in the database only what a file can say is compared. */
  private record Line(
      UUID person,
      String email,
      String name,
      @Nullable UUID manager,
      @Nullable String department,
      String role,
      @Nullable String language,
      @Nullable String zone,
      @Nullable LocalDate startDate) {}

  private record Known(Line line, boolean imported, boolean active) {
    boolean says(Line wanted) {
      return imported && active && line.equals(wanted);
    }

    /** Whether it was the chat product that told of them, and no file yet. */
    boolean isNewToFiles() {
      return active && !imported;
    }
  }

  Imported replace(WorkspaceId workspace, List<Entry> entries) {
    Map<String, Known> known = known(workspace);
    Map<String, UUID> ids = new HashMap<>();
    known.forEach((email, person) -> ids.put(email, person.line().person()));
    List<Line> created = new ArrayList<>();
    List<Line> updated = new ArrayList<>();
    int unchanged = 0;
    for (Entry entry : entries) {
      Line line = line(entry, ids);
      Known before = known.remove(line.email());
      if (before == null || before.isNewToFiles()) {
        created.add(line);
      } else if (before.says(line)) {
        unchanged++;
      } else {
        updated.add(line);
      }
    }
    leave(workspace, known.values().stream().filter(Known::active).toList());
    int left = (int) known.values().stream().filter(Known::imported).count();
    write(workspace, updated);
    write(workspace, created);
    return new Imported(created.size(), updated.size() + left, unchanged);
  }

  private static Line line(Entry entry, Map<String, UUID> ids) {
    EmailAddress manager = entry.manager();
    return new Line(
        id(entry.email(), ids),
        entry.email().value(),
        entry.name(),
        manager == null ? null : id(manager, ids),
        entry.department(),
        entry.role().name(),
        entry.language() == null ? null : entry.language().code(),
        entry.zone() == null ? null : entry.zone().getId(),
        entry.startDate());
  }

  private static UUID id(EmailAddress email, Map<String, UUID> ids) {
    return ids.computeIfAbsent(email.value(), _ -> PersonId.create().value());
  }

  private Map<String, Known> known(WorkspaceId workspace) {
    Map<String, Known> known = new HashMap<>();
    jdbc.sql("select * from person where workspace_id = :workspace")
        .param("workspace", workspace.value())
        .query(Roster::read)
        .list()
        .forEach(person -> known.put(person.line().email(), person));
    return known;
  }

  private static Known read(ResultSet row, int number) throws SQLException {
    Line line =
        new Line(
            row.getObject("person_id", UUID.class),
            row.getString("email"),
            row.getString("name"),
            row.getObject("manager_id", UUID.class),
            row.getString("department"),
            row.getString("role"),
            row.getString("record_language"),
            row.getString("record_zone"),
            row.getObject("start_date", LocalDate.class));
    return new Known(line, row.getBoolean("imported"), row.getBoolean("active"));
  }

  private void leave(WorkspaceId workspace, List<Known> absent) {
    jdbc.sql(
            """
            update person set active = false, imported = false
             where workspace_id = :workspace and person_id = any(:people)
            """)
        .param("workspace", workspace.value())
        .param("people", Columns.of("uuid", absent, k -> k.line().person()))
        .update();
  }

  private void write(WorkspaceId workspace, List<Line> lines) {
    for (int from = 0; from < lines.size(); from += BATCH) {
      List<Line> batch = lines.subList(from, Math.min(from + BATCH, lines.size()));
      jdbc.sql(
              """
              insert into person (workspace_id, person_id, email, name, manager_id, department,
                                  role, record_language, record_zone, start_date, active,
                                  imported)
              select :workspace, person, email, name, manager, department, role, language, zone,
                     start_date::date, true, true
                from unnest(:person, :email, :name, :manager, :department, :role, :language, :zone,
                            :start_date)
                  as line (person, email, name, manager, department, role, language, zone,
                           start_date)
              on conflict (workspace_id, person_id) do update
                 set name = excluded.name, manager_id = excluded.manager_id,
                     department = excluded.department, role = excluded.role,
                     record_language = excluded.record_language,
                     record_zone = excluded.record_zone, start_date = excluded.start_date,
                     active = true, imported = true
              """)
          .param("workspace", workspace.value())
          .param("person", Columns.of("uuid", batch, Line::person))
          .param("email", Columns.of("text", batch, Line::email))
          .param("name", Columns.of("text", batch, Line::name))
          .param("manager", Columns.of("uuid", batch, Line::manager))
          .param("department", Columns.of("text", batch, Line::department))
          .param("role", Columns.of("text", batch, Line::role))
          .param("language", Columns.of("text", batch, Line::language))
          .param("zone", Columns.of("text", batch, Line::zone))
          .param("start_date", Columns.of("text", batch, Roster::startDate))
          .update();
    }
  }

  private static @Nullable Object startDate(Line line) {
    LocalDate date = line.startDate();
    return date == null ? null : date.toString();
  }
}
