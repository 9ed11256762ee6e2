package se.kadens.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.meeting.Point.Section;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody has to talk about. Whatever is read for somebody leaves out, in the statement
 * itself, what others keep to themselves.
 */
@Component
class Points {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Those that the viewer may see and nobody took away. */
  private static final String SEEN =
      """
      SELECT * FROM meeting_point
      WHERE workspace_id = :workspace AND (NOT secret OR author_id = :viewer)
        AND removed_at IS NULL""";

  private final JdbcClient jdbc;

  Points(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a new one; changes nothing when there is one already. */
  void add(WorkspaceId workspace, Point point) {
    jdbc.sql(
            """
            INSERT INTO meeting_point (workspace_id, id, pair_id, author_id, secret, section,
              source, about, words, carried, added_at)
            VALUES (:workspace, :id, :pair, :author, :secret, :section,
              :source, :about, :words::json, :carried, :added)
            ON CONFLICT DO NOTHING""")
        .param("workspace", workspace.value())
        .param("id", point.id().value())
        .param("pair", point.pair().value())
        .param("author", point.author().value())
        .param("secret", point.secret())
        .param("section", point.section().code())
        .param("source", point.source())
        .param("about", point.about())
        .param("words", JSON.writeValueAsString(point.words()))
        .param("carried", point.carried())
        .param("added", Timestamps.of(point.addedAt()))
        .update();
  }

  Optional<Point> find(Person viewer, ItemId id) {
    return jdbc.sql(SEEN + " AND id = :id")
        .param("workspace", viewer.workspace().value())
        .param("viewer", viewer.id().value())
        .param("id", id.value())
        .query(Points::read)
        .optional();
  }

  /** The agenda of the meeting to come: what waits, and what was ticked off since the last. */
  List<Point> agenda(Pair pair, PersonId viewer) {
    return jdbc.sql(SEEN + " AND pair_id = :pair AND meeting IS NULL ORDER BY added_at, id")
        .param("workspace", pair.workspace().value())
        .param("viewer", viewer.value())
        .param("pair", pair.id().value())
        .query(Points::read)
        .list();
  }

  /** What was talked about from a meeting on. */
  List<Point> talkedAbout(Pair pair, PersonId viewer, int from) {
    return jdbc.sql(SEEN + " AND pair_id = :pair AND meeting >= :from ORDER BY added_at, id")
        .param("workspace", pair.workspace().value())
        .param("viewer", viewer.value())
        .param("pair", pair.id().value())
        .param("from", from)
        .query(Points::read)
        .list();
  }

  /** How many wait in each pair, for this viewer; a pair without any is not in it. */
  Map<PairId, Integer> waiting(WorkspaceId workspace, Collection<PairId> pairs, PersonId viewer) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT pair_id, count(*) AS points FROM meeting_point
            WHERE workspace_id = :workspace AND pair_id IN (:pairs) AND removed_at IS NULL
              AND done_at IS NULL AND (NOT secret OR author_id = :viewer)
            GROUP BY pair_id""")
        .param("workspace", workspace.value())
        .param("pairs", pairs.stream().map(PairId::value).toList())
        .param("viewer", viewer.value())
        .query(
            (row, _) ->
                Map.entry(new PairId(row.getObject("pair_id", UUID.class)), row.getInt("points")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All that one person wrote or said, the newest first. */
  List<Point> by(Person author) {
    return jdbc.sql(SEEN + " AND author_id = :viewer ORDER BY added_at DESC, id")
        .param("workspace", author.workspace().value())
        .param("viewer", author.id().value())
        .query(Points::read)
        .list();
  }

  /** All that came of one source, with whichever manager, the newest first; removed ones too. */
  List<Point> ofSource(WorkspaceId workspace, PersonId author, String source) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_point
            WHERE workspace_id = ? AND author_id = ? AND source = ? ORDER BY added_at DESC""")
        .params(workspace.value(), author.value(), source)
        .query(Points::read)
        .list();
  }

  /** Says one differently, and puts it back if it was taken away. */
  void reword(WorkspaceId workspace, ItemId id, String words, String about) {
    jdbc.sql(
            """
            UPDATE meeting_point SET words = ?::json, about = ?, removed_at = NULL
            WHERE workspace_id = ? AND id = ? AND done_at IS NULL""")
        .params(JSON.writeValueAsString(words), about, workspace.value(), id.value())
        .update();
  }

  /** What is over with a meeting stays as it was; here and below. */
  void tick(WorkspaceId workspace, ItemId id, Instant now) {
    jdbc.sql(
            """
            UPDATE meeting_point SET done_at = ?
            WHERE workspace_id = ? AND id = ? AND done_at IS NULL AND removed_at IS NULL""")
        .params(Timestamps.of(now), workspace.value(), id.value())
        .update();
  }

  void untick(WorkspaceId workspace, ItemId id) {
    jdbc.sql(
            """
            UPDATE meeting_point SET done_at = NULL
            WHERE workspace_id = ? AND id = ? AND meeting IS NULL""")
        .params(workspace.value(), id.value())
        .update();
  }

  void remove(WorkspaceId workspace, ItemId id, Instant now) {
    jdbc.sql(
            """
            UPDATE meeting_point SET removed_at = ?
            WHERE workspace_id = ? AND id = ? AND done_at IS NULL AND removed_at IS NULL""")
        .params(Timestamps.of(now), workspace.value(), id.value())
        .update();
  }

  /** What it came from does not say so any more: as if it had never been told. */
  void withdraw(WorkspaceId workspace, ItemId id) {
    jdbc.sql(
            """
            DELETE FROM meeting_point
            WHERE workspace_id = ? AND id = ? AND done_at IS NULL AND meeting IS NULL""")
        .params(workspace.value(), id.value())
        .update();
  }

  /** Somebody's waiting point comes along to another agenda, and is as private as it was. */
  void bring(WorkspaceId workspace, ItemId id, PersonId author, PairId from, PairId to) {
    jdbc.sql(
            """
            UPDATE meeting_point SET pair_id = :to
            WHERE workspace_id = :workspace AND id = :id AND author_id = :author
              AND pair_id = :from AND done_at IS NULL AND removed_at IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM meeting_point AS there
                WHERE there.workspace_id = :workspace AND there.pair_id = :to
                  AND there.source = meeting_point.source AND there.meeting IS NULL)""")
        .param("to", to.value())
        .param("workspace", workspace.value())
        .param("id", id.value())
        .param("author", author.value())
        .param("from", from.value())
        .update();
  }

  /** A meeting is over: what was ticked off belongs to it, and the rest is left for the next. */
  void conclude(Pair pair, int meeting) {
    jdbc.sql(
            """
            UPDATE meeting_point SET
              meeting = CASE WHEN done_at IS NULL THEN NULL ELSE :meeting END,
              carried = carried + CASE WHEN done_at IS NULL THEN 1 ELSE 0 END
            WHERE workspace_id = :workspace AND pair_id = :pair AND meeting IS NULL
              AND removed_at IS NULL""")
        .param("meeting", meeting)
        .param("workspace", pair.workspace().value())
        .param("pair", pair.id().value())
        .update();
  }

  private static Point read(ResultSet row, int number) throws SQLException {
    int meeting = row.getInt("meeting");
    boolean over = !row.wasNull();
    return new Point(
        new ItemId(row.getObject("id", UUID.class)),
        new PairId(row.getObject("pair_id", UUID.class)),
        new PersonId(row.getObject("author_id", UUID.class)),
        row.getBoolean("secret"),
        Section.ofCode(row.getString("section")),
        row.getString("source"),
        row.getString("about"),
        JSON.readValue(row.getString("words"), String.class),
        row.getInt("carried"),
        Timestamps.read(row, "added_at"),
        Timestamps.readNullable(row, "done_at"),
        Timestamps.readNullable(row, "removed_at"),
        over ? Integer.valueOf(meeting) : null);
  }
}
