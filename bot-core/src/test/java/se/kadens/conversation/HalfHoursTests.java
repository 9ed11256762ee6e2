package se.kadens.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalfHoursTests {

  private static List<String> keys(String from, String until, String chosen) {
    return new HalfHours(LocalTime.parse(from), LocalTime.parse(until))
        .and(LocalTime.parse(chosen), hour -> "kl. " + hour).stream()
            .map(Field.Option::key)
            .toList();
  }

  @Test
  void listEachHalfHourUntilTheEnd() {
    assertThat(keys("08:00", "10:00", "09:00")).containsExactly("08:00", "08:30", "09:00", "09:30");
  }

  @Test
  void keepWhatIsChosenInItsPlace() {
    assertThat(keys("08:00", "09:00", "06:45")).containsExactly("06:45", "08:00", "08:30");
    assertThat(keys("08:00", "09:00", "08:10")).containsExactly("08:00", "08:10", "08:30");
  }

  @Test
  void endWithTheDay() {
    assertThat(keys("23:00", "23:59", "23:00")).containsExactly("23:00", "23:30");
  }

  @Test
  void labelEach() {
    assertThat(HalfHours.BY_DAY.and(LocalTime.of(9, 0), hour -> "kl. " + hour))
        .hasSize(29)
        .startsWith(new Field.Option("06:00", "kl. 06:00"))
        .endsWith(new Field.Option("20:00", "kl. 20:00"));
  }
}
