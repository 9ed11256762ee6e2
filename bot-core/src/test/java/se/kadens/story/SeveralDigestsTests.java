package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Value;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A manager whose team is asked by several programmes. */
class SeveralDigestsTests {

  private static final String BO = "Bo Lind";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void promise() {
    stage.company().with(BO).from("Ledning");
    stage.company().with("Anna Berg").reportingTo(BO);
    stage.say(BO, "1:1 anna");
    stage.press(BO, "Lägg till åtgärd");
    stage.submit(
        BO,
        Map.of(
            "words",
            new Value.Words("ringa juristen"),
            "due",
            new Value.Day(LocalDate.of(2026, 11, 23))));
  }

  private long said(String words) {
    return stage.messages(BO).stream().filter(message -> message.contains(words)).count();
  }

  @Test
  void hearsOfItsActionsOnceAWeek() {
    stage.programme("Två veckor", Plans.weekly().replace("\"week\"", "\"two_weeks\""));
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-27T07:00:00Z");
    stage.turnTo("2026-11-30T08:00:00Z").turnTo("2026-12-04T07:00:00Z");

    assertThat(said("[Markera som läst]")).isEqualTo(3);
    assertThat(said("Försenade åtgärder (1):")).isEqualTo(2);
  }

  @Test
  void hearsOfThemOnceAWeekFromADailyProgrammeToo() {
    stage.programme(
        "Dagen",
        Plans.weekly()
            .replace("{\"every\": \"week\", \"on\": \"MONDAY\"", "{\"every\": \"day\"")
            .replace("\"P4D\"", "\"P1D\"")
            .replace("\"remind\": [{\"after\": \"P2D\"}],", ""));
    for (int day = 23; day <= 28; day++) {
      stage.turnTo("2026-11-" + day + "T08:00:00Z").turnTo("2026-11-" + day + "T17:00:00Z");
    }

    assertThat(said("[Markera som läst]")).isGreaterThan(2);
    assertThat(said("Försenade åtgärder (1):")).isEqualTo(1);
  }
}
