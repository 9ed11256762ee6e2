package se.kadens.survey.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;
import se.kadens.storage.Timestamps;
import tools.jackson.databind.json.JsonMapper;

/** What somebody filled in last about a survey, saved or not. */
@Component("surveyDraftData")
class DraftData implements PersonalData {

  private final JdbcClient jdbc;

  DraftData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "survey_drafts";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    return jdbc.sql(
            """
            SELECT name, plan, saved_at, done FROM survey_draft
            WHERE workspace_id = ? AND person_id = ?""")
        .params(person.workspace().value(), person.id().value())
        .query(
            (row, _) -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("survey", row.getString("name"));
              fields.put("plan", JsonMapper.shared().readTree(row.getString("plan")));
              fields.put("filled_in_at", Timestamps.read(row, "saved_at").toString());
              fields.put("saved", row.getBoolean("done"));
              return fields;
            })
        .list();
  }
}
