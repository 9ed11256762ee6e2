package se.kadens.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;
import tools.jackson.databind.json.JsonMapper;

/**
 * In which waves somebody was asked and took part, and what they answered where they were told that
 * their name stands beside it. Of an anonymous survey nobody can tell that; of a confidential one
 * nobody is shown it, and whoever is handed this may be somebody else.
 */
@Component
class SurveyData implements PersonalData {

  private final Invitations invitations;
  private final Waves waves;
  private final Surveys surveys;
  private final JdbcClient jdbc;

  SurveyData(Invitations invitations, Waves waves, Surveys surveys, JdbcClient jdbc) {
    this.invitations = invitations;
    this.waves = waves;
    this.surveys = surveys;
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "surveys";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    return invitations.wavesOf(person).stream()
        .flatMap(id -> waves.find(person.workspace(), id).stream())
        .flatMap(
            wave ->
                invitations
                    .find(wave, person.id())
                    .map(invitation -> fields(wave, invitation))
                    .stream())
        .toList();
  }

  private Map<String, Object> fields(Wave wave, Invitation invitation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "survey", surveys.find(wave.workspace(), wave.survey()).map(Survey::name).orElse(""));
    fields.put("wave", wave.number());
    fields.put("mode", wave.contract().mode().code());
    fields.put("asked_at", invitation.opensAt().toString());
    fields.put("answered", invitation.answered());
    answers(wave, invitation)
        .ifPresent(answers -> fields.put("answers", JsonMapper.shared().readTree(answers)));
    return fields;
  }

  private Optional<String> answers(Wave wave, Invitation invitation) {
    if (wave.contract().mode() != Mode.NAMED) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            SELECT answers FROM survey_answer
            WHERE workspace_id = :workspace AND wave_id = :wave AND person_id = :person
            UNION ALL
            SELECT answers FROM survey_staged
            WHERE workspace_id = :workspace AND wave_id = :wave AND person_id = :person
            LIMIT 1""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("person", invitation.person().value())
        .query(String.class)
        .optional();
  }
}
