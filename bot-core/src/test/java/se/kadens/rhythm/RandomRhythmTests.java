package se.kadens.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever HR changes, and wherever people move: never two instances, never none. */
class RandomRhythmTests {

  private static final int PROGRAMMES = 25_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

  private final Random random = new Random(2027);

  @Test
  void neverAsksTwiceNorNeverHoweverCadencesChange() {
    for (int i = 0; i < PROGRAMMES; i++) {
      LocalDate today = FIRST.plusDays(random.nextInt(800));
      Rhythm rhythm = Rhythm.of(today, anyCadence());
      LocalDate begins = today;
      for (int change = random.nextInt(7); change > 0; change--) {
        today = today.plusDays(random.nextInt(1 << random.nextInt(8)));
        Rhythm changed = rhythm.change(anyCadence(), today);
        assertKeepsThePast(rhythm, changed, begins, today);
        rhythm = changed;
      }
      assertNeitherTwoNorNone(rhythm, begins, today.plusDays(250));
    }
  }

  @Test
  void asksInTimeEvenIfTheCadenceIsChangedEveryDay() {
    for (int i = 0; i < 200; i++) {
      Rhythm rhythm = Rhythm.of(FIRST, anyCadence());
      LocalDate today = FIRST;
      for (int day = 0; day < 400; day++) {
        today = today.plusDays(1);
        rhythm = rhythm.change(anyCadence(), today);
      }
      assertNeitherTwoNorNone(rhythm, FIRST, today);
    }
  }

  @Test
  void asksExactlyOncePerWeekWhateverTheWeekdayAndHourBecome() {
    for (int i = 0; i < 2_000; i++) {
      LocalDate today = FIRST.plusDays(random.nextInt(800));
      LocalDate begins = today;
      Rhythm rhythm = Rhythm.of(today, weekly());
      for (int change = 0; change < 10; change++) {
        today = today.plusDays(random.nextInt(20));
        rhythm = rhythm.change(weekly(), today);
      }
      LocalDate week = rhythm.firstFrom(begins).askDate().with(DayOfWeek.MONDAY);
      for (Occurrence occurrence : series(rhythm, begins, today.plusDays(50))) {
        assertThat(occurrence.askDate().with(DayOfWeek.MONDAY)).isEqualTo(week);
        week = week.plusWeeks(1);
      }
    }
  }

  @Test
  void asksOncePerPeriodSomebodyWhoTravelsWhileCadencesChange() {
    List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    for (int i = 0; i < 400; i++) {
      Instant now = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
      ZoneId zone = zones.get(random.nextInt(zones.size()));
      Rhythm rhythm = Rhythm.of(FIRST.plusDays(3), anyCadence());
      Occurrence next = rhythm.firstFrom(FIRST);
      List<Occurrence> asked = new ArrayList<>();
      for (int tick = 0; tick < 600; tick++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
        if (random.nextInt(10) == 0) {
          zone = zones.get(random.nextInt(zones.size()));
        }
        if (random.nextInt(40) == 0) {
          rhythm = rhythm.change(anyCadence(), now.atOffset(FURTHEST_AHEAD).toLocalDate());
          next = asked.isEmpty() ? rhythm.firstFrom(FIRST) : rhythm.after(asked.getLast());
        }
        while (!next.dueIn(zone).isAfter(now)) {
          asked.add(next);
          next = rhythm.after(next);
        }
      }
      assertThat(asked).isEqualTo(rhythm.next(asked.size(), FIRST));
    }
  }

  private static void assertKeepsThePast(
      Rhythm before, Rhythm after, LocalDate begins, LocalDate today) {
    if (!askDates(before, begins, today).equals(askDates(after, begins, today))) {
      throw new AssertionError(before + " became " + after + " on " + today);
    }
  }

  private static void assertNeitherTwoNorNone(Rhythm rhythm, LocalDate from, LocalDate until) {
    Set<String> keys = new HashSet<>();
    Occurrence previous = null;
    for (Occurrence next : series(rhythm, from, until)) {
      boolean fine =
          keys.add(next.period().key())
              && (previous == null
                  || (!next.period().start().isBefore(previous.period().end())
                      && ChronoUnit.DAYS.between(previous.askDate(), next.askDate())
                          <= longestWait(rhythm, previous.askDate(), next.askDate())));
      if (!fine) {
        throw new AssertionError(previous + " and then " + next + " in " + rhythm);
      }
      previous = next;
    }
  }

  /** The interval of the old cadence, and of the longest that began after it, if any did. */
  private static int longestWait(Rhythm rhythm, LocalDate asked, LocalDate next) {
    int since =
        rhythm.stretches().stream()
            .filter(stretch -> stretch.from().isAfter(asked) && !stretch.from().isAfter(next))
            .mapToInt(stretch -> days(stretch.cadence().every()))
            .max()
            .orElse(0);
    return days(rhythm.cadenceOn(asked).every()) + since;
  }

  /** From a first Monday to the next there are up to five weeks in a month, 14 in a quarter. */
  private static int days(Every every) {
    return switch (every) {
      case DAY -> 1;
      case WEEK -> 7;
      case TWO_WEEKS -> 14;
      case MONTH -> 35;
      case QUARTER -> 98;
    };
  }

  private static List<LocalDate> askDates(Rhythm rhythm, LocalDate from, LocalDate until) {
    return series(rhythm, from, until).stream().map(Occurrence::askDate).toList();
  }

  private static List<Occurrence> series(Rhythm rhythm, LocalDate from, LocalDate until) {
    List<Occurrence> series = new ArrayList<>();
    Occurrence next = rhythm.firstFrom(from);
    while (!next.askDate().isAfter(until)) {
      series.add(next);
      next = rhythm.after(next);
    }
    return series;
  }

  private Cadence anyCadence() {
    List<Every> all = List.of(Every.values());
    return new Cadence(all.get(random.nextInt(all.size())), anyDay(), anyHour());
  }

  private Cadence weekly() {
    return new Cadence(Every.WEEK, anyDay(), anyHour());
  }

  private DayOfWeek anyDay() {
    return DayOfWeek.of(1 + random.nextInt(7));
  }

  private LocalTime anyHour() {
    return LocalTime.MIDNIGHT.plusMinutes(30L * random.nextInt(48));
  }
}
