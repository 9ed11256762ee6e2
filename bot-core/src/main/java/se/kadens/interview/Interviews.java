package se.kadens.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.kadens.interview.Interview.Status;
import se.kadens.interview.Place.Lead;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/** Every interview with the current version of its answers. */
@Component
class Interviews {

  private static final String INTRODUCING = "introducing";
  private static final String ACKNOWLEDGING = "acknowledging ";

  private final JdbcClient jdbc;

  Interviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who expires, and when nobody else is about to change it. */
  record Expiring(WorkspaceId workspace, PersonId person, InterviewId interview) {}

  /**
   * Waits until nobody else changes this person's interviews, to the end of the transaction. A
   * person's interviews take turns, so that locking each of them alone would not do.
   */
  void lockAllOf(WorkspaceId workspace, PersonId person) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("interview " + workspace.value() + " " + person)
        .query((_, _) -> true)
        .single();
  }

  /**
   * Adds an interview unless its feature began one with the same subject and person before.
   *
   * @return whether it was added
   */
  boolean add(Interview interview) {
    return fill(
                jdbc.sql(
                    """
                    INSERT INTO interview (workspace_id, id, person_id, feature, subject,
                      questionnaire, status, question, step, asked_at, lead, ticked, begun_at,
                      expires_at)
                    VALUES (:workspace, :id, :person, :feature, :subject, :questionnaire::json,
                      :status, :question, :step, :asked, :lead, :ticked, :begun, :expires)
                    ON CONFLICT (workspace_id, feature, subject, person_id) DO NOTHING"""),
                interview)
            .param("person", interview.person().value())
            .param("feature", interview.feature())
            .param("subject", interview.subject())
            .param(
                "questionnaire",
                AnswerJson.text(QuestionnaireJson.write(interview.questionnaire())))
            .param("begun", Timestamps.of(interview.begunAt()))
            .update()
        == 1;
  }

  /** Keeps where the interview stands; its answers are kept one by one. */
  void update(Interview interview, Instant now) {
    fill(
            jdbc.sql(
                """
                UPDATE interview SET status = :status, question = :question, step = :step,
                  asked_at = :asked, lead = :lead, ticked = :ticked, expires_at = :expires,
                  queued_at = CASE WHEN :status = 'queued' THEN coalesce(queued_at, :now) END
                WHERE workspace_id = :workspace AND id = :id"""),
            interview)
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Keeps the current version of one answer beside its earlier ones. */
  void addAnswer(Interview interview, Question question) {
    Given given = Objects.requireNonNull(interview.answers().get(question.key()));
    jdbc.sql(
            """
            INSERT INTO interview_answer (workspace_id, interview_id, question, version, answer,
              answered_at, edited)
            VALUES (?, ?, ?, ?, ?::json, ?, ?)""")
        .params(
            interview.workspace().value(),
            interview.id().value(),
            question.key(),
            given.version(),
            AnswerJson.write(given.answer()),
            Timestamps.of(given.at()),
            given.edited())
        .update();
  }

  Optional<Interview> find(WorkspaceId workspace, InterviewId interview) {
    return find("WHERE workspace_id = ? AND id = ?", workspace.value(), interview.value());
  }

  /** As {@link #find}, and nobody else changes it until the end of the transaction. */
  Optional<Interview> lock(WorkspaceId workspace, InterviewId interview) {
    return find(
        "WHERE workspace_id = ? AND id = ? FOR UPDATE", workspace.value(), interview.value());
  }

  Optional<Interview> find(WorkspaceId workspace, PersonId person, String feature, String subject) {
    return find(
        "WHERE workspace_id = ? AND person_id = ? AND feature = ? AND subject = ?",
        workspace.value(),
        person.value(),
        feature,
        subject);
  }

  /** What some people were asked about one thing, by person. */
  Map<PersonId, Interview> of(
      WorkspaceId workspace, Collection<PersonId> people, String feature, String subject) {
    List<Interview> bare =
        jdbc.sql(
                """
                SELECT * FROM interview
                WHERE workspace_id = ? AND feature = ? AND subject = ? AND person_id = any(?)""")
            .params(
                workspace.value(),
                feature,
                subject,
                new SqlArrayValue("uuid", people.stream().map(PersonId::value).toArray()))
            .query((row, _) -> read(row))
            .list();
    if (bare.isEmpty()) {
      return Map.of();
    }
    Map<InterviewId, Map<String, Given>> answers = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (interview_id, question) * FROM interview_answer
            WHERE workspace_id = ? AND interview_id = any(?)
            ORDER BY interview_id, question, version DESC""")
        .params(
            workspace.value(),
            new SqlArrayValue("uuid", bare.stream().map(each -> each.id().value()).toArray()))
        .query(
            row -> {
              answers
                  .computeIfAbsent(
                      new InterviewId(row.getObject("interview_id", UUID.class)),
                      _ -> new HashMap<>())
                  .put(row.getString("question"), given(row));
            });
    return bare.stream()
        .collect(
            Collectors.toMap(
                Interview::person,
                each -> each.withAnswers(answers.getOrDefault(each.id(), Map.of()))));
  }

  /** The conversation a person is having. */
  Optional<Interview> asking(WorkspaceId workspace, PersonId person) {
    return find(
        "WHERE workspace_id = ? AND person_id = ? AND status = 'asking'",
        workspace.value(),
        person.value());
  }

  /** The conversation a person is to have next. */
  Optional<Interview> nextQueued(WorkspaceId workspace, PersonId person) {
    return find(
        """
        WHERE workspace_id = ? AND person_id = ? AND status = 'queued'
        ORDER BY queued_at, id LIMIT 1""",
        workspace.value(),
        person.value());
  }

  /** What is past its time and not over, person by person. */
  List<Expiring> expiring(Instant now, int atMost) {
    return jdbc.sql(
            """
            SELECT workspace_id, person_id, id FROM interview
            WHERE status NOT IN ('finished', 'expired') AND expires_at <= ?
            ORDER BY workspace_id, person_id, id LIMIT ?""")
        .params(Timestamps.of(now), atMost)
        .query(
            (row, _) ->
                new Expiring(
                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new InterviewId(row.getObject("id", UUID.class))))
        .list();
  }

  private Optional<Interview> find(String where, Object... params) {
    return jdbc.sql("SELECT * FROM interview " + where)
        .params(params)
        .query((row, _) -> read(row))
        .optional()
        .map(this::withAnswers);
  }

  private Interview withAnswers(Interview bare) {
    Map<String, Given> answers = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (question) * FROM interview_answer
            WHERE workspace_id = ? AND interview_id = ?
            ORDER BY question, version DESC""")
        .params(bare.workspace().value(), bare.id().value())
        .query(
            row -> {
              answers.put(row.getString("question"), given(row));
            });
    return bare.withAnswers(answers);
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        AnswerJson.read(row.getString("answer")),
        row.getInt("version"),
        Timestamps.read(row, "answered_at"),
        row.getBoolean("edited"));
  }

  private static StatementSpec fill(StatementSpec statement, Interview interview) {
    Place place = interview.place();
    return statement
        .param("workspace", interview.workspace().value())
        .param("id", interview.id().value())
        .param("status", interview.status().name().toLowerCase(Locale.ROOT))
        .param("question", place.question())
        .param("step", place.step())
        .param("asked", Timestamps.ofNullable(place.askedAt()))
        .param("lead", write(place.lead()))
        .param("ticked", String.join(" ", place.ticked()))
        .param("expires", Timestamps.of(interview.expiresAt()));
  }

  private static Interview read(ResultSet row) throws SQLException {
    return new Interview(
        new InterviewId(row.getObject("id", UUID.class)),
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("feature"),
        row.getString("subject"),
        QuestionnaireJson.readStored(AnswerJson.node(row.getString("questionnaire"))),
        Map.of(),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        new Place(
            row.getString("question"),
            row.getInt("step"),
            Timestamps.readNullable(row, "asked_at"),
            readLead(row.getString("lead")),
            readTicked(row.getString("ticked"))),
        Timestamps.read(row, "begun_at"),
        Timestamps.read(row, "expires_at"));
  }

  private static String write(Lead lead) {
    return switch (lead) {
      case Lead.None() -> "";
      case Lead.Introducing() -> INTRODUCING;
      case Lead.Acknowledging(String question) -> ACKNOWLEDGING + question;
    };
  }

  private static Lead readLead(String lead) {
    if (lead.startsWith(ACKNOWLEDGING)) {
      return new Lead.Acknowledging(lead.substring(ACKNOWLEDGING.length()));
    }
    return lead.equals(INTRODUCING) ? new Lead.Introducing() : new Lead.None();
  }

  private static Set<String> readTicked(String ticked) {
    return ticked.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(ticked.split(" ", -1)));
  }
}
