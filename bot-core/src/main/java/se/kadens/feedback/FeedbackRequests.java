package se.kadens.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** Who asked whom for feedback. */
@Component
class FeedbackRequests {

  private final JdbcClient jdbc;

  FeedbackRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the same person was asked with the same form, or waits for an answer already. */
  boolean add(FeedbackRequest request) {
    return FeedbackRows.withTag(
                jdbc.sql(
                        """
                        INSERT INTO feedback_request (workspace_id, id, round_id, asker_id,
                          asked_id, topic, tag, tag_id, tag_name, state, asked_at, expires_at)
                        VALUES (:workspace, :id, :round, :asker, :asked, :topic::json, :tag,
                          :tagId, :tagName::json, 'open', :at, :expires)
                        ON CONFLICT DO NOTHING""")
                    .param("workspace", request.workspace().value())
                    .param("id", request.id().value())
                    .param("round", request.round())
                    .param("asker", request.asker().value())
                    .param("asked", request.asked().value())
                    .param("topic", FeedbackRows.json(request.topic()))
                    .param("at", Timestamps.of(request.askedAt()))
                    .param("expires", Timestamps.of(request.expiresAt())),
                request.goal())
            .update()
        == 1;
  }

  Optional<FeedbackRequest> find(WorkspaceId workspace, RequestId id) {
    return jdbc.sql("SELECT * FROM feedback_request WHERE workspace_id = ? AND id = ?")
        .params(workspace.value(), id.value())
        .query(FeedbackRequests::read)
        .optional();
  }

  /** The same, so that it ends only once. */
  Optional<FeedbackRequest> lock(WorkspaceId workspace, RequestId id) {
    return jdbc.sql("SELECT * FROM feedback_request WHERE workspace_id = ? AND id = ? FOR UPDATE")
        .params(workspace.value(), id.value())
        .query(FeedbackRequests::read)
        .optional();
  }

  List<FeedbackRequest> lockRound(Person asker, UUID round) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_request
            WHERE workspace_id = ? AND round_id = ? AND asker_id = ? ORDER BY id FOR UPDATE""")
        .params(asker.workspace().value(), round, asker.id().value())
        .query(FeedbackRequests::read)
        .list();
  }

  void end(FeedbackRequest request, FeedbackRequest.State state, Instant now) {
    jdbc.sql(
            """
            UPDATE feedback_request SET state = ?, ended_at = ?
            WHERE workspace_id = ? AND id = ? AND state = 'open'""")
        .params(state.code(), Timestamps.of(now), request.workspace().value(), request.id().value())
        .update();
  }

  void giveReason(FeedbackRequest request, String reason) {
    jdbc.sql(
            """
            UPDATE feedback_request SET reason = :reason::json
            WHERE workspace_id = :workspace AND id = :id""")
        .param("reason", FeedbackRows.json(reason))
        .param("workspace", request.workspace().value())
        .param("id", request.id().value())
        .update();
  }

  /** Makes room for a new question where the old one was never answered. */
  void expire(Person asker, Instant now) {
    jdbc.sql(
            """
            UPDATE feedback_request SET state = 'expired', ended_at = expires_at
            WHERE workspace_id = ? AND asker_id = ? AND state = 'open' AND expires_at <= ?""")
        .params(asker.workspace().value(), asker.id().value(), Timestamps.of(now))
        .update();
  }

  /** What waits for this person's answer, the oldest first. */
  List<FeedbackRequest> waitingFor(Person asked, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_request
            WHERE workspace_id = ? AND asked_id = ? AND state = 'open' AND expires_at > ?
            ORDER BY asked_at, id""")
        .params(asked.workspace().value(), asked.id().value(), Timestamps.of(now))
        .query(FeedbackRequests::read)
        .list();
  }

  /** Whom this person waits for, the oldest first. */
  List<FeedbackRequest> openOf(Person asker, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_request
            WHERE workspace_id = ? AND asker_id = ? AND state = 'open' AND expires_at > ?
            ORDER BY asked_at, id""")
        .params(asker.workspace().value(), asker.id().value(), Timestamps.of(now))
        .query(FeedbackRequests::read)
        .list();
  }

  /** All that this person asked or was asked, the newest first. */
  List<FeedbackRequest> of(Person person) {
    return jdbc.sql(
            """
            SELECT * FROM feedback_request
            WHERE workspace_id = :workspace AND :person IN (asker_id, asked_id)
            ORDER BY asked_at DESC, id""")
        .param("workspace", person.workspace().value())
        .param("person", person.id().value())
        .query(FeedbackRequests::read)
        .list();
  }

  private static FeedbackRequest read(ResultSet row, int number) throws SQLException {
    return new FeedbackRequest(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new RequestId(row.getObject("id", UUID.class)),
        row.getObject("round_id", UUID.class),
        new PersonId(row.getObject("asker_id", UUID.class)),
        new PersonId(row.getObject("asked_id", UUID.class)),
        Objects.requireNonNull(FeedbackRows.words(row, "topic")),
        FeedbackRows.tag(row),
        Timestamps.read(row, "asked_at"),
        Timestamps.read(row, "expires_at"),
        FeedbackRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        FeedbackRows.words(row, "reason"));
  }
}
