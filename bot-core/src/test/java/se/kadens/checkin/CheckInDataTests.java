package se.kadens.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.privacy.Export;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

class CheckInDataTests {

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @Test
  void givesOutWhatAPersonAnsweredAndNothingOfOthers() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-11-23T08:00:00Z");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Segt");
    stage.say("Anna Berg", "juristen dröjer");

    assertThat(checkInsOf("Anna Berg"))
        .singleElement()
        .satisfies(
            checkIn ->
                assertThat(checkIn)
                    .containsEntry("period", "2026-W48")
                    .containsEntry("asked_at", "2026-11-23T08:00:00Z")
                    .containsEntry(
                        "answers",
                        Map.of("Hur var veckan?", "Segt", "Är något i vägen?", "juristen dröjer"))
                    .doesNotContainKey("submitted_at"));
    assertThat(checkInsOf("Kim Falk").getFirst()).containsEntry("answers", Map.of());
    assertThat(checkInsOf("Bo Lind")).isEmpty();
  }

  private List<Map<String, Object>> checkInsOf(String name) {
    return stage.get(Export.class).of(stage.person(name)).getOrDefault("check_ins", List.of());
  }
}
