package se.kadens.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;
import se.kadens.storage.Timestamps;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody did with surveys: planned, decided, shared and replied. A reply is theirs, and what
 * it replied to is not: nothing here leads to a comment or to who wrote it.
 */
@Component
class SurveyWorkData implements PersonalData {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  SurveyWorkData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "survey_work";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    return Stream.of(
            planned(person), decided(person), overrode(person), shared(person), replied(person))
        .flatMap(List::stream)
        .toList();
  }

  private List<Map<String, Object>> planned(Person person) {
    return read(
        person,
        """
        SELECT 'planned' AS what, s.name AS survey FROM survey s
        WHERE s.workspace_id = :workspace AND s.planned_by = :person ORDER BY s.name""",
        (_, _) -> {});
  }

  private List<Map<String, Object>> decided(Person person) {
    return read(
        person,
        """
        SELECT 'decided' AS what, s.name AS survey, w.number AS wave, a.* FROM survey_action a
        JOIN survey_wave w ON w.workspace_id = a.workspace_id AND w.id = a.wave_id
        JOIN survey s ON s.workspace_id = w.workspace_id AND s.id = w.survey_id
        WHERE a.workspace_id = :workspace AND a.decided_by = :person ORDER BY a.decided_at""",
        (row, fields) -> {
          fields.put("wave", row.getInt("wave"));
          fields.put("theme", row.getString("theme"));
          Slice group = Slice.parse(row.getString("slice"));
          fields.put("group", group.equals(Slice.EVERYONE) ? "everyone" : group.key());
          fields.put("kind", row.getString("kind").equals("none") ? "no action because" : "action");
          fields.put("words", words(row, "words"));
          fields.put("at", Timestamps.read(row, "decided_at").toString());
        });
  }

  private List<Map<String, Object>> overrode(Person person) {
    return read(
        person,
        """
        SELECT 'launched before anything was decided' AS what, s.name AS survey, w.number AS wave,
          o.reason, o.decided_at FROM survey_override o
        JOIN survey_wave w ON w.workspace_id = o.workspace_id AND w.id = o.wave_id
        JOIN survey s ON s.workspace_id = w.workspace_id AND s.id = w.survey_id
        WHERE o.workspace_id = :workspace AND o.decided_by = :person ORDER BY o.decided_at""",
        (row, fields) -> {
          fields.put("wave", row.getInt("wave"));
          fields.put("words", words(row, "reason"));
          fields.put("at", Timestamps.read(row, "decided_at").toString());
        });
  }

  private List<Map<String, Object>> shared(Person person) {
    return read(
        person,
        """
        SELECT 'shared the results' AS what, s.name AS survey, w.number AS wave, h.shared_at
        FROM survey_shared h
        JOIN survey_wave w ON w.workspace_id = h.workspace_id AND w.id = h.wave_id
        JOIN survey s ON s.workspace_id = w.workspace_id AND s.id = w.survey_id
        WHERE h.workspace_id = :workspace AND h.shared_by = :person ORDER BY h.shared_at""",
        (row, fields) -> {
          fields.put("wave", row.getInt("wave"));
          fields.put("at", Timestamps.read(row, "shared_at").toString());
        });
  }

  /** When a reply shows is drawn at random; when it was written is kept nowhere. */
  private List<Map<String, Object>> replied(Person person) {
    return read(
        person,
        """
        SELECT 'replied to a comment' AS what, s.name AS survey, w.number AS wave, r.words,
          r.shown_at FROM survey_reply r
        JOIN survey_thread t ON t.workspace_id = r.workspace_id AND t.comment_id = r.comment_id
        JOIN survey_wave w ON w.workspace_id = t.workspace_id AND w.id = t.wave_id
        JOIN survey s ON s.workspace_id = w.workspace_id AND s.id = w.survey_id
        WHERE r.workspace_id = :workspace AND r.replied_by = :person ORDER BY r.shown_at, r.id""",
        (row, fields) -> {
          fields.put("wave", row.getInt("wave"));
          fields.put("words", words(row, "words"));
          fields.put("shown_at", Timestamps.read(row, "shown_at").toString());
        });
  }

  /** Fills in what a row has besides what was done, and with which survey. */
  private interface Rest {
    void fill(ResultSet row, Map<String, Object> fields) throws SQLException;
  }

  private List<Map<String, Object>> read(Person person, String select, Rest rest) {
    return jdbc.sql(select)
        .param("workspace", person.workspace().value())
        .param("person", person.id().value())
        .query(
            (row, _) -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("what", row.getString("what"));
              fields.put("survey", row.getString("survey"));
              rest.fill(row, fields);
              return fields;
            })
        .list();
  }

  private static String words(ResultSet row, String column) throws SQLException {
    return JSON.readValue(row.getString(column), String.class);
  }
}
