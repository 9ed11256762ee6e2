package se.kadens.attention;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** The places that are taken in everybody's agendas. */
@Component
class Slots {

  private final JdbcClient jdbc;

  Slots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lets nobody else take places of these people until the transaction ends. In one order
   * everywhere, so that two who want several never wait for each other; rows rather than advisory
   * locks, of which there are only so many.
   */
  void lock(WorkspaceId workspace, Collection<PersonId> people) {
    SqlArrayValue ids = ids(people);
    jdbc.sql(
            """
            INSERT INTO attention_agenda (workspace_id, person_id)
            SELECT :workspace, person FROM unnest(:people) AS asked (person) ORDER BY person
            ON CONFLICT DO NOTHING""")
        .param("workspace", workspace.value())
        .param("people", ids)
        .update();
    jdbc.sql(
            """
            SELECT 1 FROM attention_agenda WHERE workspace_id = :workspace
              AND person_id = any(:people) ORDER BY person_id FOR UPDATE""")
        .param("workspace", workspace.value())
        .param("people", ids)
        .query((_, _) -> 1)
        .list();
  }

  /** What is taken since a moment, and all that is remembered of some sources. */
  Map<PersonId, List<Slot>> of(
      WorkspaceId workspace,
      Collection<PersonId> people,
      Instant since,
      Collection<String> sources) {
    return jdbc
        .sql(
            """
            SELECT * FROM attention_slot WHERE workspace_id = :workspace
              AND person_id = any(:people) AND (placed_at >= :since OR source = any(:sources))""")
        .param("workspace", workspace.value())
        .param("people", ids(people))
        .param("since", Timestamps.of(since))
        .param("sources", new SqlArrayValue("text", sources.toArray()))
        .query(Slots::read)
        .list()
        .stream()
        .collect(groupingBy(slot -> slot.key().person()));
  }

  /** Writes places at once; one that is taken already stays as it is. */
  void add(WorkspaceId workspace, List<Slot> slots) {
    if (slots.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO attention_slot (workspace_id, person_id, source, period, kind, minutes,
              wanted_at, placed_at, closes_at, moved_for)
            SELECT :workspace, person, source, period, kind, minutes, wanted::timestamptz,
              placed::timestamptz, closes::timestamptz, moved_for
            FROM unnest(:people, :sources, :periods, :kinds, :minutes, :wanted, :placed, :closes,
              :moved) AS row (person, source, period, kind, minutes, wanted, placed, closes,
              moved_for)
            ON CONFLICT DO NOTHING""")
        .param("workspace", workspace.value())
        .param("people", Columns.of("uuid", slots, slot -> slot.key().person().value()))
        .param("sources", Columns.of("text", slots, slot -> slot.key().source()))
        .param("periods", Columns.of("text", slots, slot -> slot.key().period()))
        .param("kinds", Columns.of("text", slots, slot -> slot.key().kind()))
        .param("minutes", Columns.of("int4", slots, Slot::minutes))
        .param("wanted", Columns.of("text", slots, slot -> slot.wanted().toString()))
        .param("placed", Columns.of("text", slots, slot -> slot.at().toString()))
        .param("closes", Columns.of("text", slots, slot -> slot.closes().toString()))
        .param(
            "moved", Columns.of("text", slots, slot -> slot.why().map(Crowded::code).orElse(null)))
        .update();
  }

  /** Gives back what a source has after a moment. */
  int release(WorkspaceId workspace, String source, Instant after) {
    return jdbc.sql(
            "DELETE FROM attention_slot WHERE workspace_id = ? AND source = ? AND placed_at > ?")
        .params(workspace.value(), source, Timestamps.of(after))
        .update();
  }

  Optional<Slot> find(WorkspaceId workspace, Slot.Key key) {
    return jdbc.sql(
            """
            SELECT * FROM attention_slot WHERE workspace_id = ? AND person_id = ? AND source = ?
              AND period = ? AND kind = ?""")
        .params(workspace.value(), key.person().value(), key.source(), key.period(), key.kind())
        .query(Slots::read)
        .optional();
  }

  void remove(WorkspaceId workspace, Slot.Key key) {
    jdbc.sql(
            """
            DELETE FROM attention_slot WHERE workspace_id = ? AND person_id = ? AND source = ?
              AND period = ? AND kind = ?""")
        .params(workspace.value(), key.person().value(), key.source(), key.period(), key.kind())
        .update();
  }

  /** What was moved and comes, or came, since a moment; the newest first. */
  List<Slot> moved(WorkspaceId workspace, Instant since, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM attention_slot
            WHERE workspace_id = ? AND moved_for IS NOT NULL AND placed_at >= ?
            ORDER BY placed_at DESC, person_id, source LIMIT ?""")
        .params(workspace.value(), Timestamps.of(since), atMost)
        .query(Slots::read)
        .list();
  }

  /** How many prompts of each source had a place since a moment, and how many of them moved. */
  List<Tally> tallies(WorkspaceId workspace, Instant since) {
    return jdbc.sql(
            """
            SELECT source, count(*) AS prompts, count(moved_for) AS moved,
              extract(epoch FROM coalesce(max(placed_at - wanted_at)
                FILTER (WHERE moved_for IS NOT NULL), interval '0'))::bigint AS seconds
            FROM attention_slot WHERE workspace_id = ? AND placed_at >= ?
            GROUP BY source ORDER BY moved DESC, source""")
        .params(workspace.value(), Timestamps.of(since))
        .query(
            (row, _) ->
                new Tally(
                    row.getString("source"),
                    row.getInt("prompts"),
                    row.getInt("moved"),
                    row.getLong("seconds")))
        .list();
  }

  /** What became of one source's prompts. */
  record Tally(String source, int prompts, int moved, long furthestSeconds) {}

  int forget(Instant before) {
    return jdbc.sql("DELETE FROM attention_slot WHERE placed_at < ?")
        .param(Timestamps.of(before))
        .update();
  }

  private static SqlArrayValue ids(Collection<PersonId> people) {
    return Columns.of("uuid", people, PersonId::value);
  }

  static Slot read(ResultSet row, int number) throws SQLException {
    return new Slot(
        new Slot.Key(
            new PersonId(row.getObject("person_id", UUID.class)),
            row.getString("source"),
            row.getString("period"),
            row.getString("kind")),
        row.getInt("minutes"),
        Timestamps.read(row, "wanted_at"),
        Timestamps.read(row, "placed_at"),
        Timestamps.read(row, "closes_at"),
        Optional.ofNullable(row.getString("moved_for")).map(Crowded::ofCode));
  }
}
