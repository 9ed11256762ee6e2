package se.kadens.rhythm;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmChangeTests {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Rhythm MONDAYS = Rhythm.of(date("2026-11-02"), cadence(Every.WEEK, MONDAY));

  @Test
  void leavesThePeriodThatContainsTodayAlone() {
    Rhythm changed = MONDAYS.change(cadence(Every.WEEK, THURSDAY), date("2026-11-16"));
    assertThat(asks(changed, "2026-11-09"))
        .containsExactly("2026-11-09", "2026-11-16", "2026-11-26", "2026-12-03");
    assertThat(changed.cadenceOn(date("2026-11-22"))).isEqualTo(cadence(Every.WEEK, MONDAY));
    assertThat(changed.cadenceOn(date("2026-11-23"))).isEqualTo(cadence(Every.WEEK, THURSDAY));
  }

  @Test
  void stillAsksInThePeriodThatContainsTodayWhenThatIsAhead() {
    Rhythm thursdays = Rhythm.of(date("2026-11-02"), cadence(Every.WEEK, THURSDAY));
    assertThat(
            asks(thursdays.change(cadence(Every.WEEK, MONDAY), date("2026-11-17")), "2026-11-16"))
        .containsExactly("2026-11-19", "2026-11-23", "2026-11-30", "2026-12-07");
  }

  @Test
  void replacesAChangeThatHasNotBegun() {
    Rhythm changed =
        MONDAYS
            .change(cadence(Every.MONTH, MONDAY), date("2026-11-17"))
            .change(cadence(Every.WEEK, FRIDAY), date("2026-11-19"));
    assertThat(changed).isEqualTo(MONDAYS.change(cadence(Every.WEEK, FRIDAY), date("2026-11-19")));
    assertThat(changed.stretches()).hasSize(2);
  }

  @Test
  void takesBackAChangeThatHasNotBegun() {
    Rhythm changed = MONDAYS.change(cadence(Every.MONTH, MONDAY), date("2026-11-17"));
    assertThat(changed.change(cadence(Every.WEEK, MONDAY), date("2026-11-19"))).isEqualTo(MONDAYS);
  }

  @Test
  void staysTheSameWhenNothingChanges() {
    assertThat(MONDAYS.change(cadence(Every.WEEK, MONDAY), date("2026-11-17"))).isEqualTo(MONDAYS);
    Rhythm daily = Rhythm.of(date("2026-11-02"), cadence(Every.DAY, MONDAY));
    assertThat(daily.change(cadence(Every.DAY, FRIDAY), date("2026-11-17"))).isEqualTo(daily);
  }

  @Test
  void changesTheHourFromTheNextPeriodOn() {
    Cadence atTen = new Cadence(Every.WEEK, MONDAY, LocalTime.of(10, 0));
    assertThat(MONDAYS.change(atTen, date("2026-11-17")).next(2, date("2026-11-16")))
        .extracting(Occurrence::at)
        .containsExactly(NINE, LocalTime.of(10, 0));
  }

  @Test
  void changesEverythingWhileItHasNotBegun() {
    assertThat(asks(MONDAYS.change(cadence(Every.WEEK, FRIDAY), date("2026-10-01")), "2026-10-01"))
        .startsWith("2026-11-06");
  }

  @Test
  void goesFromWeeksToMonths() {
    assertThat(
            asks(MONDAYS.change(cadence(Every.MONTH, TUESDAY), date("2026-11-25")), "2026-11-16"))
        .containsExactly("2026-11-16", "2026-11-23", "2026-12-01", "2027-01-05");
  }

  @Test
  void goesFromMonthsToTwoWeeksThatBeginWithTheFirstAsking() {
    Rhythm months = Rhythm.of(date("2026-11-01"), cadence(Every.MONTH, MONDAY));
    assertThat(
            asks(months.change(cadence(Every.TWO_WEEKS, MONDAY), date("2026-11-21")), "2026-11-01"))
        .containsExactly("2026-11-02", "2026-12-07", "2026-12-21", "2027-01-04");
  }

  @Test
  void goesFromDaysToWeeksWithoutAskingAboutADayTwice() {
    Rhythm days = Rhythm.of(date("2026-11-02"), cadence(Every.DAY, MONDAY));
    Rhythm changed = days.change(cadence(Every.WEEK, FRIDAY), date("2026-11-18"));
    assertThat(asks(changed, "2026-11-17"))
        .containsExactly("2026-11-17", "2026-11-18", "2026-11-20", "2026-11-27");
    assertThat(changed.at(date("2026-11-20")).orElseThrow().period())
        .isEqualTo(new Period("2026-W47", date("2026-11-19"), date("2026-11-23")));
  }

  @Test
  void returnsAtOnceFromALongCadenceThatHasNotAskedYet() {
    Rhythm regretted = MONDAYS.change(cadence(Every.QUARTER, MONDAY), date("2026-11-18"));
    assertThat(asks(regretted, "2026-11-16")).startsWith("2026-11-16", "2027-01-04");
    Rhythm back = regretted.change(cadence(Every.WEEK, MONDAY), date("2026-12-01"));
    assertThat(asks(back, "2026-11-16"))
        .containsExactly("2026-11-16", "2026-12-07", "2026-12-14", "2026-12-21");
  }

  @Test
  void neverPutsOffAnAwaitedAskingByAnotherChange() {
    Rhythm changed = MONDAYS.change(cadence(Every.MONTH, THURSDAY), date("2026-11-04"));
    assertThat(asks(changed, "2026-11-02")).startsWith("2026-11-02", "2026-12-03");
    Rhythm again = changed.change(cadence(Every.QUARTER, MONDAY), date("2026-11-16"));
    assertThat(asks(again, "2026-11-02")).startsWith("2026-11-02", "2026-12-03", "2027-01-04");
  }

  private static Stream<String> asks(Rhythm rhythm, String from) {
    return rhythm.next(4, date(from)).stream().map(next -> next.askDate().toString());
  }

  private static Cadence cadence(Every every, DayOfWeek on) {
    return new Cadence(every, on, NINE);
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
