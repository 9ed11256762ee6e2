package se.kadens.survey.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;
import tools.jackson.databind.json.JsonMapper;

/** What was decided after each wave, and why some waves did not wait for it. */
@Component
public class ThemeActions {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT =
      """
      SELECT a.*, w.number FROM survey_action a
      JOIN survey_wave w ON w.workspace_id = a.workspace_id AND w.id = a.wave_id
      WHERE w.workspace_id = :workspace AND w.survey_id = :survey
      """;

  private static final String NEWEST_FIRST = "ORDER BY a.decided_at DESC, a.theme, a.slice";

  private final JdbcClient jdbc;

  ThemeActions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the place of what was decided about the same after the same wave. */
  public void put(ThemeAction action) {
    PersonId by = action.by();
    jdbc.sql(
            """
            INSERT INTO survey_action (workspace_id, wave_id, theme, slice, kind, words, decided_by,
              decided_at)
            VALUES (?, ?, ?, ?, ?, ?::json, ?, ?)
            ON CONFLICT (workspace_id, wave_id, theme, slice) DO UPDATE SET
              kind = excluded.kind, words = excluded.words, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at
            """)
        .param(action.workspace().value())
        .param(action.wave().value())
        .param(action.theme())
        .param(action.group().code())
        .param(action.kind().code())
        .param(JSON.writeValueAsString(action.words()))
        .param(by == null ? null : by.value())
        .param(Timestamps.of(action.at()))
        .update();
  }

  /** The newest first. */
  public List<ThemeAction> of(Survey survey) {
    return jdbc.sql(SELECT + NEWEST_FIRST)
        .param("workspace", survey.workspace().value())
        .param("survey", survey.id().value())
        .query(ThemeActions::read)
        .list();
  }

  /** What was decided since the wave before this one was launched, the newest first. */
  List<ThemeAction> before(Wave wave) {
    return jdbc.sql(
            SELECT
                + """
                  AND w.number < :number AND a.decided_at >= (
                    SELECT p.launched_at FROM survey_wave p
                    WHERE p.workspace_id = :workspace AND p.survey_id = :survey
                      AND p.number = :number - 1)
                  """
                + NEWEST_FIRST)
        .param("workspace", wave.workspace().value())
        .param("survey", wave.survey().value())
        .param("number", wave.number())
        .query(ThemeActions::read)
        .list();
  }

  /** In the transaction that launches the wave. */
  public void override(Wave wave, String reason, @Nullable PersonId by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO survey_override (workspace_id, wave_id, reason, decided_by, decided_at)
            VALUES (?, ?, ?::json, ?, ?)
            """)
        .param(wave.workspace().value())
        .param(wave.id().value())
        .param(JSON.writeValueAsString(reason))
        .param(by == null ? null : by.value())
        .param(Timestamps.of(now))
        .update();
  }

  /** Why it did not wait. */
  Optional<String> overrideOf(Wave wave) {
    return jdbc.sql("SELECT reason FROM survey_override WHERE workspace_id = ? AND wave_id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .query((row, _) -> JSON.readValue(row.getString("reason"), String.class))
        .optional();
  }

  private static ThemeAction read(ResultSet row, int number) throws SQLException {
    UUID by = row.getObject("decided_by", UUID.class);
    return new ThemeAction(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new WaveId(row.getObject("wave_id", UUID.class)),
        row.getInt("number"),
        row.getString("theme"),
        Slice.parse(row.getString("slice")),
        ThemeAction.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        JSON.readValue(row.getString("words"), String.class),
        by == null ? null : new PersonId(by),
        Timestamps.read(row, "decided_at"));
  }
}
