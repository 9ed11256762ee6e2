package se.kadens.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** What people have begun to write to colleagues; only whoever began it finds it. */
@Component
class FeedbackDrafts {

  /** A draft without a word in it is worth nothing after this long. */
  private static final Duration EMPTY_FOR = Duration.ofDays(30);

  private final JdbcClient jdbc;

  FeedbackDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a new draft, or finds the one that the same occasion began before. */
  Draft begin(Draft draft, Instant now) {
    forgetEmpty(draft.workspace(), draft.giver(), now);
    int inserted =
        with(
                jdbc.sql(
                    """
                    INSERT INTO feedback_draft (workspace_id, id, giver_id, receiver_id, about,
                      request_id, origin, kind, seen_by, manager_id, room_channel, room_id,
                      room_title, words, tag, tag_id, tag_name, version, changed_at)
                    VALUES (:workspace, :id, :giver, :receiver, :about::json, :request, :origin,
                      :kind, :seenBy, :manager, :roomChannel, :roomId, :roomTitle, :words::json,
                      :tag, :tagId, :tagName::json, :version, :now)
                    ON CONFLICT (workspace_id, giver_id, origin) DO NOTHING"""),
                draft,
                now)
            .update();
    return inserted == 1
        ? draft
        : jdbc.sql(
                """
                SELECT * FROM feedback_draft
                WHERE workspace_id = :workspace AND giver_id = :giver AND origin = :origin""")
            .param("workspace", draft.workspace().value())
            .param("giver", draft.giver().value())
            .param("origin", draft.occasion().origin())
            .query(FeedbackDrafts::read)
            .single();
  }

  void save(Draft draft, Instant now) {
    with(
            jdbc.sql(
                """
                UPDATE feedback_draft SET receiver_id = :receiver, about = :about::json,
                  request_id = :request, origin = :origin, kind = :kind, seen_by = :seenBy,
                  manager_id = :manager, room_channel = :roomChannel, room_id = :roomId,
                  room_title = :roomTitle, words = :words::json, tag = :tag, tag_id = :tagId,
                  tag_name = :tagName::json, version = :version, changed_at = :now
                WHERE workspace_id = :workspace AND id = :id AND giver_id = :giver"""),
            draft,
            now)
        .update();
  }

  Optional<Draft> find(Person giver, FeedbackId id) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_draft WHERE workspace_id = ? AND id = ? AND giver_id = ?
            FOR UPDATE""")
        .params(giver.workspace().value(), id.value(), giver.id().value())
        .query(FeedbackDrafts::read)
        .optional();
  }

  Optional<Draft> ofOrigin(Person giver, String origin) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_draft WHERE workspace_id = ? AND giver_id = ? AND origin = ?""")
        .params(giver.workspace().value(), giver.id().value(), origin)
        .query(FeedbackDrafts::read)
        .optional();
  }

  /** Those with something in them, the newest first. */
  List<Draft> of(Person giver) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_draft
            WHERE workspace_id = ? AND giver_id = ? AND words IS NOT NULL
            ORDER BY changed_at DESC, id""")
        .params(giver.workspace().value(), giver.id().value())
        .query(FeedbackDrafts::read)
        .list();
  }

  void remove(Draft draft) {
    jdbc.sql("DELETE FROM feedback_draft WHERE workspace_id = ? AND id = ?")
        .params(draft.workspace().value(), draft.id().value())
        .update();
  }

  private void forgetEmpty(WorkspaceId workspace, PersonId giver, Instant now) {
    jdbc.sql(
            """
            DELETE FROM feedback_draft
            WHERE workspace_id = ? AND giver_id = ? AND words IS NULL AND changed_at < ?""")
        .params(workspace.value(), giver.value(), Timestamps.of(now.minus(EMPTY_FOR)))
        .update();
  }

  private static StatementSpec with(StatementSpec statement, Draft draft, Instant now) {
    PersonId receiver = draft.receiver();
    FeedbackKind kind = draft.kind();
    StatementSpec common =
        statement
            .param("workspace", draft.workspace().value())
            .param("id", draft.id().value())
            .param("giver", draft.giver().value())
            .param("receiver", receiver == null ? null : receiver.value())
            .param("kind", kind == null ? null : kind.code())
            .param("words", FeedbackRows.json(draft.words()))
            .param("version", draft.version())
            .param("now", Timestamps.of(now));
    return FeedbackRows.withTag(
        FeedbackRows.withAudience(
            FeedbackRows.withOccasion(common, draft.occasion()), draft.audience()),
        draft.tag());
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    return new Draft(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new FeedbackId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("giver_id", UUID.class)),
        FeedbackRows.personOrNull(row, "receiver_id"),
        FeedbackRows.occasion(row),
        FeedbackRows.audience(row),
        FeedbackRows.kindOrNull(row),
        FeedbackRows.words(row, "words"),
        FeedbackRows.tag(row),
        row.getInt("version"));
  }
}
