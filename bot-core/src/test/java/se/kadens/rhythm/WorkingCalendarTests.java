package se.kadens.rhythm;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

  private static final Period WEEK_52 =
      new Period("2026-W52", date("2026-12-21"), date("2026-12-28"));
  private static final Period CHRISTMAS =
      new Period("2026-12-25", date("2026-12-25"), date("2026-12-26"));

  private final WorkingCalendar sweden = swedish(EnumSet.range(MONDAY, FRIDAY));

  @Test
  void worksOnItsWeekdaysButNotOnHolidaysOfItsCountry() {
    assertThat(sweden.isWorkingDay(date("2026-12-23"))).isTrue();
    assertThat(sweden.isWorkingDay(date("2026-12-24"))).isFalse();
    assertThat(sweden.isWorkingDay(date("2026-12-20"))).isFalse();
  }

  @Test
  void hasNoHolidaysWhereTheCountryIsNotKnown() {
    WorkingCalendar somewhere =
        WorkingCalendar.in(ZoneId.of("UTC"), sweden.days(), sweden.holidays());
    assertThat(somewhere.isWorkingDay(date("2026-12-24"))).isTrue();
  }

  @Test
  void takesTheCountryFromTheZone() {
    WorkingCalendar stockholm =
        WorkingCalendar.in(ZoneId.of("Europe/Stockholm"), sweden.days(), sweden.holidays());
    assertThat(stockholm.isWorkingDay(date("2026-12-24"))).isFalse();
  }

  @Test
  void findsTheNextWorkingDay() {
    assertThat(sweden.nextWorkingDay(date("2026-12-22"))).isEqualTo("2026-12-23");
    assertThat(sweden.nextWorkingDay(date("2026-12-23"))).isEqualTo("2026-12-28");
    assertThat(sweden.workingDayFrom(date("2026-12-23"))).isEqualTo("2026-12-23");
    assertThat(sweden.workingDayFrom(date("2026-12-24"))).isEqualTo("2026-12-28");
  }

  @Test
  void countsTheWorkingDaysOfAPeriod() {
    assertThat(sweden.workingDaysIn(WEEK_52)).isEqualTo(3);
    assertThat(sweden.workingDaysIn(CHRISTMAS)).isZero();
  }

  @Test
  void leavesAWorkingDayWhereItIs() {
    for (OnDayOff rule : OnDayOff.values()) {
      assertThat(sweden.place(date("2026-12-22"), WEEK_52, rule)).contains(date("2026-12-22"));
    }
  }

  @Test
  void skipsOrIgnoresADayOff() {
    assertThat(sweden.place(date("2026-12-24"), WEEK_52, OnDayOff.SKIP)).isEmpty();
    assertThat(sweden.place(date("2026-12-24"), WEEK_52, OnDayOff.IGNORE))
        .contains(date("2026-12-24"));
  }

  @Test
  void movesToTheNearestWorkingDayInItsDirection() {
    WorkingCalendar off = closedOn(date("2026-11-11"), EnumSet.range(MONDAY, FRIDAY));
    Period week = new Period("2026-W46", date("2026-11-09"), date("2026-11-16"));
    assertThat(off.place(date("2026-11-11"), week, OnDayOff.NEXT)).contains(date("2026-11-12"));
    assertThat(off.place(date("2026-11-11"), week, OnDayOff.PREVIOUS)).contains(date("2026-11-10"));
  }

  @Test
  void turnsRoundRatherThanLeaveThePeriod() {
    assertThat(sweden.place(date("2026-12-25"), WEEK_52, OnDayOff.NEXT))
        .contains(date("2026-12-23"));
    WorkingCalendar off = closedOn(date("2026-11-09"), EnumSet.range(MONDAY, FRIDAY));
    Period week = new Period("2026-W46", date("2026-11-09"), date("2026-11-16"));
    assertThat(off.place(date("2026-11-09"), week, OnDayOff.PREVIOUS)).contains(date("2026-11-10"));
  }

  @Test
  void skipsAPeriodWithoutAnyWorkingDay() {
    assertThat(sweden.place(date("2026-12-25"), CHRISTMAS, OnDayOff.NEXT)).isEmpty();
    assertThat(sweden.place(date("2026-12-25"), CHRISTMAS, OnDayOff.PREVIOUS)).isEmpty();
  }

  @Test
  void isAwayForHalfOfTheWorkingDaysOrMore() {
    WorkingCalendar fourDays = swedish(EnumSet.range(MONDAY, THURSDAY));
    Period week = new Period("2026-W46", date("2026-11-09"), date("2026-11-16"));
    assertThat(fourDays.isAwayForHalf(week, List.of(range("2026-11-09", "2026-11-11")))).isTrue();
    assertThat(fourDays.isAwayForHalf(week, List.of(range("2026-11-09", "2026-11-10")))).isFalse();
    assertThat(fourDays.isAwayForHalf(week, List.of(range("2026-11-12", "2026-11-20")))).isFalse();
  }

  @Test
  void addsUpAbsencesWithoutCountingADayTwice() {
    Period week = new Period("2026-W46", date("2026-11-09"), date("2026-11-16"));
    DateRange monday = range("2026-11-09", "2026-11-10");
    DateRange mondayAndTuesday = range("2026-11-09", "2026-11-11");
    DateRange friday = range("2026-11-13", "2026-11-14");
    assertThat(sweden.isAwayForHalf(week, List.of(monday, mondayAndTuesday))).isFalse();
    assertThat(sweden.isAwayForHalf(week, List.of(mondayAndTuesday, friday))).isTrue();
  }

  @Test
  void countsOnlyWorkingDaysOfAnAbsence() {
    assertThat(sweden.isAwayForHalf(WEEK_52, List.of(range("2026-12-23", "2026-12-31")))).isFalse();
    assertThat(sweden.isAwayForHalf(WEEK_52, List.of(range("2026-12-22", "2026-12-31")))).isTrue();
  }

  @Test
  void isAwayWhenThereIsNoWorkingDay() {
    assertThat(sweden.isAwayForHalf(CHRISTMAS, List.of())).isTrue();
  }

  @Test
  void refusesAWeekWithoutWorkingDays() {
    assertThatThrownBy(() -> swedish(Set.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesUpOnACountryThatNeverWorks() {
    WorkingCalendar never =
        new WorkingCalendar(Set.of(WEDNESDAY), (_, _, _) -> Optional.of("Off"), "SE");
    assertThat(never.nextWorkingDay(date("2026-12-22"))).isEqualTo("2026-12-23");
  }

  private static WorkingCalendar swedish(Set<DayOfWeek> days) {
    Set<LocalDate> christmas = Set.of(date("2026-12-24"), date("2026-12-25"));
    return new WorkingCalendar(
        days,
        (country, date, _) ->
            Optional.of("Jul").filter(_ -> country.equals("SE") && christmas.contains(date)),
        "SE");
  }

  private static WorkingCalendar closedOn(LocalDate day, Set<DayOfWeek> days) {
    return new WorkingCalendar(
        days, (_, date, _) -> Optional.of("Closed").filter(_ -> date.equals(day)), "SE");
  }

  private static DateRange range(String from, String until) {
    return new DateRange(date(from), date(until));
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
