package se.kadens.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.meeting.MeetingRhythm.HowOften;
import se.kadens.meeting.Pair.Past;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** Everybody who has one-to-ones with whom. */
@Component
class Pairs {

  /** Where it is latest in the day. */
  private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

  private final JdbcClient jdbc;

  Pairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** These two; made if they have not met before, and taken up again if they had parted. */
  Pair of(WorkspaceId workspace, PersonId manager, PersonId report, Instant now) {
    return find(workspace, manager, report)
        .filter(pair -> pair.past().endedAt() == null)
        .orElseGet(
            () -> {
              begin(workspace, manager, report, now);
              return find(workspace, manager, report).orElseThrow();
            });
  }

  private void begin(WorkspaceId workspace, PersonId manager, PersonId report, Instant now) {
    jdbc.sql(
            """
            INSERT INTO meeting_pair (workspace_id, id, manager_id, report_id, begun_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, manager_id, report_id)
            DO UPDATE SET ended_at = NULL, checked_in_at = NULL, begun_at = excluded.begun_at
            WHERE meeting_pair.ended_at IS NOT NULL""")
        .params(
            workspace.value(),
            PairId.create().value(),
            manager.value(),
            report.value(),
            Timestamps.of(now))
        .update();
  }

  Optional<Pair> find(WorkspaceId workspace, PersonId manager, PersonId report) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_pair
            WHERE workspace_id = ? AND manager_id = ? AND report_id = ?""")
        .params(workspace.value(), manager.value(), report.value())
        .query(Pairs::read)
        .optional();
  }

  Optional<Pair> find(WorkspaceId workspace, PairId pair) {
    return jdbc.sql("SELECT * FROM meeting_pair WHERE workspace_id = ? AND id = ?")
        .params(workspace.value(), pair.value())
        .query(Pairs::read)
        .optional();
  }

  /** Lets nobody else change it until the caller's transaction ends. */
  Pair lock(Pair pair) {
    return jdbc.sql("SELECT * FROM meeting_pair WHERE workspace_id = ? AND id = ? FOR UPDATE")
        .params(pair.workspace().value(), pair.id().value())
        .query(Pairs::read)
        .single();
  }

  /** All that somebody is or was in. */
  List<Pair> with(Person person) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_pair
            WHERE workspace_id = :workspace AND (manager_id = :person OR report_id = :person)
            ORDER BY begun_at, id""")
        .param("workspace", person.workspace().value())
        .param("person", person.id().value())
        .query(Pairs::read)
        .list();
  }

  /** Those of whom one left, or no longer reports to the other. */
  List<Pair> apart(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_pair AS pair
            WHERE workspace_id = ? AND ended_at IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM person report
                JOIN person manager ON manager.workspace_id = report.workspace_id
                  AND manager.person_id = report.manager_id
                WHERE report.workspace_id = pair.workspace_id
                  AND report.person_id = pair.report_id AND report.active
                  AND manager.person_id = pair.manager_id AND manager.active)
            ORDER BY id""")
        .param(workspace.value())
        .query(Pairs::read)
        .list();
  }

  /**
   * Those whose next meeting may begin by a moment, without those that were reminded since another;
   * which ones really do, only the clocks where the managers are can tell.
   */
  List<Pair> meetingBy(Instant moment, Instant notRemindedSince) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_pair
            WHERE next_day + next_hour <= :moment
              AND (reminded_of IS NULL OR reminded_of <= :since)""")
        .param("moment", moment.atOffset(FARTHEST_EAST).toLocalDateTime())
        .param("since", Timestamps.of(notRemindedSince))
        .query(Pairs::read)
        .list();
  }

  /** Somebody who leads a pair. */
  record Leader(WorkspaceId workspace, PersonId person) {}

  /**
   * Who leads somebody that has waited for a meeting since a moment, with none until a day and
   * nobody told since; those left out who have heard of any of theirs since another moment.
   */
  List<Leader> waitedForSince(Instant moment, LocalDate noneUntil, Instant heardOfNoneSince) {
    return jdbc.sql(
            """
            SELECT DISTINCT workspace_id, manager_id FROM meeting_pair AS pair
            WHERE ended_at IS NULL AND (held > 0 OR checked_in_at IS NOT NULL OR often IS NOT NULL)
              AND GREATEST(coalesce(held_at, checked_in_at, begun_at), nudged_at) <= :moment
              AND (next_day IS NULL OR next_day >= :day)
              AND NOT EXISTS (
                SELECT 1 FROM meeting_pair AS other
                WHERE other.workspace_id = pair.workspace_id
                  AND other.manager_id = pair.manager_id AND other.nudged_at > :heard)""")
        .param("moment", Timestamps.of(moment))
        .param("day", noneUntil)
        .param("heard", Timestamps.of(heardOfNoneSince))
        .query(
            (row, _) ->
                new Leader(
                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                    new PersonId(row.getObject("manager_id", UUID.class))))
        .list();
  }

  /** Lets nobody else change any of a manager's until the caller's transaction ends. */
  List<Pair> lockLedBy(WorkspaceId workspace, PersonId manager) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_pair WHERE workspace_id = ? AND manager_id = ?
            ORDER BY id FOR UPDATE""")
        .params(workspace.value(), manager.value())
        .query(Pairs::read)
        .list();
  }

  void checkedIn(Pair pair, Instant now) {
    jdbc.sql(
            """
            UPDATE meeting_pair SET checked_in_at = ?
            WHERE workspace_id = ? AND id = ? AND checked_in_at IS NULL""")
        .params(Timestamps.of(now), pair.workspace().value(), pair.id().value())
        .update();
  }

  /** The two are reminded of the meeting that begins then; once, until they say otherwise. */
  void reminded(Pair pair, Instant start) {
    jdbc.sql(
            """
            UPDATE meeting_pair SET reminded_of = ?
            WHERE workspace_id = ? AND id = ? AND revision = ?""")
        .params(Timestamps.of(start), pair.workspace().value(), pair.id().value(), pair.revision())
        .update();
  }

  void save(Pair pair) {
    MeetingRhythm rhythm = pair.rhythm();
    Slot next = pair.next();
    jdbc.sql(
            """
            UPDATE meeting_pair SET ended_at = :ended, often = :often, weekday = :weekday,
              at_hour = :at, first_day = :first, next_key = :key, next_day = :day,
              next_hour = :hour, revision = :revision,
              reminded_of = CASE WHEN revision = :revision THEN reminded_of END, held = :held, held_at = :held_at,
              nudged_at = :nudged
            WHERE workspace_id = :workspace AND id = :id""")
        .param("ended", Timestamps.ofNullable(pair.past().endedAt()))
        .param("often", rhythm == null ? null : rhythm.often().code())
        .param("weekday", rhythm == null ? null : rhythm.on().getValue())
        .param("at", rhythm == null ? null : rhythm.at())
        .param("first", rhythm == null ? null : rhythm.from())
        .param("key", next == null ? null : next.key())
        .param("day", next == null ? null : next.day())
        .param("hour", next == null ? null : next.hour())
        .param("revision", pair.revision())
        .param("held", pair.held())
        .param("held_at", Timestamps.ofNullable(pair.past().heldAt()))
        .param("nudged", Timestamps.ofNullable(pair.past().nudgedAt()))
        .param("workspace", pair.workspace().value())
        .param("id", pair.id().value())
        .update();
  }

  /** When each meeting was, the newest first. */
  List<Held> held(Pair pair, int atMost) {
    return jdbc.sql(
            """
            SELECT number, held_at FROM meeting_held WHERE workspace_id = ? AND pair_id = ?
            ORDER BY number DESC LIMIT ?""")
        .params(pair.workspace().value(), pair.id().value(), atMost)
        .query((row, _) -> new Held(row.getInt("number"), Timestamps.read(row, "held_at")))
        .list();
  }

  void addHeld(Pair pair, Instant now) {
    jdbc.sql(
            "INSERT INTO meeting_held (workspace_id, pair_id, number, held_at) VALUES (?, ?, ?, ?)")
        .params(pair.workspace().value(), pair.id().value(), pair.held() + 1, Timestamps.of(now))
        .update();
  }

  /** A meeting that took place. */
  record Held(int number, Instant at) {}

  private static Pair read(ResultSet row, int number) throws SQLException {
    return new Pair(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new PairId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("manager_id", UUID.class)),
        new PersonId(row.getObject("report_id", UUID.class)),
        new Past(
            Timestamps.read(row, "begun_at"),
            Timestamps.readNullable(row, "ended_at"),
            Timestamps.readNullable(row, "checked_in_at"),
            Timestamps.readNullable(row, "held_at"),
            Timestamps.readNullable(row, "nudged_at"),
            Timestamps.readNullable(row, "reminded_of")),
        rhythm(row),
        slot(row),
        row.getInt("revision"),
        row.getInt("held"));
  }

  private static @Nullable MeetingRhythm rhythm(ResultSet row) throws SQLException {
    String often = row.getString("often");
    return often == null
        ? null
        : new MeetingRhythm(
            HowOften.ofCode(often),
            DayOfWeek.of(row.getInt("weekday")),
            row.getObject("at_hour", LocalTime.class),
            row.getObject("first_day", LocalDate.class));
  }

  private static @Nullable Slot slot(ResultSet row) throws SQLException {
    LocalDate key = row.getObject("next_key", LocalDate.class);
    return key == null
        ? null
        : new Slot(
            key,
            row.getObject("next_day", LocalDate.class),
            row.getObject("next_hour", LocalTime.class));
  }
}
