package se.kadens.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.meeting.ActionItem.Dropped;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;
import tools.jackson.databind.json.JsonMapper;

/** What everybody has promised in their one-to-ones. */
@Component
class ActionItems {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is done or dropped stays on the agenda until the meeting is over. */
  private static final String ON_AGENDA =
      " AND closed_in IS NULL ORDER BY due NULLS LAST, added_at, id";

  private final JdbcClient jdbc;

  ActionItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a new one; changes nothing when there is one already. */
  void add(WorkspaceId workspace, ActionItem item) {
    jdbc.sql(
            """
            INSERT INTO meeting_action (workspace_id, id, pair_id, owner_id, author_id, words, due,
              added_at)
            VALUES (:workspace, :id, :pair, :owner, :author, :words::json, :due, :added)
            ON CONFLICT DO NOTHING""")
        .param("workspace", workspace.value())
        .param("id", item.id().value())
        .param("pair", item.pair().value())
        .param("owner", item.owner().value())
        .param("author", item.author().value())
        .param("words", JSON.writeValueAsString(item.words()))
        .param("due", item.due())
        .param("added", Timestamps.of(item.addedAt()))
        .update();
  }

  Optional<ActionItem> find(WorkspaceId workspace, ItemId id) {
    return jdbc.sql("SELECT * FROM meeting_action WHERE workspace_id = ? AND id = ?")
        .params(workspace.value(), id.value())
        .query(ActionItems::read)
        .optional();
  }

  List<ActionItem> agenda(Pair pair) {
    return agenda(pair.workspace(), List.of(pair.id()));
  }

  List<ActionItem> agenda(WorkspaceId workspace, Collection<PairId> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT * FROM meeting_action WHERE workspace_id = :workspace AND pair_id IN (:pairs)"
                + ON_AGENDA)
        .param("workspace", workspace.value())
        .param("pairs", pairs.stream().map(PairId::value).toList())
        .query(ActionItems::read)
        .list();
  }

  /** What somebody has promised and not done, the most urgent first. */
  List<ActionItem> openOf(Person owner) {
    return openOf(List.of(owner)).getOrDefault(owner.id(), List.of());
  }

  /** The same of some people of one workspace; who has nothing to do is left out. */
  Map<PersonId, List<ActionItem>> openOf(Collection<Person> owners) {
    return jdbc
        .sql(
            "SELECT * FROM meeting_action"
                + " WHERE workspace_id = :workspace AND owner_id = ANY (:owners)"
                + " AND done_at IS NULL AND dropped_at IS NULL"
                + ON_AGENDA)
        .param("workspace", owners.iterator().next().workspace().value())
        .param("owners", Columns.of("uuid", owners, each -> each.id().value()))
        .query(ActionItems::read)
        .list()
        .stream()
        .collect(Collectors.groupingBy(ActionItem::owner));
  }

  /** What somebody wrote down or promised, the newest first. */
  List<ActionItem> concerning(Person person) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_action
            WHERE workspace_id = :workspace AND (owner_id = :person OR author_id = :person)
            ORDER BY added_at DESC, id""")
        .param("workspace", person.workspace().value())
        .param("person", person.id().value())
        .query(ActionItems::read)
        .list();
  }

  /** What was agreed in or done by a meeting or a later one. */
  List<ActionItem> since(Pair pair, int meeting) {
    return jdbc.sql(
            """
            SELECT * FROM meeting_action
            WHERE workspace_id = :workspace AND pair_id = :pair
              AND (made_in >= :meeting OR closed_in >= :meeting)
            ORDER BY added_at, id""")
        .param("workspace", pair.workspace().value())
        .param("pair", pair.id().value())
        .param("meeting", meeting)
        .query(ActionItems::read)
        .list();
  }

  /**
   * @param in the check-in it was ticked off in, if it was in one
   */
  void done(WorkspaceId workspace, ItemId id, @Nullable String in, Instant now) {
    jdbc.sql(
            """
            UPDATE meeting_action SET done_at = :now, done_in = :in
            WHERE workspace_id = :workspace AND id = :id AND done_at IS NULL
              AND dropped_at IS NULL""")
        .param("now", Timestamps.of(now))
        .param("in", in)
        .param("workspace", workspace.value())
        .param("id", id.value())
        .update();
  }

  /** Nobody is to do it any more; what is done stays done. */
  void drop(WorkspaceId workspace, ItemId id, PersonId by, Instant now) {
    jdbc.sql(
            """
            UPDATE meeting_action SET dropped_at = ?, dropped_by = ?
            WHERE workspace_id = ? AND id = ? AND done_at IS NULL AND dropped_at IS NULL""")
        .params(Timestamps.of(now), by.value(), workspace.value(), id.value())
        .update();
  }

  /** It is to be done after all. What is over with a meeting stays as it was. */
  void reopen(WorkspaceId workspace, ItemId id) {
    jdbc.sql(
            """
            UPDATE meeting_action SET done_at = NULL, done_in = NULL, dropped_at = NULL,
              dropped_by = NULL
            WHERE workspace_id = ? AND id = ? AND closed_in IS NULL""")
        .params(workspace.value(), id.value())
        .update();
  }

  /** The person thought better of it in the check-in they had ticked it off in. */
  void undoneIn(WorkspaceId workspace, ItemId id, PersonId owner, String checkIn) {
    jdbc.sql(
            """
            UPDATE meeting_action SET done_at = NULL, done_in = NULL, closed_in = NULL
            WHERE workspace_id = ? AND id = ? AND owner_id = ? AND done_in = ?""")
        .params(workspace.value(), id.value(), owner.value(), checkIn)
        .update();
  }

  /** Somebody's own open action comes along to another agenda. */
  void bring(WorkspaceId workspace, ItemId id, PersonId owner, PairId from, PairId to) {
    jdbc.sql(
            """
            UPDATE meeting_action SET pair_id = ?, made_in = NULL
            WHERE workspace_id = ? AND id = ? AND owner_id = ? AND pair_id = ?
              AND done_at IS NULL AND dropped_at IS NULL""")
        .params(to.value(), workspace.value(), id.value(), owner.value(), from.value())
        .update();
  }

  /** A meeting is over: what was agreed in it and what was done or dropped by it belong to it. */
  void conclude(Pair pair, int meeting) {
    jdbc.sql(
            """
            UPDATE meeting_action SET made_in = coalesce(made_in, :meeting),
              closed_in = CASE WHEN coalesce(done_at, dropped_at) IS NULL THEN NULL ELSE :meeting END
            WHERE workspace_id = :workspace AND pair_id = :pair AND closed_in IS NULL""")
        .param("meeting", meeting)
        .param("workspace", pair.workspace().value())
        .param("pair", pair.id().value())
        .update();
  }

  private static ActionItem read(ResultSet row, int number) throws SQLException {
    return new ActionItem(
        new ItemId(row.getObject("id", UUID.class)),
        new PairId(row.getObject("pair_id", UUID.class)),
        new PersonId(row.getObject("owner_id", UUID.class)),
        new PersonId(row.getObject("author_id", UUID.class)),
        JSON.readValue(row.getString("words"), String.class),
        row.getObject("due", LocalDate.class),
        Timestamps.read(row, "added_at"),
        Timestamps.readNullable(row, "done_at"),
        dropped(row),
        row.getObject("made_in", Integer.class),
        row.getObject("closed_in", Integer.class));
  }

  private static @Nullable Dropped dropped(ResultSet row) throws SQLException {
    Instant at = Timestamps.readNullable(row, "dropped_at");
    return at == null
        ? null
        : new Dropped(at, new PersonId(row.getObject("dropped_by", UUID.class)));
  }
}
