package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;

/** What is not said of a survey that stores who answered what. */
class ConfidentialPulseTests {

  private static final String ANNA = "Produkt Ason";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = launched();

  private Pulse launched() {
    Pulse.settle(stage);
    Pulse planned =
        Pulse.planned(
            stage, "Puls, november", Pulse.PLAN.replace("\"anonymous\"", "\"confidential\""));
    planned.launch();
    return planned;
  }

  @Test
  void offersNoReplyAndDoesNotSayThatNobodyKnowsWhoWrote() {
    Pulse.all().forEach(who -> pulse.comment(who, "Mindre möten."));
    assertThat(stage.last(ANNA)).contains("Tack, det var allt.").doesNotContain("Svar till dig");
    pulse.close();
    stage.say(Pulse.HR, "kommentarer");

    assertThat(stage.last(Pulse.HR))
        .contains("24 kommentarer, i slumpad ordning.", "Mindre möten.")
        .doesNotContain("Ingen vet", "Besvara");
  }

  @Test
  void warnsOfANameInAComment() {
    pulse.comment(ANNA, "Eva svarar aldrig");

    assertThat(stage.last(ANNA)).contains("Din kommentar nämner Eva.");
  }

  @Test
  void takesNoReply() {
    Pulse.all().forEach(who -> pulse.comment(who, "Mindre möten."));
    pulse.close();
    String comment =
        stage
            .get(JdbcClient.class)
            .sql("SELECT id::text FROM survey_comment LIMIT 1")
            .query(String.class)
            .single();
    String about = pulse.wave().id() + "/" + comment + "/" + UUID.randomUUID();
    stage.press(Pulse.HR, new Action("surveycomments", "reply", about));

    assertThat(stage.last(Pulse.HR)).contains("HR läser kommentarerna i enkäter");
  }
}
