package se.kadens.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.OwnSlot;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** Who is in which programme. */
@Component
public class Enrolments {

  /** As many rows as one statement writes. */
  private static final int CHUNK = 5_000;

  private final JdbcClient jdbc;

  Enrolments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Enrolment> find(WorkspaceId workspace, ProgrammeId programme, PersonId person) {
    return jdbc.sql(
            "SELECT * FROM enrolment WHERE workspace_id = ? AND programme_id = ? AND person_id = ?")
        .params(workspace.value(), programme.value(), person.value())
        .query(Enrolments::read)
        .optional();
  }

  /** A person's programmes, the next to come first. */
  public List<Enrolment> of(WorkspaceId workspace, PersonId person) {
    return jdbc.sql(
            """
            SELECT * FROM enrolment WHERE workspace_id = ? AND person_id = ? AND member
            ORDER BY due_at NULLS LAST, programme_id""")
        .params(workspace.value(), person.value())
        .query(Enrolments::read)
        .list();
  }

  /** The programmes that any of these people are in. */
  public Set<ProgrammeId> ofAny(WorkspaceId workspace, Collection<PersonId> people) {
    return jdbc.sql(
            """
            SELECT DISTINCT programme_id FROM enrolment
            WHERE workspace_id = ? AND member AND person_id = any(?)""")
        .params(workspace.value(), Columns.of("uuid", people, PersonId::value))
        .query((row, _) -> new ProgrammeId(row.getObject(1, UUID.class)))
        .set();
  }

  /** Everybody who is or was in a programme. */
  public List<Enrolment> of(WorkspaceId workspace, ProgrammeId programme) {
    return jdbc.sql("SELECT * FROM enrolment WHERE workspace_id = ? AND programme_id = ?")
        .params(workspace.value(), programme.value())
        .query(Enrolments::read)
        .list();
  }

  /**
   * Takes those whose turn it is, for the caller's transaction; nobody else gets them until it
   * ends.
   */
  public List<Enrolment> takeDue(Instant now, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM enrolment WHERE due_at <= ?
            ORDER BY due_at, workspace_id, programme_id LIMIT ? FOR UPDATE SKIP LOCKED""")
        .params(Timestamps.of(now), atMost)
        .query(Enrolments::read)
        .list();
  }

  /** Has a turn come later, unless it was moved meanwhile. */
  public void putOff(Enrolment turn, Instant to) {
    jdbc.sql(
            """
            UPDATE enrolment SET due_at = :to
            WHERE workspace_id = :workspace AND programme_id = :programme AND person_id = :person
              AND due_at = :due""")
        .param("to", Timestamps.of(to))
        .param("workspace", turn.workspace().value())
        .param("programme", turn.programme().value())
        .param("person", turn.person().value())
        .param("due", Timestamps.ofNullable(turn.dueAt()))
        .update();
  }

  /** How many people each programme asks; without those who are paused. */
  Map<ProgrammeId, Integer> sizes(WorkspaceId workspace) {
    return jdbc
        .sql(
            """
            SELECT programme_id, count(*) AS people FROM enrolment
            WHERE workspace_id = ? AND member AND NOT paused GROUP BY programme_id""")
        .param(workspace.value())
        .query(
            (row, _) ->
                Map.entry(
                    new ProgrammeId(row.getObject("programme_id", UUID.class)),
                    row.getInt("people")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** When it is anybody's turn next. */
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(
            jdbc.sql("SELECT min(due_at) AS next FROM enrolment")
                .query((row, _) -> Optional.ofNullable(Timestamps.readNullable(row, "next")))
                .single())
        .flatMap(next -> next);
  }

  /**
   * Where some people stand in a programme, for the caller's transaction; nobody else changes it
   * until that ends. Always in one order, so that of two who want the same one waits.
   */
  Map<PersonId, Enrolment> lock(Programme programme, Collection<PersonId> people) {
    return jdbc
        .sql(
            """
            SELECT * FROM enrolment
            WHERE workspace_id = ? AND programme_id = ? AND person_id = any(?)
            ORDER BY person_id FOR UPDATE""")
        .params(
            programme.workspace().value(),
            programme.id().value(),
            Columns.of("uuid", people, PersonId::value))
        .query(Enrolments::read)
        .list()
        .stream()
        .collect(Collectors.toMap(Enrolment::person, Function.identity()));
  }

  void save(Enrolment enrolment) {
    OwnSlot slot = enrolment.slot();
    jdbc.sql(
            """
            INSERT INTO enrolment (workspace_id, programme_id, person_id, after_date, due_at, member,
              paused, own_weekday, own_time)
            VALUES (:workspace, :programme, :person, :after, :due, :member, :paused, :weekday, :time)
            ON CONFLICT (workspace_id, programme_id, person_id) DO UPDATE SET
              after_date = excluded.after_date, due_at = excluded.due_at,
              member = excluded.member, paused = excluded.paused,
              own_weekday = excluded.own_weekday, own_time = excluded.own_time""")
        .param("workspace", enrolment.workspace().value())
        .param("programme", enrolment.programme().value())
        .param("person", enrolment.person().value())
        .param("after", enrolment.after())
        .param("due", Timestamps.ofNullable(enrolment.dueAt()))
        .param("member", enrolment.member())
        .param("paused", enrolment.paused())
        .param("weekday", slot == null ? null : slot.on().getValue())
        .param("time", slot == null ? null : slot.at())
        .update();
  }

  /** Writes many places at once. */
  void save(List<Enrolment> all) {
    for (int from = 0; from < all.size(); from += CHUNK) {
      saveChunk(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
  }

  private void saveChunk(List<Enrolment> some) {
    jdbc.sql(
            """
            INSERT INTO enrolment (workspace_id, programme_id, person_id, after_date, due_at, member,
              paused, own_weekday, own_time)
            SELECT workspace, programme, person, day::date, due::timestamptz, member, paused,
              weekday, slot::time
            FROM unnest(:workspaces, :programmes, :people, :afters, :dues, :members, :pauses,
                :weekdays, :slots)
              AS row (workspace, programme, person, day, due, member, paused, weekday, slot)
            ON CONFLICT (workspace_id, programme_id, person_id) DO UPDATE SET
              after_date = excluded.after_date, due_at = excluded.due_at,
              member = excluded.member, paused = excluded.paused,
              own_weekday = excluded.own_weekday, own_time = excluded.own_time""")
        .param("workspaces", Columns.of("uuid", some, place -> place.workspace().value()))
        .param("programmes", Columns.of("uuid", some, place -> place.programme().value()))
        .param("people", Columns.of("uuid", some, place -> place.person().value()))
        .param("afters", Columns.of("text", some, place -> place.after().toString()))
        .param("dues", Columns.of("text", some, place -> text(place.dueAt())))
        .param("members", Columns.of("bool", some, Enrolment::member))
        .param("pauses", Columns.of("bool", some, Enrolment::paused))
        .param("weekdays", Columns.of("int4", some, place -> weekday(place.slot())))
        .param("slots", Columns.of("text", some, place -> time(place.slot())))
        .update();
  }

  private static @Nullable Object text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static @Nullable Object weekday(@Nullable OwnSlot slot) {
    return slot == null ? null : slot.on().getValue();
  }

  private static @Nullable Object time(@Nullable OwnSlot slot) {
    return slot == null ? null : slot.at().toString();
  }

  private static Enrolment read(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new ProgrammeId(row.getObject("programme_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getObject("after_date", LocalDate.class),
        Timestamps.readNullable(row, "due_at"),
        row.getBoolean("member"),
        row.getBoolean("paused"),
        slot(row));
  }

  private static @Nullable OwnSlot slot(ResultSet row) throws SQLException {
    LocalTime time = row.getObject("own_time", LocalTime.class);
    return time == null ? null : new OwnSlot(DayOfWeek.of(row.getInt("own_weekday")), time);
  }
}
