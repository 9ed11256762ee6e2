package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;

/** What a survey with names says before its first question. */
class PulseOpeningTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");

  PulseOpeningTests() {
    Pulse.settle(stage);
    Pulse.planned(stage, "Puls", Pulse.PLAN.replace("anonymous", "named")).launch();
  }

  @Test
  void saysWhichRolesReadTheAnswersWithTheName() {
    assertThat(stage.last("Produkt Ason"))
        .contains(
            "Ditt namn står vid svaren. HR och Kadens administratörer läser dem med namnet.",
            "Utan namn ser chefer siffrorna för sina grupper, och avdelningschefer kommentarerna");
    assertThat(stage.last("Sales Ason"))
        .contains(
            "Your name stands beside your answers. HR and the administrators of Kadens read them"
                + " with it.",
            "Without names, managers see the figures of their groups");
  }
}
