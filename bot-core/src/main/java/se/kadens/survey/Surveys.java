package se.kadens.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** The surveys of every workspace, as they are planned. */
@Component
public class Surveys {

  private final JdbcClient jdbc;

  Surveys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Survey> find(WorkspaceId workspace, SurveyId survey) {
    return jdbc.sql("SELECT * FROM survey WHERE workspace_id = ? AND id = ?")
        .params(workspace.value(), survey.value())
        .query(Surveys::read)
        .optional();
  }

  /** By name, whatever its capitals. */
  public Optional<Survey> find(WorkspaceId workspace, String name) {
    return jdbc.sql("SELECT * FROM survey WHERE workspace_id = ? AND lower(name) = lower(?)")
        .params(workspace.value(), name)
        .query(Surveys::read)
        .optional();
  }

  /** All of a workspace, by name. */
  public List<Survey> all(WorkspaceId workspace) {
    return jdbc.sql("SELECT * FROM survey WHERE workspace_id = ? ORDER BY lower(name)")
        .param(workspace.value())
        .query(Surveys::read)
        .list();
  }

  /**
   * @return false when there is one by that name
   */
  public boolean add(Survey survey) {
    return jdbc.sql(
                """
                INSERT INTO survey (workspace_id, id, name, plan, version)
                VALUES (?, ?, ?, ?::json, ?) ON CONFLICT DO NOTHING""")
            .params(
                survey.workspace().value(),
                survey.id().value(),
                survey.name(),
                SurveyJson.store(survey.plan()).toString(),
                survey.version())
            .update()
        == 1;
  }

  /**
   * Stores the next version.
   *
   * @return false when somebody else has changed it since it was read
   */
  public boolean change(Survey survey) {
    return jdbc.sql(
                """
                UPDATE survey SET plan = ?::json, version = version + 1
                WHERE workspace_id = ? AND id = ? AND version = ?""")
            .params(
                SurveyJson.store(survey.plan()).toString(),
                survey.workspace().value(),
                survey.id().value(),
                survey.version())
            .update()
        == 1;
  }

  /** Pauses, resumes or stops what a survey does by itself; a wave that is open goes on. */
  public void stand(Survey survey, Survey.Standing standing) {
    jdbc.sql("UPDATE survey SET standing = ? WHERE workspace_id = ? AND id = ?")
        .params(standing.code(), survey.workspace().value(), survey.id().value())
        .update();
  }

  /** Notes who planned it last. */
  void planned(Survey survey, PersonId by) {
    jdbc.sql("UPDATE survey SET planned_by = ? WHERE workspace_id = ? AND id = ?")
        .params(by.value(), survey.workspace().value(), survey.id().value())
        .update();
  }

  /** Empty where no person did. */
  Optional<PersonId> plannedBy(Survey survey) {
    return jdbc.sql(
            """
            SELECT planned_by FROM survey
            WHERE workspace_id = ? AND id = ? AND planned_by IS NOT NULL""")
        .params(survey.workspace().value(), survey.id().value())
        .query((row, _) -> new PersonId(row.getObject("planned_by", UUID.class)))
        .optional();
  }

  /** Lets one transaction at a time launch a survey. */
  public void lock(Survey survey) {
    jdbc.sql("SELECT 1 FROM survey WHERE workspace_id = ? AND id = ? FOR UPDATE")
        .params(survey.workspace().value(), survey.id().value())
        .query(Integer.class)
        .single();
  }

  private static Survey read(ResultSet row, int number) throws SQLException {
    return new Survey(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new SurveyId(row.getObject("id", UUID.class)),
        row.getString("name"),
        SurveyJson.readStored(row.getString("plan")),
        row.getInt("version"),
        Survey.Standing.ofCode(row.getString("standing")));
  }
}
