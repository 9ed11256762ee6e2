package se.kadens.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Value;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

class OwnSlotTests {

  private static final String ANNA = "Anna Berg";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with(ANNA);
    stage.programme("Veckan", Plans.weekly());
  }

  private ChoiceField field(int index) {
    stage.say(ANNA, "inställningar");
    stage.press(ANNA, "Byt dag och tid");
    return (ChoiceField) stage.form(ANNA).fields().get(index);
  }

  private void choose(String day, String hour) {
    field(0);
    stage.submit(
        ANNA,
        Map.of(
            "day", new Value.Picked(Set.of(day)),
            "hour", new Value.Picked(Set.of(hour))));
  }

  private static List<String> keys(ChoiceField field) {
    return field.options().stream().map(Option::key).toList();
  }

  @Test
  void offersTheWorkingDaysAndHours() {
    assertThat(keys(field(0))).hasSize(6).endsWith("FRIDAY");
    assertThat(keys(field(1))).startsWith("08:00").endsWith("16:30");
  }

  @Test
  void offersWhatWasChosenEvenOutsideTheWorkingHours() {
    choose("SATURDAY", "06:30");
    assertThat(keys(field(0))).endsWith("SATURDAY");
    assertThat(field(0).initial()).isEqualTo("SATURDAY");
    assertThat(keys(field(1))).startsWith("06:30", "08:00");
    assertThat(field(1).initial()).isEqualTo("06:30");
  }
}
