package se.kadens.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How often two people meet, by the clock where the manager is.
 *
 * @param from the first meeting is on the first such weekday from then on; every month keeps to
 *     that day's place in its month, such as the third Tuesday
 */
record MeetingRhythm(HowOften often, DayOfWeek on, LocalTime at, LocalDate from) {

  /** A fifth weekday is the last: not every month has five. */
  static final int LAST = 5;

  private static final int DAYS = 7;

  enum HowOften {
    WEEK,
    TWO_WEEKS,
    MONTH;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static HowOften ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  LocalDate first() {
    return from.with(TemporalAdjusters.nextOrSame(on));
  }

  /** Which such weekday of its month the first meeting is on; {@link #LAST} is the last. */
  int place() {
    return (first().getDayOfMonth() - 1) / DAYS + 1;
  }

  /** The first day to meet after another. */
  LocalDate after(LocalDate day) {
    LocalDate first = first();
    if (day.isBefore(first)) {
      return first;
    }
    return switch (often) {
      case WEEK -> everyWeeks(1, day);
      case TWO_WEEKS -> everyWeeks(2, day);
      case MONTH ->
          Stream.iterate(YearMonth.from(day), month -> month.plusMonths(1))
              .map(this::in)
              .filter(date -> date.isAfter(day))
              .findFirst()
              .orElseThrow();
    };
  }

  private LocalDate everyWeeks(int weeks, LocalDate day) {
    long step = (long) DAYS * weeks;
    long passed = ChronoUnit.DAYS.between(first(), day) / step;
    return first().plusDays((passed + 1) * step);
  }

  private LocalDate in(YearMonth month) {
    return month
        .atDay(1)
        .with(
            place() == LAST
                ? TemporalAdjusters.lastInMonth(on)
                : TemporalAdjusters.dayOfWeekInMonth(place(), on));
  }
}
