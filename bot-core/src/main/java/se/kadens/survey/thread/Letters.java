package se.kadens.survey.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;
import se.kadens.survey.Wave;
import tools.jackson.databind.json.JsonMapper;

/** What was said about comments after their release, and under which names. */
@Component
class Letters {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Only the first of two at once counts. */
  void begin(Wave wave, UUID comment, String name) {
    jdbc.sql(
            """
            INSERT INTO survey_thread (workspace_id, wave_id, comment_id, name)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(wave.workspace().value(), wave.id().value(), comment, name)
        .update();
  }

  List<String> names(Wave wave) {
    return jdbc.sql("SELECT name FROM survey_thread WHERE workspace_id = ? AND wave_id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .query((row, _) -> row.getString("name"))
        .list();
  }

  /** Absent as long as nobody has replied. */
  Optional<Alias> alias(WorkspaceId workspace, UUID comment) {
    return jdbc.sql(
            "SELECT name, revealed_by FROM survey_thread WHERE workspace_id = ? AND comment_id = ?")
        .params(workspace.value(), comment)
        .query((row, _) -> new Alias(row.getString("name"), person(row, "revealed_by")))
        .optional();
  }

  /** What was sent before under the same id changes nothing. */
  void add(WorkspaceId workspace, Letter letter) {
    PersonId by = letter.by();
    jdbc.sql(
            """
            INSERT INTO survey_reply (workspace_id, id, comment_id, replied_by, words, shown_at)
            VALUES (?, ?, ?, ?, ?::json, ?) ON CONFLICT DO NOTHING
            """)
        .param(workspace.value())
        .param(letter.id())
        .param(letter.comment())
        .param(by == null ? null : by.value())
        .param(JSON.writeValueAsString(letter.words()))
        .param(Timestamps.of(letter.shownAt()))
        .update();
  }

  /** In the order they are shown in; those of one hour in none. */
  List<Letter> of(WorkspaceId workspace, UUID comment) {
    return jdbc.sql(
            """
            SELECT * FROM survey_reply WHERE workspace_id = ? AND comment_id = ?
            ORDER BY shown_at, id
            """)
        .params(workspace.value(), comment)
        .query(Letters::read)
        .list();
  }

  /** For good; a second time changes nothing. */
  boolean reveal(WorkspaceId workspace, UUID comment, PersonId author, Instant now) {
    return jdbc.sql(
                """
                UPDATE survey_thread SET revealed_by = ?, revealed_at = ?
                WHERE workspace_id = ? AND comment_id = ? AND revealed_by IS NULL
                """)
            .params(author.value(), Timestamps.of(now), workspace.value(), comment)
            .update()
        == 1;
  }

  /**
   * How many comments were replied to since the wave before this one was launched, in waves that
   * this person took part in. Whose comments they are is known to nobody.
   */
  int news(Wave wave, PersonId person, Instant now) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT r.comment_id) FROM survey_reply r
            JOIN survey_thread t ON t.workspace_id = r.workspace_id AND t.comment_id = r.comment_id
            JOIN survey_wave w ON w.workspace_id = t.workspace_id AND w.id = t.wave_id
            JOIN survey_invitation i ON i.workspace_id = w.workspace_id AND i.wave_id = w.id
            WHERE w.workspace_id = :workspace AND w.survey_id = :survey AND w.number < :number
              AND i.person_id = :person AND i.answered
              AND r.replied_by IS NOT NULL AND r.shown_at <= :now
              AND r.shown_at >= (SELECT p.launched_at FROM survey_wave p
                WHERE p.workspace_id = :workspace AND p.survey_id = :survey
                  AND p.number = :number - 1)
            """)
        .param("workspace", wave.workspace().value())
        .param("survey", wave.survey().value())
        .param("number", wave.number())
        .param("person", person.value())
        .param("now", Timestamps.of(now))
        .query(Integer.class)
        .single();
  }

  private static Letter read(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        row.getObject("comment_id", UUID.class),
        person(row, "replied_by"),
        JSON.readValue(row.getString("words"), String.class),
        Timestamps.read(row, "shown_at"));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }
}
