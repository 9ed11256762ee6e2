package se.kadens.survey.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.storage.Timestamps;
import se.kadens.survey.SurveyId;
import se.kadens.survey.SurveyJson;

/** The drafts of those who plan surveys; each person has one at a time. */
@Component("surveyDrafts")
class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a draft in the place of the person's former one, in the caller's transaction. */
  void keep(Person by, Draft draft, Instant now) {
    SurveyId changes = draft.changes();
    jdbc.sql(
            """
            INSERT INTO survey_draft (workspace_id, person_id, id, survey_id, version, name, plan,
              saved_at)
            VALUES (:workspace, :person, :id, :survey, :version, :name, :plan::json, :now)
            ON CONFLICT (workspace_id, person_id) DO UPDATE SET id = :id, survey_id = :survey,
              version = :version, name = :name, plan = :plan::json, saved_at = :now, done = false""")
        .param("workspace", by.workspace().value())
        .param("person", by.id().value())
        .param("id", draft.id())
        .param("survey", changes == null ? null : changes.value())
        .param("version", draft.version())
        .param("name", draft.name())
        .param("plan", SurveyJson.store(draft.plan()).toString())
        .param("now", Timestamps.of(now))
        .update();
  }

  /** A person's own draft, which they cannot save twice at once; in the caller's transaction. */
  Optional<Draft> lock(Person by, UUID id) {
    return jdbc.sql(
            """
            SELECT * FROM survey_draft WHERE workspace_id = ? AND person_id = ? AND id = ?
            FOR UPDATE""")
        .params(by.workspace().value(), by.id().value(), id)
        .query(Drafts::read)
        .optional();
  }

  void done(Person by, Draft draft) {
    jdbc.sql(
            """
            UPDATE survey_draft SET done = true
            WHERE workspace_id = ? AND person_id = ? AND id = ?""")
        .params(by.workspace().value(), by.id().value(), draft.id())
        .update();
  }

  void discard(Person by, Draft draft) {
    jdbc.sql("DELETE FROM survey_draft WHERE workspace_id = ? AND person_id = ? AND id = ?")
        .params(by.workspace().value(), by.id().value(), draft.id())
        .update();
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    UUID changes = row.getObject("survey_id", UUID.class);
    return new Draft(
        row.getObject("id", UUID.class),
        changes == null ? null : new SurveyId(changes),
        row.getInt("version"),
        row.getString("name"),
        SurveyJson.readStored(row.getString("plan")),
        row.getBoolean("done"));
  }
}
