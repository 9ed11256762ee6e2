package se.kadens.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.survey.SurveyJson.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SurveyJsonTests {

  private static final String PLAN =
      """
      {"mode": "confidential",
       "questions": [{"key": "ours", "kind": "scale", "lowest": 1, "highest": 5,
         "text": {"en": "I like it here.", "sv": "Jag trivs här."}}],
       "audience": {"departments": ["Product"], "tenure": [{"from": "P0M", "to": "P3M"}]},
       "schedule": {"from": "2026-11-23", "at": "09:00", "every": "month"},
       "closes": {"after": "P7D"}, "remind": [{"after": "P2D"}],
       "thresholds": {"score": 6},
       "purpose": "To learn.", "legal_basis": "Interest.", "contact": "hr@example.com"}
      """;

  @Test
  void passesOverWhatANewerVersionKeptAndRefusesItFromOperators() {
    Reading.Read read = (Reading.Read) SurveyJson.read(JsonMapper.shared().readTree(PLAN));
    ObjectNode json = SurveyJson.store(read.plan());
    json.put("newer", 1);
    for (String part : List.of("audience", "schedule", "closes", "thresholds")) {
      ((ObjectNode) json.path(part)).put("newer", 1);
    }
    for (var list : List.of(json.path("audience").path("tenure"), json.path("remind"))) {
      ((ObjectNode) list.get(0)).put("newer", 1);
    }
    ((ObjectNode) json.path("questions").get(0)).put("newer", 1);

    assertThat(SurveyJson.readStored(json.toString())).isEqualTo(read.plan());
    assertThat(SurveyJson.read(json))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::field)
                    .containsExactlyInAnyOrder(
                        "newer",
                        "audience.newer",
                        "schedule.newer",
                        "closes.newer",
                        "thresholds.newer",
                        "audience.tenure[0]",
                        "remind[0]",
                        "questions[0].newer"));
  }
}
