package se.kadens.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.interview.Answer;
import se.kadens.interview.AnswerJson;
import se.kadens.people.PersonId;

/** Who answered what, of waves that said beforehand that names stand beside the answers. */
@Component
public class NamedAnswers {

  private final JdbcClient jdbc;

  NamedAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What one person answered, by item. */
  public record Of(PersonId person, Map<String, Answer> answers) {
    public Of {
      answers = Map.copyOf(answers);
    }
  }

  /** Nothing for any wave that promised more. */
  public List<Of> of(Wave wave) {
    if (wave.contract().mode() != Mode.NAMED) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT person_id, answers FROM survey_answer WHERE workspace_id = ? AND wave_id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .query(
            (row, _) ->
                new Of(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    AnswerJson.readAll(row.getString("answers"))))
        .list();
  }
}
