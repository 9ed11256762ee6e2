package se.kadens.rhythm;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OwnSlotTests {

  private static final LocalDateTime MONDAY_NINE = LocalDateTime.parse("2026-11-23T09:00");
  private static final LocalDateTime FRIDAY_FIVE = LocalDateTime.parse("2026-11-27T17:00");

  private final Occurrence week =
      Rhythm.of(LocalDate.of(2026, 11, 23), new Cadence(Every.WEEK, MONDAY, LocalTime.of(9, 0)))
          .firstFrom(LocalDate.of(2026, 11, 23));

  @Test
  void asksAtTheirOwnWeekdayAndHourWithinTheWindow() {
    assertThat(slot(THURSDAY, "14:00")).isEqualTo("2026-11-26T14:00");
    assertThat(slot(MONDAY, "10:30")).isEqualTo("2026-11-23T10:30");
  }

  @Test
  void asksAtTheProgrammesHourWhenTheirsIsNotInTheWindow() {
    assertThat(slot(SATURDAY, "14:00")).isEqualTo(MONDAY_NINE);
    assertThat(slot(MONDAY, "08:00")).isEqualTo(MONDAY_NINE);
  }

  @Test
  void asksBeforeTheWindowCloses() {
    assertThat(slot(FRIDAY, "16:30")).isEqualTo("2026-11-27T16:30");
    assertThat(slot(FRIDAY, "17:00")).isEqualTo(MONDAY_NINE);
  }

  private LocalDateTime slot(DayOfWeek on, String at) {
    return new OwnSlot(on, LocalTime.parse(at)).in(week, FRIDAY_FIVE);
  }
}
