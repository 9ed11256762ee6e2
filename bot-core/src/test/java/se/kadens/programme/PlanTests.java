package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PlanTests {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

  @Test
  void sumsUpAWeekOnItsWeekday() {
    Plan weekly = Template.WEEKLY.plans().getFirst();
    assertThat(weekly.digestAfter(MONDAY)).contains(LocalDateTime.of(2026, 11, 27, 8, 0));
  }

  @Test
  void sumsUpEachDayOnTheNextWeekday() {
    Plan daily = Template.DAILY.plans().getFirst();
    assertThat(daily.digestAfter(MONDAY)).contains(LocalDateTime.of(2026, 11, 24, 8, 0));
    assertThat(daily.digestAfter(MONDAY.plusDays(4)))
        .contains(LocalDateTime.of(2026, 11, 30, 8, 0));
    assertThat(daily.digestAfter(MONDAY.plusDays(5)))
        .contains(LocalDateTime.of(2026, 11, 30, 8, 0));
  }
}
