package se.kadens.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.interview.Answer;
import se.kadens.interview.AnswerJson;
import se.kadens.people.PersonId;

/** The answers of open waves. Closing a wave takes them away. */
@Component
class Staging {

  private final JdbcClient jdbc;

  Staging(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Staged> find(Wave wave, Token token) {
    return jdbc.sql(
            """
            SELECT answers, submitted FROM survey_staged
            WHERE workspace_id = ? AND wave_id = ? AND token_hash = ?""")
        .params(wave.workspace().value(), wave.id().value(), token.hash())
        .query(
            (row, _) ->
                new Staged(
                    AnswerJson.readAll(row.getString("answers")), row.getBoolean("submitted")))
        .optional();
  }

  /**
   * @param slices empty as long as they are not submitted
   * @param person absent for an anonymous survey
   */
  void save(Wave wave, Token token, Staged staged, Set<Slice> slices, @Nullable PersonId person) {
    jdbc.sql(
            """
            INSERT INTO survey_staged (workspace_id, wave_id, token_hash, person_id, slices, answers,
              submitted)
            VALUES (:workspace, :wave, :token, :person, :slices, :answers::json, :submitted)
            ON CONFLICT (workspace_id, wave_id, token_hash) DO UPDATE SET
              slices = excluded.slices, answers = excluded.answers,
              submitted = excluded.submitted""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("token", token.hash())
        .param("person", person == null ? null : person.value())
        .param("slices", Slices.array(slices))
        .param("answers", AnswerJson.writeAll(staged.answers()))
        .param("submitted", staged.submitted())
        .update();
  }

  /**
   * Notes that somebody was warned of answers, by their fingerprint.
   *
   * @return false when they were warned of the same before
   */
  boolean warn(Wave wave, Token token, Map<String, Answer> answers) {
    return jdbc.sql(
                """
                UPDATE survey_staged SET warned_of = :answers
                WHERE workspace_id = :workspace AND wave_id = :wave AND token_hash = :token
                  AND warned_of IS DISTINCT FROM :answers""")
            .param("workspace", wave.workspace().value())
            .param("wave", wave.id().value())
            .param("token", token.hash())
            .param("answers", Token.sha256(AnswerJson.writeAll(answers)))
            .update()
        == 1;
  }

  /** What counts, in no order. */
  List<Response> submitted(Wave wave) {
    return jdbc.sql(
            """
            SELECT slices, answers, encode(token_hash, 'hex') AS token FROM survey_staged
            WHERE workspace_id = ? AND wave_id = ? AND submitted""")
        .params(wave.workspace().value(), wave.id().value())
        .query(Staging::response)
        .list();
  }

  /** Keeps by person what is not anonymous, and forgets the rest; for the caller's transaction. */
  void empty(Wave wave) {
    if (!wave.anonymous()) {
      jdbc.sql(
              """
              INSERT INTO survey_answer (workspace_id, wave_id, person_id, answers)
              SELECT workspace_id, wave_id, person_id, answers FROM survey_staged
              WHERE workspace_id = ? AND wave_id = ? AND submitted""")
          .params(wave.workspace().value(), wave.id().value())
          .update();
    }
    jdbc.sql("DELETE FROM survey_staged WHERE workspace_id = ? AND wave_id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .update();
  }

  private static Response response(ResultSet row, int number) throws SQLException {
    Staged staged = new Staged(AnswerJson.readAll(row.getString("answers")), true);
    Object[] slices = (Object[]) row.getArray("slices").getArray();
    return staged.response(
        Stream.of(slices).map(each -> Slice.parse((String) each)).collect(Collectors.toSet()),
        row.getString("token"));
  }
}
