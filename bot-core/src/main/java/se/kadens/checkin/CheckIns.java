package se.kadens.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.checkin.CheckIn.Progress;
import se.kadens.checkin.CheckIn.Window;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.ProgrammeId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** Everybody's check-ins. */
@Component
class CheckIns {

  private final JdbcClient jdbc;

  CheckIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a new one; false when there is one for this person and period already. */
  boolean add(CheckIn checkIn) {
    return write(
            checkIn,
            """
            INSERT INTO check_in (workspace_id, programme_id, period, person_id, ask_date, state,
              reason, due_at, closes_at, answerable_until, editable_until)
            VALUES (:workspace, :programme, :period, :person, :ask, :state,
              :reason, :due, :closes, :answerable, :editable)
            ON CONFLICT DO NOTHING""")
        == 1;
  }

  void save(CheckIn checkIn) {
    write(
        checkIn,
        """
        UPDATE check_in SET state = :state, reason = :reason, due_at = :due, closes_at = :closes,
          answerable_until = :answerable, editable_until = :editable, submitted_at = :submitted,
          edited_at = :edited, mood = :mood, one_to_one = :one_to_one, put_off = :put_off
        WHERE workspace_id = :workspace AND programme_id = :programme AND period = :period
          AND person_id = :person AND ask_date = :ask""");
  }

  /** Notes that somebody has begun to answer; changes nothing once they have, or it was missed. */
  void start(Person person, CheckInKey key) {
    jdbc.sql(
            """
            UPDATE check_in SET state = 'started', reason = NULL
            WHERE workspace_id = ? AND programme_id = ? AND period = ? AND person_id = ?
              AND state IN ('planned', 'asked', 'skipped', 'undeliverable')""")
        .params(
            person.workspace().value(), key.programme().value(), key.period(), person.id().value())
        .update();
  }

  /** Writes many new ones at once; returns whose were not there before. */
  Set<PersonId> addAll(CheckInKey key, List<CheckIn> checkIns) {
    return jdbc.sql(
            """
            INSERT INTO check_in (workspace_id, programme_id, period, person_id, ask_date, state,
              due_at, closes_at, answerable_until, editable_until)
            SELECT :workspace, :programme, :period, person, ask::date, 'planned', due::timestamptz,
              closes::timestamptz, answerable::timestamptz, editable::timestamptz
            FROM unnest(:people, :asks, :dues, :closings, :answerables, :editables)
              AS row (person, ask, due, closes, answerable, editable)
            ON CONFLICT DO NOTHING RETURNING person_id""")
        .param("workspace", checkIns.getFirst().workspace().value())
        .param("programme", key.programme().value())
        .param("period", key.period())
        .param("people", Columns.of("uuid", checkIns, each -> each.person().value()))
        .param("asks", Columns.of("text", checkIns, each -> each.askDate().toString()))
        .param("dues", Columns.of("text", checkIns, each -> each.dueAt().toString()))
        .param("closings", Columns.of("text", checkIns, each -> each.closesAt().toString()))
        .param(
            "answerables",
            Columns.of("text", checkIns, each -> each.window().answerableUntil().toString()))
        .param("editables", Columns.of("text", checkIns, each -> each.editableUntil().toString()))
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .set();
  }

  /** Notes of many at once that the question arrived, as {@link CheckIn#asked} has it. */
  void asked(List<Asked> asked) {
    jdbc.sql(
            """
            UPDATE check_in c SET state = 'asked', reason = NULL
            FROM unnest(:workspaces, :programmes, :periods, :people)
              AS asked (workspace_id, programme_id, period, person_id)
            WHERE c.workspace_id = asked.workspace_id AND c.programme_id = asked.programme_id
              AND c.period = asked.period AND c.person_id = asked.person_id
              AND c.state IN ('planned', 'undeliverable')""")
        .param("workspaces", Columns.of("uuid", asked, each -> each.workspace().value()))
        .param("programmes", Columns.of("uuid", asked, each -> each.key().programme().value()))
        .param("periods", Columns.of("text", asked, each -> each.key().period()))
        .param("people", Columns.of("uuid", asked, each -> each.person().value()))
        .update();
  }

  /** Whom a question reached. */
  record Asked(WorkspaceId workspace, PersonId person, CheckInKey key) {}

  private int write(CheckIn checkIn, String sql) {
    Window window = checkIn.window();
    Progress progress = checkIn.progress();
    return jdbc.sql(sql)
        .param("workspace", checkIn.workspace().value())
        .param("programme", checkIn.key().programme().value())
        .param("period", checkIn.key().period())
        .param("person", checkIn.person().value())
        .param("ask", checkIn.askDate())
        .param("state", progress.state().code())
        .param("reason", progress.reason())
        .param("due", Timestamps.of(window.dueAt()))
        .param("closes", Timestamps.of(window.closesAt()))
        .param("answerable", Timestamps.of(window.answerableUntil()))
        .param("editable", Timestamps.of(window.editableUntil()))
        .param("submitted", Timestamps.ofNullable(progress.submittedAt()))
        .param("edited", Timestamps.ofNullable(progress.editedAt()))
        .param("mood", progress.mood())
        .param("one_to_one", progress.oneToOne())
        .param("put_off", progress.putOff())
        .update();
  }

  Optional<CheckIn> find(Person person, CheckInKey key) {
    return find(person.workspace(), person.id(), key);
  }

  Optional<CheckIn> find(WorkspaceId workspace, PersonId person, CheckInKey key) {
    return jdbc.sql(
            """
            SELECT * FROM check_in
            WHERE workspace_id = ? AND programme_id = ? AND period = ? AND person_id = ?""")
        .params(workspace.value(), key.programme().value(), key.period(), person.value())
        .query(CheckIns::read)
        .optional();
  }

  /** A person's newest check-ins, newest first. */
  List<CheckIn> newest(Person person, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM check_in WHERE workspace_id = ? AND person_id = ?
            ORDER BY due_at DESC LIMIT ?""")
        .params(person.workspace().value(), person.id().value(), atMost)
        .query(CheckIns::read)
        .list();
  }

  /**
   * What people of one workspace submitted in a programme before the turns they have now, oldest
   * first; who submitted nothing is left out.
   *
   * @param atMost of each
   */
  Map<PersonId, List<CheckIn>> submittedBefore(List<OwnTurn> turns, int atMost) {
    CheckIn any = turns.getFirst().checkIn();
    return jdbc
        .sql(
            """
            SELECT newest.* FROM unnest(:people, :dates) AS turn (person_id, ask_date)
            CROSS JOIN LATERAL (
              SELECT * FROM check_in c
              WHERE c.workspace_id = :workspace AND c.programme_id = :programme
                AND c.person_id = turn.person_id AND c.ask_date < turn.ask_date::date
                AND c.state IN ('submitted', 'submitted_late')
              ORDER BY c.ask_date DESC LIMIT :most) AS newest
            ORDER BY newest.ask_date""")
        .param("workspace", any.workspace().value())
        .param("programme", any.key().programme().value())
        .param("people", Columns.of("uuid", turns, turn -> turn.person().id().value()))
        .param("dates", Columns.of("text", turns, turn -> turn.checkIn().askDate().toString()))
        .param("most", atMost)
        .query(CheckIns::read)
        .list()
        .stream()
        .collect(Collectors.groupingBy(CheckIn::person));
  }

  /** The check-ins of some people for one period. */
  List<CheckIn> of(WorkspaceId workspace, CheckInKey key, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT * FROM check_in
            WHERE workspace_id = :workspace AND programme_id = :programme AND period = :period
              AND person_id IN (:people)""")
        .param("workspace", workspace.value())
        .param("programme", key.programme().value())
        .param("period", key.period())
        .param("people", people.stream().map(PersonId::value).toList())
        .query(CheckIns::read)
        .list();
  }

  /** Everybody who has a check-in for a period, but for those whom nobody reached. */
  Set<PersonId> asked(WorkspaceId workspace, CheckInKey key) {
    return jdbc.sql(
            """
            SELECT person_id FROM check_in
            WHERE workspace_id = ? AND programme_id = ? AND period = ?
              AND state <> 'undeliverable'""")
        .params(workspace.value(), key.programme().value(), key.period())
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .set();
  }

  /** Everybody's in a workspace that have not closed yet. */
  List<CheckIn> running(WorkspaceId workspace, Instant now) {
    return jdbc.sql("SELECT * FROM check_in WHERE workspace_id = ? AND closes_at > ?")
        .params(workspace.value(), Timestamps.of(now))
        .query(CheckIns::read)
        .list();
  }

  /** Ends what closed unanswered; returns how many those were. */
  int missClosed(Instant now) {
    return jdbc.sql(
            """
            UPDATE check_in SET state = 'missed'
            WHERE closes_at <= ? AND state IN ('planned', 'asked', 'started')""")
        .param(Timestamps.of(now))
        .update();
  }

  /** Lets nobody else change this check-in until the caller's transaction ends. */
  Optional<CheckIn> lock(WorkspaceId workspace, PersonId person, CheckInKey key) {
    return jdbc.sql(
            """
            SELECT * FROM check_in
            WHERE workspace_id = ? AND programme_id = ? AND period = ? AND person_id = ?
            FOR UPDATE""")
        .params(workspace.value(), key.programme().value(), key.period(), person.value())
        .query(CheckIns::read)
        .optional();
  }

  private static CheckIn read(ResultSet row, int number) throws SQLException {
    return new CheckIn(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new CheckInKey(
            new ProgrammeId(row.getObject("programme_id", UUID.class)), row.getString("period")),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getObject("ask_date", LocalDate.class),
        new Window(
            Timestamps.read(row, "due_at"),
            Timestamps.read(row, "closes_at"),
            Timestamps.read(row, "answerable_until"),
            Timestamps.read(row, "editable_until")),
        new Progress(
            CheckInState.ofCode(row.getString("state")),
            row.getString("reason"),
            Timestamps.readNullable(row, "submitted_at"),
            Timestamps.readNullable(row, "edited_at"),
            mood(row),
            row.getBoolean("one_to_one"),
            row.getInt("put_off")));
  }

  private static @Nullable Integer mood(ResultSet row) throws SQLException {
    int mood = row.getInt("mood");
    return row.wasNull() ? null : mood;
  }
}
