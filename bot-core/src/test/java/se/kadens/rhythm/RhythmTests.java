package se.kadens.rhythm;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTests {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Test
  void callsEachKindOfPeriodByItsKey() {
    assertThat(periodOf(Every.DAY, "2026-11-21")).isEqualTo("2026-11-21: 2026-11-21/2026-11-22");
    assertThat(periodOf(Every.WEEK, "2026-11-21")).isEqualTo("2026-W47: 2026-11-16/2026-11-23");
    assertThat(periodOf(Every.MONTH, "2026-11-21")).isEqualTo("2026-11: 2026-11-01/2026-12-01");
    assertThat(periodOf(Every.QUARTER, "2026-11-21")).isEqualTo("2026-Q4: 2026-10-01/2027-01-01");
  }

  @Test
  void callsTwoWeeksByTheFirstOfThem() {
    Rhythm rhythm = rhythm("2026-11-09", Every.TWO_WEEKS, FRIDAY);
    assertThat(said(rhythm.at(date("2026-11-21")).orElseThrow().period()))
        .isEqualTo("2026-W46: 2026-11-09/2026-11-23");
  }

  @Test
  void countsTheFirstDaysOfAYearToTheWeekTheyLieIn() {
    assertThat(periodOf(Every.WEEK, "2027-01-01")).isEqualTo("2026-W53: 2026-12-28/2027-01-04");
    assertThat(periodOf(Every.WEEK, "2029-12-31")).isEqualTo("2030-W01: 2029-12-31/2030-01-07");
  }

  @Test
  void asksOnItsWeekdayOrOnTheFirstOneOfALongerPeriod() {
    assertThat(asks(rhythm("2026-11-02", Every.WEEK, THURSDAY), 2))
        .containsExactly("2026-11-05", "2026-11-12");
    assertThat(asks(rhythm("2026-11-01", Every.MONTH, WEDNESDAY), 3))
        .containsExactly("2026-11-04", "2026-12-02", "2027-01-06");
    assertThat(asks(rhythm("2026-10-01", Every.QUARTER, MONDAY), 3))
        .containsExactly("2026-10-05", "2027-01-04", "2027-04-05");
    assertThat(asks(rhythm("2026-11-20", Every.DAY, MONDAY), 3))
        .containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
  }

  @Test
  void beginsTwoWeeksWithTheStretch() {
    assertThat(asks(rhythm("2026-11-16", Every.TWO_WEEKS, FRIDAY), 2))
        .containsExactly("2026-11-20", "2026-12-04");
    assertThat(asks(rhythm("2026-11-23", Every.TWO_WEEKS, FRIDAY), 2))
        .containsExactly("2026-11-27", "2026-12-11");
  }

  @Test
  void asksFirstOnTheNextWeekdayWhenTwoWeeksBeginAfterIt() {
    assertThat(asks(rhythm("2026-11-18", Every.TWO_WEEKS, MONDAY), 2))
        .containsExactly("2026-11-23", "2026-12-07");
  }

  @Test
  void keepsTwoWeeksApartAcrossWeek53() {
    for (String start : List.of("2026-11-02", "2026-11-09", "2032-11-01", "2032-11-08")) {
      List<Occurrence> series = rhythm(start, Every.TWO_WEEKS, MONDAY).next(8, date(start));
      for (int i = 1; i < series.size(); i++) {
        assertThat(ChronoUnit.DAYS.between(series.get(i - 1).askDate(), series.get(i).askDate()))
            .isEqualTo(14);
      }
      assertThat(series).extracting(week -> week.period().key()).doesNotHaveDuplicates();
    }
    assertThat(
            rhythm("2026-11-16", Every.TWO_WEEKS, MONDAY).next(5, date("2026-11-16")).stream()
                .map(week -> week.period().key()))
        .containsExactly("2026-W47", "2026-W49", "2026-W51", "2026-W53", "2027-W02");
  }

  @Test
  void asksFirstOnOrAfterTheBeginning() {
    assertThat(rhythm("2026-11-18", Every.WEEK, WEDNESDAY).firstFrom(date("2026-01-01")).askDate())
        .isEqualTo("2026-11-18");
    assertThat(rhythm("2026-11-18", Every.WEEK, MONDAY).firstFrom(date("2026-01-01")).askDate())
        .isEqualTo("2026-11-23");
  }

  @Test
  void hasNothingInForceBeforeItsFirstPeriod() {
    Rhythm rhythm = rhythm("2026-11-18", Every.WEEK, MONDAY);
    assertThat(rhythm.at(date("2026-11-17"))).isEmpty();
    assertThat(rhythm.at(date("2026-11-18"))).isEmpty();
    assertThat(rhythm.at(date("2026-11-23"))).isPresent();
    Rhythm fridays = rhythm("2026-11-18", Every.WEEK, FRIDAY);
    assertThat(fridays.at(date("2026-11-17"))).isEmpty();
    assertThat(fridays.at(date("2026-11-18"))).isPresent();
  }

  @Test
  void beginsAPeriodWithTheStretchThatBeginsInIt() {
    Rhythm rhythm =
        rhythm("2026-11-11", Every.MONTH, MONDAY).change(weekly(FRIDAY), date("2026-12-01"));
    assertThat(
            said(
                rhythm("2026-11-18", Every.WEEK, FRIDAY)
                    .at(date("2026-11-18"))
                    .orElseThrow()
                    .period()))
        .isEqualTo("2026-W47: 2026-11-18/2026-11-23");
    assertThat(said(rhythm.firstFrom(date("2027-01-01")).period()))
        .isEqualTo("2026-W53: 2027-01-01/2027-01-04");
  }

  @Test
  void endsAPeriodWithTheStretchThatEndsInIt() {
    Rhythm rhythm =
        Rhythm.of(
            List.of(
                new Stretch(date("2026-11-16"), weekly(MONDAY)),
                new Stretch(date("2026-11-19"), weekly(FRIDAY))));
    assertThat(said(rhythm.at(date("2026-11-16")).orElseThrow().period()))
        .isEqualTo("2026-W47: 2026-11-16/2026-11-19");
  }

  @Test
  void findsTheLastAskingUntilADate() {
    Rhythm rhythm = rhythm("2026-11-02", Every.WEEK, THURSDAY);
    assertThat(rhythm.lastUntil(date("2026-11-04"))).isEmpty();
    assertThat(rhythm.lastUntil(date("2026-11-05")).orElseThrow().askDate())
        .isEqualTo("2026-11-05");
    assertThat(rhythm.lastUntil(date("2026-11-11")).orElseThrow().askDate())
        .isEqualTo("2026-11-05");
  }

  @Test
  void goesBackTheWayItCame() {
    Rhythm rhythm =
        rhythm("2026-11-02", Every.WEEK, THURSDAY)
            .change(new Cadence(Every.MONTH, MONDAY, NINE), date("2026-11-25"))
            .change(weekly(FRIDAY), date("2027-02-10"))
            .change(new Cadence(Every.DAY, MONDAY, NINE), date("2027-03-10"));
    List<Occurrence> series = rhythm.next(15, date("2026-11-01"));
    assertThat(rhythm.before(series.getFirst())).isEmpty();
    for (int i = 1; i < series.size(); i++) {
      assertThat(rhythm.before(series.get(i))).contains(series.get(i - 1));
    }
  }

  @Test
  void goesOnFromAnAskingThatWasMovedForward() {
    Rhythm rhythm = rhythm("2026-11-02", Every.WEEK, THURSDAY);
    Occurrence thursday = rhythm.firstFrom(date("2026-11-02"));
    assertThat(rhythm.after(thursday.movedTo(date("2026-11-03"))).askDate())
        .isEqualTo("2026-11-12");
  }

  @Test
  void refusesStretchesOutOfOrder() {
    Stretch first = new Stretch(date("2026-11-02"), weekly(MONDAY));
    assertThatThrownBy(() -> Rhythm.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rhythm.of(List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsCadencesFromTheirWords() {
    assertThat(Stream.of("day", "week", "two_weeks", "month", "quarter").map(Every::ofCode))
        .allSatisfy(every -> assertThat(every).isPresent());
    assertThat(Every.ofCode("two_weeks")).contains(Every.TWO_WEEKS);
    assertThat(Every.ofCode("WEEK")).isEmpty();
    assertThat(OnDayOff.ofCode("previous")).contains(OnDayOff.PREVIOUS);
  }

  private static String periodOf(Every every, String date) {
    return said(rhythm("2020-01-01", every, MONDAY).at(date(date)).orElseThrow().period());
  }

  private static String said(Period period) {
    return period.key() + ": " + period.start() + "/" + period.end();
  }

  private static Stream<String> asks(Rhythm rhythm, int count) {
    return rhythm.next(count, LocalDate.EPOCH).stream().map(next -> next.askDate().toString());
  }

  private static Rhythm rhythm(String from, Every every, DayOfWeek on) {
    return Rhythm.of(date(from), new Cadence(every, on, NINE));
  }

  private static Cadence weekly(DayOfWeek on) {
    return new Cadence(Every.WEEK, on, NINE);
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
