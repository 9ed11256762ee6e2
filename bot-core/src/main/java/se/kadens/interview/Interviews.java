package se.kadens.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.kadens.interview.Interview.Status;
import se.kadens.interview.Place.Lead;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** Every interview with the current version of its answers. */
@Component
class Interviews {

  private static final String INTRODUCING = "introducing";
  private static final String ACKNOWLEDGING = "acknowledging ";

  /** With the current version of each answer. */
  private static final String SELECT =
      """
      SELECT i.*, (
        SELECT json_agg(newest) FROM (
          SELECT DISTINCT ON (question) question, version, answer, answered_at, edited
          FROM interview_answer
          WHERE workspace_id = i.workspace_id AND interview_id = i.id
          ORDER BY question, version DESC) AS newest) AS given
      FROM interview AS i
      """;

  private final JdbcClient jdbc;

  Interviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was not finished in time, and whose it is. */
  record Expiring(WorkspaceId workspace, PersonId person, InterviewId interview) {}

  /**
   * What a person has to do with.
   *
   * @param about what they were asked about one thing
   * @param asking the conversation they are having, which may be the same
   */
  record Standing(Optional<Interview> about, Optional<Interview> asking) {}

  /**
   * Adds an interview, of which there is one for each feature, subject and person. It is that
   * person's turn, as {@link se.kadens.conversation.Inbox} has it, whenever their interviews
   * change.
   */
  void add(Interview interview) {
    fill(
            jdbc.sql(
                """
                INSERT INTO interview (workspace_id, id, person_id, feature, subject,
                  questionnaire, status, question, step, question_since, asked_at, lead, ticked,
                  begun_at, expires_at)
                VALUES (:workspace, :id, :person, :feature, :subject, :questionnaire::json,
                  :status, :question, :step, :since, :asked, :lead, :ticked, :begun, :expires)"""),
            interview)
        .param("person", interview.person().value())
        .param("feature", interview.feature())
        .param("subject", interview.subject())
        .param("questionnaire", AnswerJson.text(QuestionnaireJson.write(interview.questionnaire())))
        .param("begun", Timestamps.of(interview.begunAt()))
        .update();
  }

  /** Keeps where the interview stands; its answers are kept one by one. */
  void update(Interview interview, Instant now) {
    fill(
            jdbc.sql(
                """
                UPDATE interview SET status = :status, question = :question, step = :step,
                  question_since = :since, asked_at = :asked, lead = :lead, ticked = :ticked,
                  expires_at = :expires,
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
        "WHERE workspace_id = ? AND id = ? FOR UPDATE OF i", workspace.value(), interview.value());
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
    return of(workspace, people, feature, List.of(subject)).stream()
        .collect(Collectors.toMap(Interview::person, Function.identity()));
  }

  /** What some people were asked about some things. */
  List<Interview> of(
      WorkspaceId workspace,
      Collection<PersonId> people,
      String feature,
      Collection<String> subjects) {
    return select(
            "WHERE workspace_id = ? AND feature = ? AND subject = any(?) AND person_id = any(?)",
            workspace.value(),
            feature,
            new SqlArrayValue("text", subjects.toArray()),
            Columns.of("uuid", people, PersonId::value))
        .toList();
  }

  /** What a person was asked about one thing, and the conversation they are having. */
  Standing standing(WorkspaceId workspace, PersonId person, String feature, String subject) {
    List<Interview> found =
        select(
                """
                WHERE workspace_id = ? AND person_id = ?
                  AND (status = 'asking' OR feature = ? AND subject = ?)
                FOR UPDATE OF i""",
                workspace.value(),
                person.value(),
                feature,
                subject)
            .toList();
    return new Standing(
        found.stream()
            .filter(each -> each.feature().equals(feature) && each.subject().equals(subject))
            .findFirst(),
        found.stream().filter(each -> each.status() == Status.ASKING).findFirst());
  }

  /** The conversation a person is having. */
  Optional<Interview> asking(WorkspaceId workspace, PersonId person) {
    return find(
        "WHERE workspace_id = ? AND person_id = ? AND status = 'asking'",
        workspace.value(),
        person.value());
  }

  /** The conversation a person is to have next, unless they are having one. */
  Optional<Interview> next(WorkspaceId workspace, PersonId person) {
    return find(
        """
        WHERE workspace_id = ? AND person_id = ? AND status = 'queued'
          AND NOT EXISTS (
            SELECT FROM interview a
            WHERE a.workspace_id = i.workspace_id AND a.person_id = i.person_id
              AND a.status = 'asking')
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
    return select(where, params).findFirst();
  }

  private Stream<Interview> select(String where, Object... params) {
    return jdbc.sql(SELECT + where).params(params).query((row, _) -> read(row)).list().stream();
  }

  private static StatementSpec fill(StatementSpec statement, Interview interview) {
    Place place = interview.place();
    return statement
        .param("workspace", interview.workspace().value())
        .param("id", interview.id().value())
        .param("status", interview.status().name().toLowerCase(Locale.ROOT))
        .param("question", place.question())
        .param("step", place.step())
        .param("since", Timestamps.ofNullable(place.since()))
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
        AnswerJson.readGiven(row.getString("given")),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        new Place(
            row.getString("question"),
            row.getInt("step"),
            Timestamps.readNullable(row, "question_since"),
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
