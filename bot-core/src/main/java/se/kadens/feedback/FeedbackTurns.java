package se.kadens.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.storage.Columns;
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

  /** Those of some people of one workspace whose check-in is one to ask in. */
  Set<PersonId> due(Collection<Person> people, String subject, Instant now) {
    return jdbc.sql(
            """
            SELECT person_id FROM unnest(:people) AS person (person_id)
            CROSS JOIN LATERAL (
              SELECT max(submitted_at) AS last FROM feedback_turn a
              WHERE a.workspace_id = :workspace AND a.person_id = person.person_id AND a.asked
                AND a.subject <> :subject) AS asked
            WHERE coalesce(asked.last <= :latest, true)
              AND :without <= (
                SELECT count(*) FROM feedback_turn t
                WHERE t.workspace_id = :workspace AND t.person_id = person.person_id
                  AND NOT t.asked AND t.subject <> :subject
                  AND (asked.last IS NULL OR t.submitted_at > asked.last))""")
        .param("workspace", people.iterator().next().workspace().value())
        .param("people", Columns.of("uuid", people, each -> each.id().value()))
        .param("subject", subject)
        .param("without", WITHOUT)
        .param("latest", Timestamps.of(now.minus(AT_MOST_EVERY)))
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .set();
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
