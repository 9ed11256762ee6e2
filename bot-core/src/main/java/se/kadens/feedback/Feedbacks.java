package se.kadens.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** What colleagues have told each other; knows nothing of who may see it. */
@Component
class Feedbacks {

  private final JdbcClient jdbc;

  Feedbacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Feedback feedback) {
    FeedbackRows.withTag(
            FeedbackRows.withAudience(
                FeedbackRows.withOccasion(
                    jdbc.sql(
                            """
                            INSERT INTO feedback (workspace_id, id, giver_id, receiver_id, about,
                              request_id, origin, kind, seen_by, manager_id, room_channel, room_id,
                              room_title, words, tag, tag_id, tag_name, sent_at)
                            VALUES (:workspace, :id, :giver, :receiver, :about::json, :request,
                              :origin, :kind, :seenBy, :manager, :roomChannel, :roomId, :roomTitle,
                              :words::json, :tag, :tagId, :tagName::json, :sent)""")
                        .param("workspace", feedback.workspace().value())
                        .param("id", feedback.id().value())
                        .param("giver", feedback.giver().value())
                        .param("receiver", feedback.receiver().value())
                        .param("kind", feedback.kind().code())
                        .param("words", FeedbackRows.json(feedback.words()))
                        .param("sent", Timestamps.of(feedback.sentAt())),
                    feedback.occasion()),
                feedback.audience()),
            feedback.tag())
        .update();
  }

  Optional<Feedback> find(WorkspaceId workspace, FeedbackId id) {
    return jdbc.sql("SELECT * FROM feedback WHERE workspace_id = ? AND id = ?")
        .params(workspace.value(), id.value())
        .query(Feedbacks::read)
        .optional();
  }

  /** The newest first, as all these are. */
  List<Feedback> received(Person receiver, int skip, int most) {
    return of(receiver, "receiver_id = :person", skip, most);
  }

  List<Feedback> given(Person giver, int skip, int most) {
    return of(giver, "giver_id = :person", skip, most);
  }

  /** What its giver chose to show this person as the receiver's manager. */
  List<Feedback> shownTo(Person manager, int skip, int most) {
    return of(manager, "manager_id = :person", skip, most);
  }

  private List<Feedback> of(Person person, String condition, int skip, int most) {
    return jdbc.sql(
            "SELECT * FROM feedback WHERE workspace_id = :workspace AND "
                + condition
                + " ORDER BY sent_at DESC, id OFFSET :skip LIMIT :most")
        .param("workspace", person.workspace().value())
        .param("person", person.id().value())
        .param("skip", skip)
        .param("most", most)
        .query(Feedbacks::read)
        .list();
  }

  /** Praise of some people that a manager may see, from a moment to another, oldest first. */
  List<Feedback> praise(
      Person manager, Collection<PersonId> receivers, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT * FROM feedback
            WHERE workspace_id = :workspace AND kind = 'praise' AND receiver_id = ANY(:receivers)
              AND (manager_id = :manager OR seen_by = 'room')
              AND sent_at >= :from AND sent_at < :until
            ORDER BY sent_at, id""")
        .param("workspace", manager.workspace().value())
        .param("receivers", Columns.of("uuid", receivers, PersonId::value))
        .param("manager", manager.id().value())
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .query(Feedbacks::read)
        .list();
  }

  /** False when they had thanked before. */
  boolean thank(Feedback feedback, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO feedback_thanks (workspace_id, feedback_id, thanked_at)
                VALUES (?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(feedback.workspace().value(), feedback.id().value(), Timestamps.of(now))
            .update()
        == 1;
  }

  boolean thanked(Feedback feedback) {
    return jdbc.sql("SELECT 1 FROM feedback_thanks WHERE workspace_id = ? AND feedback_id = ?")
        .params(feedback.workspace().value(), feedback.id().value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static Feedback read(ResultSet row, int number) throws SQLException {
    return new Feedback(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new FeedbackId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("giver_id", UUID.class)),
        new PersonId(row.getObject("receiver_id", UUID.class)),
        FeedbackRows.occasion(row),
        Objects.requireNonNull(FeedbackRows.audience(row)),
        Objects.requireNonNull(FeedbackRows.kindOrNull(row)),
        Objects.requireNonNull(FeedbackRows.words(row, "words")),
        FeedbackRows.tag(row),
        Timestamps.read(row, "sent_at"));
  }
}
