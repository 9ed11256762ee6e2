package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.kadens.goal.Goal;

/** Commands that are typed while a question waits for its answer. */
class CommandsWhileAskedTests extends GoalStory {

  private static final String ANNA = "Anna Berg";

  @Test
  void doesACommandWithWordsAfterItAndGoesOnWaitingForTheNumber() {
    Goal visits = visits(ANNA, "320");
    openOnMonday();
    throughTheProgramme();

    stage.say(ANNA, "enskilt samtal lägg till lönen");
    assertThat(stage.last(ANNA)).startsWith("Tillagt. Bo ser det också.").contains("• lönen (du)");
    stage.say(ANNA, "1:1 add kontoret i Lund");
    assertThat(stage.last(ANNA)).contains("• kontoret i Lund (du)");
    stage.say(ANNA, "feedback Kim");
    assertThat(stage.last(ANNA)).contains("Kim");
    stage.say(ANNA, "330");

    assertThat(newest(visits).after().current()).isEqualByComparingTo("330");
  }

  @Test
  void saysWhatANumberIsToWordsThatAreNoCommand() {
    visits(ANNA, "320");
    openOnMonday();
    throughTheProgramme();

    stage.say(ANNA, "ungefär som förut");
    assertThat(stage.last(ANNA)).isEqualTo("Skriv ett tal, till exempel 3 eller 3,5.");
  }

  @Test
  void takesFreeWordsForTheAnswerWhateverTheyBeginWith() {
    plan();
    stage.turnTo(MONDAY);
    stage.press(ANNA, "Börja");
    stage.press(ANNA, "Bra");
    stage.say(ANNA, "feedback Kim väntar på, och mål som inte är satta");
    stage.say(ANNA, "enskilt samtal lägg till med alla");

    assertThat(stage.last(ANNA)).startsWith("Tack, det var allt.");
    stage.press(ANNA, "Ändra");
    assertThat(stage.form(ANNA).fields().toString())
        .contains("feedback Kim väntar på, och mål som inte är satta")
        .contains("enskilt samtal lägg till med alla");
    stage.say(ANNA, "enskilt samtal");
    assertThat(stage.last(ANNA)).doesNotContain("• med alla");
  }
}
