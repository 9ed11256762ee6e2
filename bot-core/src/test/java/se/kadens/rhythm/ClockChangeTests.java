package se.kadens.rhythm;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockChangeTests {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final List<LocalTime> HALF_HOURS =
      IntStream.range(0, 48).mapToObj(i -> LocalTime.MIDNIGHT.plusMinutes(30L * i)).toList();

  @Test
  void movesAnHourThatStockholmSkipsOn28March2027ForwardByTheGap() {
    assertThat(moment("2027-03-28T02:30", STOCKHOLM)).isEqualTo("2027-03-28T01:30:00Z");
    assertThat(moment("2027-03-28T02:30", STOCKHOLM).atZone(STOCKHOLM).toLocalTime())
        .isEqualTo("03:30");
  }

  @Test
  void takesAnHourThatStockholmRepeatsOn31October2027TheFirstTime() {
    assertThat(moment("2027-10-31T02:30", STOCKHOLM)).isEqualTo("2027-10-31T00:30:00Z");
  }

  @Test
  void movesAnHourThatNewYorkSkipsOn14March2027ForwardByTheGap() {
    assertThat(moment("2027-03-14T02:30", NEW_YORK)).isEqualTo("2027-03-14T07:30:00Z");
  }

  @Test
  void takesAnHourThatNewYorkRepeatsOn7November2027TheFirstTime() {
    assertThat(moment("2027-11-07T01:30", NEW_YORK)).isEqualTo("2027-11-07T05:30:00Z");
  }

  @Test
  void movesForwardByHalfAnHourWhereTheGapIsHalfAnHour() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    assertThat(moment("2027-10-03T02:15", lordHowe).atZone(lordHowe).toLocalTime())
        .isEqualTo("02:45");
  }

  @Test
  void asksAtNineOnTheMondaysAroundBothChangesInStockholm() {
    assertThat(mondaysAtNine("2027-03-22", STOCKHOLM))
        .containsExactly("2027-03-22T08:00:00Z", "2027-03-29T07:00:00Z", "2027-04-05T07:00:00Z");
    assertThat(mondaysAtNine("2027-10-25", STOCKHOLM))
        .containsExactly("2027-10-25T07:00:00Z", "2027-11-01T08:00:00Z", "2027-11-08T08:00:00Z");
  }

  @Test
  void asksAtNineOnTheMondaysAroundBothChangesInNewYork() {
    assertThat(mondaysAtNine("2027-03-08", NEW_YORK))
        .containsExactly("2027-03-08T14:00:00Z", "2027-03-15T13:00:00Z", "2027-03-22T13:00:00Z");
    assertThat(mondaysAtNine("2027-11-01", NEW_YORK))
        .containsExactly("2027-11-01T13:00:00Z", "2027-11-08T14:00:00Z", "2027-11-15T14:00:00Z");
  }

  @Test
  void asksOnceInEachWeekOf2027AtTheRightHourInEveryZone() {
    List<List<Occurrence>> series =
        HALF_HOURS.stream()
            .map(at -> new Cadence(Every.WEEK, SUNDAY, at))
            .map(cadence -> Rhythm.of(LocalDate.of(2027, 1, 4), cadence))
            .map(rhythm -> rhythm.next(52, LocalDate.of(2027, 1, 4)))
            .toList();
    assertThat(series).allSatisfy(ClockChangeTests::hasEachWeekOf2027Once);
    everyZone().forEach(zone -> series.forEach(weeks -> assertRightMoments(weeks, zone)));
  }

  @Test
  void asksOnceADayAtTheRightHourAroundEveryChangeOf2027InEveryZone() {
    everyZone()
        .forEach(
            zone -> {
              for (ZoneOffsetTransition change : changesOf2027(zone.getRules())) {
                LocalDate from = change.getDateTimeBefore().toLocalDate().minusDays(3);
                for (LocalTime at : HALF_HOURS) {
                  Rhythm daily = Rhythm.of(from, new Cadence(Every.DAY, MONDAY, at));
                  List<Occurrence> days = daily.next(7, from);
                  assertThat(days).extracting(Occurrence::askDate).doesNotHaveDuplicates();
                  assertRightMoments(days, zone);
                }
              }
            });
  }

  private static void hasEachWeekOf2027Once(List<Occurrence> weeks) {
    assertThat(weeks.stream().map(week -> week.askDate().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 52).boxed().toList());
    assertThat(weeks.stream().map(week -> week.period().key()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 52).mapToObj("2027-W%02d"::formatted).toList());
  }

  /** Plain comparisons: there are over a million of them. */
  private static void assertRightMoments(List<Occurrence> series, ZoneId zone) {
    Instant previous = Instant.MIN;
    for (Occurrence occurrence : series) {
      Instant due = occurrence.dueIn(zone);
      if (!due.isAfter(previous) || !due.equals(byTheRule(occurrence.opens(), zone.getRules()))) {
        throw new AssertionError(occurrence + " in " + zone + " is due at " + due);
      }
      previous = due;
    }
  }

  /** The rule as it is written down, reckoned from offsets alone. */
  private static Instant byTheRule(LocalDateTime wanted, ZoneRules rules) {
    List<ZoneOffset> offsets = rules.getValidOffsets(wanted);
    if (!offsets.isEmpty()) {
      return offsets.stream().map(wanted::toInstant).min(Instant::compareTo).orElseThrow();
    }
    ZoneOffsetTransition gap = rules.getTransition(wanted);
    return wanted.plus(gap.getDuration()).toInstant(gap.getOffsetAfter());
  }

  private static List<ZoneOffsetTransition> changesOf2027(ZoneRules rules) {
    Instant newYear = Year.of(2027).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant end = newYear.plus(Duration.ofDays(365));
    return Stream.iterate(
            rules.nextTransition(newYear),
            change -> change != null && change.getInstant().isBefore(end),
            change -> rules.nextTransition(change.getInstant()))
        .toList();
  }

  private static Stream<ZoneId> everyZone() {
    return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
  }

  private static Stream<String> mondaysAtNine(String from, ZoneId zone) {
    LocalDate start = LocalDate.parse(from);
    return Rhythm.of(start, new Cadence(Every.WEEK, MONDAY, LocalTime.of(9, 0)))
        .next(3, start)
        .stream()
        .map(occurrence -> occurrence.dueIn(zone).toString());
  }

  private static Instant moment(String local, ZoneId zone) {
    return LocalMoments.of(LocalDateTime.parse(local), zone);
  }
}
