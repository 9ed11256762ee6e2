package se.kadens.feedback;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.storage.Timestamps;

/** In which check-ins each person was asked about feedback, so that most of them stay short. */
@Component
class FeedbackTurns {

  /** Check-ins without the question, between two with it. */
  private static final int WITHOUT = 3;

  /** Those who check in every day are not asked every fourth. */
  private static final Duration AT_MOST_EVERY = Duration.ofDays(20);

  private final JdbcClient jdbc;

  FeedbackTurns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this check-in is one to ask in. */
  boolean isDue(Person person, String subject, Instant now) {
    return jdbc.sql(
            """
            WITH asked AS (
              SELECT max(submitted_at) AS last FROM feedback_turn
              WHERE workspace_id = :workspace AND person_id = :person AND asked
                AND subject <> :subject)
            SELECT count(*) >= :without AND coalesce(max(asked.last) <= :latest, true)
            FROM asked LEFT JOIN feedback_turn t
              ON t.workspace_id = :workspace AND t.person_id = :person AND NOT t.asked
                AND t.subject <> :subject
                AND (asked.last IS NULL OR t.submitted_at > asked.last)
            WHERE t.subject IS NOT NULL""")
        .param("workspace", person.workspace().value())
        .param("person", person.id().value())
        .param("subject", subject)
        .param("without", WITHOUT)
        .param("latest", Timestamps.of(now.minus(AT_MOST_EVERY)))
        .query(Boolean.class)
        .single();
  }

  /** Keeps that a check-in was submitted; with or without the question, as it was first. */
  void submitted(Person person, String subject, boolean asked, Instant now) {
    jdbc.sql(
            """
            INSERT INTO feedback_turn (workspace_id, person_id, subject, asked, submitted_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
        .params(person.workspace().value(), person.id().value(), subject, asked, Timestamps.of(now))
        .update();
  }
}
