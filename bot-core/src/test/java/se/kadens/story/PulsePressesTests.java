package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;

/** What is pressed on a question that is no longer the one to answer. */
class PulsePressesTests {

  private static final String ANNA = "Produkt Ason";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = Pulse.inACompany(stage);

  @BeforeEach
  void launch() {
    pulse.launch();
  }

  @Test
  void keepsAnAnswerThoughItsQuestionIsSkippedTooLate() {
    stage.press(ANNA, "Svara");
    stage.press(ANNA, "2");
    Action skipLikely = stage.button(ANNA, "Hoppa över");
    stage.press(ANNA, "9");
    stage.press(ANNA, skipLikely);

    assertThat(stage.last(ANNA)).contains("3 av 3");
    assertThat(answers()).contains("9");
  }

  @Test
  void takesAnAnswerBackThatIsSkippedOnceOneWentBackToIt() {
    stage.press(ANNA, "Svara");
    stage.press(ANNA, "2");
    stage.press(ANNA, "9");
    stage.press(ANNA, "Tillbaka");
    stage.press(ANNA, "Hoppa över");

    assertThat(stage.last(ANNA)).contains("3 av 3");
    assertThat(answers()).doesNotContain("9");
  }

  private String answers() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT answers::text FROM survey_staged")
        .query(String.class)
        .single();
  }
}
