package se.kadens.rhythm;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTests {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final WorkingTime office =
      hours(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(8, 0), LocalTime.of(17, 0));

  @Test
  void leavesAMomentInWorkingTimeAlone() {
    assertThat(moved("2026-11-23T08:00")).isEqualTo("2026-11-23T08:00");
    assertThat(moved("2026-11-23T16:59:59")).isEqualTo("2026-11-23T16:59:59");
  }

  @Test
  void waitsForTheMorningOfTheSameDay() {
    assertThat(moved("2026-11-23T05:30")).isEqualTo("2026-11-23T08:00");
  }

  @Test
  void waitsForTheNextWorkingDayFromClosingTimeOn() {
    assertThat(moved("2026-11-23T17:00")).isEqualTo("2026-11-24T08:00");
    assertThat(moved("2026-11-27T17:00")).isEqualTo("2026-11-30T08:00");
  }

  @Test
  void waitsOutTheWeekendWhateverTheHour() {
    assertThat(moved("2026-11-28T10:00")).isEqualTo("2026-11-30T08:00");
    assertThat(moved("2026-11-29T23:00")).isEqualTo("2026-11-30T08:00");
  }

  @Test
  void reckonsAcrossTheSpringChange() {
    assertThat(office.nextWorkingMoment(Instant.parse("2027-03-26T17:00:00Z")))
        .isEqualTo("2027-03-29T06:00:00Z");
  }

  @Test
  void neverMovesAMomentBackInTheHourThatAutumnRepeats() {
    WorkingTime night =
        hours(EnumSet.of(SATURDAY, SUNDAY), LocalTime.of(2, 45), LocalTime.of(5, 0));
    Instant secondHalfPastTwo = Instant.parse("2027-10-31T01:30:00Z");
    assertThat(night.nextWorkingMoment(secondHalfPastTwo)).isEqualTo(secondHalfPastTwo);
  }

  @Test
  void offersAnHourFromNowAlsoAfterHours() {
    assertThat(later(Later.IN_AN_HOUR, "2026-11-23T16:50"))
        .contains(LocalDateTime.parse("2026-11-23T17:50"));
  }

  @Test
  void offersTheAfternoonUntilHalfPastOne() {
    assertThat(later(Later.THIS_AFTERNOON, "2026-11-23T09:00"))
        .contains(LocalDateTime.parse("2026-11-23T14:00"));
    assertThat(later(Later.THIS_AFTERNOON, "2026-11-23T13:29"))
        .contains(LocalDateTime.parse("2026-11-23T14:00"));
    assertThat(later(Later.THIS_AFTERNOON, "2026-11-23T13:30")).isEmpty();
  }

  @Test
  void meansTheNextWorkingDayByTomorrow() {
    assertThat(later(Later.TOMORROW, "2026-11-23T09:00"))
        .contains(LocalDateTime.parse("2026-11-24T09:00"));
    assertThat(later(Later.TOMORROW, "2026-11-27T09:00"))
        .contains(LocalDateTime.parse("2026-11-30T09:00"));
  }

  @Test
  void meansTheirOwnMorningByTomorrowWhenNineIsNotInTheirHours() {
    WorkingTime evenings =
        hours(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(15, 0), LocalTime.of(22, 0));
    assertThat(Later.TOMORROW.from(instant("2026-11-23T16:00"), evenings))
        .contains(instant("2026-11-24T15:00"));
  }

  @Test
  void readsAChoiceFromItsWord() {
    assertThat(Later.ofCode("this_afternoon")).contains(Later.THIS_AFTERNOON);
    assertThat(Later.ofCode("never")).isEmpty();
  }

  private LocalDateTime moved(String wanted) {
    return office.nextWorkingMoment(instant(wanted)).atZone(STOCKHOLM).toLocalDateTime();
  }

  private Optional<LocalDateTime> later(Later choice, String now) {
    return choice
        .from(instant(now), office)
        .map(moment -> moment.atZone(STOCKHOLM).toLocalDateTime());
  }

  private static WorkingTime hours(Set<DayOfWeek> days, LocalTime start, LocalTime end) {
    return new WorkingTime(
        STOCKHOLM, WorkingCalendar.in(STOCKHOLM, days, Holidays.NONE), start, end);
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
  }
}
