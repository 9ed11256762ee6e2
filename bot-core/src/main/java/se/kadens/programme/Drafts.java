package se.kadens.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.storage.Timestamps;

/** The drafts of those who plan; each person has one at a time. */
@Component
class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a draft in the place of the person's former one, in the caller's transaction. */
  Draft keep(Person person, List<Draft.Part> parts, Instant now) {
    jdbc.sql("DELETE FROM programme_draft WHERE workspace_id = ? AND person_id = ?")
        .params(person.workspace().value(), person.id().value())
        .update();
    UUID id = UUID.randomUUID();
    for (int i = 0; i < parts.size(); i++) {
      Draft.Part part = parts.get(i);
      ProgrammeId changes = part.changes();
      jdbc.sql(
              """
              INSERT INTO programme_draft (workspace_id, id, place, person_id, programme_id, name,
                plan, saved_at)
              VALUES (:workspace, :id, :place, :person, :programme, :name, :plan::json, :now)""")
          .param("workspace", person.workspace().value())
          .param("id", id)
          .param("place", i)
          .param("person", person.id().value())
          .param("programme", changes == null ? null : changes.value())
          .param("name", part.name())
          .param("plan", PlanJson.write(part.plan()).toString())
          .param("now", Timestamps.of(now))
          .update();
    }
    return new Draft(person.workspace(), person.id(), id, false, parts);
  }

  /** A person's own draft, which nobody else may start meanwhile; in the caller's transaction. */
  Optional<Draft> lock(Person person, UUID id) {
    List<Row> rows =
        jdbc.sql(
                """
                SELECT * FROM programme_draft WHERE workspace_id = ? AND id = ? AND person_id = ?
                ORDER BY place FOR UPDATE""")
            .params(person.workspace().value(), id, person.id().value())
            .query(Drafts::read)
            .list();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft(
                person.workspace(),
                person.id(),
                id,
                rows.getFirst().started,
                rows.stream().map(Row::part).toList()));
  }

  void started(Draft draft, Instant now) {
    jdbc.sql("UPDATE programme_draft SET started_at = ? WHERE workspace_id = ? AND id = ?")
        .params(Timestamps.of(now), draft.workspace().value(), draft.id())
        .update();
  }

  void discard(Draft draft) {
    jdbc.sql("DELETE FROM programme_draft WHERE workspace_id = ? AND id = ?")
        .params(draft.workspace().value(), draft.id())
        .update();
  }

  private record Row(boolean started, Draft.Part part) {}

  private static Row read(ResultSet row, int number) throws SQLException {
    UUID changes = row.getObject("programme_id", UUID.class);
    return new Row(
        row.getObject("started_at") != null,
        new Draft.Part(
            row.getString("name"),
            PlanJson.readStored(row.getString("plan")),
            changes == null ? null : new ProgrammeId(changes)));
  }
}
