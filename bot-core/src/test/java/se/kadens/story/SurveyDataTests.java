package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Value;
import se.kadens.privacy.Export;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.SettleTheme;
import se.kadens.survey.Slice;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Waiting;

/** What a person's own data hold of surveys. */
class SurveyDataTests {

  private static final String ANNA = "Produkt Ason";
  private static final String COMMENT = "Färre möten, tack";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = answered();

  private Pulse answered() {
    Pulse.settle(stage);
    Pulse planned = Pulse.planned(stage, "Puls", Pulse.PLAN);
    planned.launch();
    Pulse.all()
        .forEach(
            who -> {
              boolean english = who.startsWith("Sa");
              stage.press(who, english ? "Answer" : "Svara");
              stage.press(who, "4");
              stage.press(who, "8");
              stage.press(who, english ? "Write" : "Skriv");
              stage.submit(who, Map.of("change", new Value.Words(COMMENT)));
            });
    planned.close();
    stage.turnBy(Duration.ofDays(1));
    return planned;
  }

  private List<Map<String, Object>> section(String who, String name) {
    return stage.get(Export.class).of(stage.person(who)).getOrDefault(name, List.of());
  }

  @Test
  void givesWhoDecidedTheirDecisionAndNobodyElse() {
    stage
        .get(SettleTheme.class)
        .settle(
            pulse.survey(),
            new Waiting("workload", Slice.EVERYONE),
            ThemeAction.Kind.NONE,
            "Budgeten är slut.",
            stage.person(Pulse.HR).id(),
            stage.now());

    assertThat(section(Pulse.HR, "survey_work"))
        .singleElement()
        .satisfies(
            done ->
                assertThat(done)
                    .containsEntry("what", "decided")
                    .containsEntry("survey", "Puls")
                    .containsEntry("group", "everyone")
                    .containsEntry("words", "Budgeten är slut."));
    assertThat(section(ANNA, "survey_work")).isEmpty();
  }

  @Test
  void givesWhoRepliedTheirWordsButNothingOfWhoWroteTheComment() {
    stage.say(Pulse.HR, "kommentarer");
    stage.press(Pulse.HR, "Besvara");
    stage.submit(Pulse.HR, Map.of("words", new Value.Words("Vilka möten?")));

    assertThat(section(Pulse.HR, "survey_work"))
        .singleElement()
        .satisfies(
            done ->
                assertThat(done)
                    .containsOnlyKeys("what", "survey", "wave", "words", "shown_at")
                    .containsEntry("words", "Vilka möten?"));
    Pulse.all()
        .forEach(
            who ->
                assertThat(stage.get(Export.class).of(stage.person(who)).toString())
                    .doesNotContain("Vilka möten?", COMMENT));
  }

  @Test
  void givesWhoBeganToPlanTheirDraft() {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Ändra");
    stage.submit(
        Pulse.HR,
        Map.of(
            "questions", new Value.Words("Jag har ork för mitt arbete. | I have energy."),
            "close_days", new Value.Words("5"),
            "purpose", new Value.Words("Våren."),
            "legal_basis", new Value.Words("Berättigat intresse.")));

    assertThat(section(Pulse.HR, "survey_drafts"))
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft).containsEntry("survey", "Puls").containsEntry("saved", false);
              assertThat(String.valueOf(draft.get("plan"))).contains("Våren.");
            });
    assertThat(section(ANNA, "survey_drafts")).isEmpty();
  }

  @Test
  void givesEachWhenTheyWereAskedAndNamesItPlainly() {
    assertThat(section(ANNA, "attention"))
        .singleElement()
        .satisfies(
            slot ->
                assertThat(slot)
                    .containsEntry("from", "Puls")
                    .containsEntry("asked_at", "2026-11-23T08:00:00Z"));
    stage.say(ANNA, "mina uppgifter");
    assertThat(stage.last(ANNA))
        .contains("Enkäter du har fått", "När du har fått frågor")
        .doesNotContain("attention");
  }
}
