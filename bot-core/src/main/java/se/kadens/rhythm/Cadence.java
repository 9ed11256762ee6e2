package se.kadens.rhythm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * How often, on which weekday and at which local hour a programme asks. A month and a quarter are
 * asked about on the first such weekday in them; every day ignores the weekday.
 *
 * @param doneBy until when everybody should have been asked, later than {@code at}; absent for half
 *     an hour later
 */
public record Cadence(Every every, DayOfWeek on, LocalTime at, @Nullable LocalTime doneBy) {

  private static final Duration USUAL_WINDOW = Duration.ofMinutes(30);

  public Cadence(Every every, DayOfWeek on, LocalTime at) {
    this(every, on, at, null);
  }

  /** How long asking everybody may take. */
  public Duration window() {
    return doneBy == null ? USUAL_WINDOW : Duration.between(at, doneBy);
  }

  /** Another rhythm, with a window as wide where the day has room for it. */
  public Cadence changed(Every toEvery, DayOfWeek toDay, LocalTime toHour) {
    LocalTime end = doneBy == null ? null : toHour.plus(window());
    return new Cadence(toEvery, toDay, toHour, end != null && end.isAfter(toHour) ? end : null);
  }

  /** Whether both ask at the same moments. */
  public boolean asksLike(Cadence other) {
    return every == other.every && at.equals(other.at) && (every == Every.DAY || on == other.on);
  }

  /**
   * The whole calendar period around a date.
   *
   * @param begins when the stretch begins. Two weeks are counted from the week of its first asking,
   *     not by odd and even week numbers: after a week 53 two odd weeks follow each other.
   */
  Period periodAround(LocalDate date, LocalDate begins) {
    return switch (every) {
      case DAY -> new Period(date.toString(), date, date.plusDays(1));
      case WEEK -> weeks(1, monday(date));
      case TWO_WEEKS -> {
        LocalDate first = monday(begins.with(TemporalAdjusters.nextOrSame(on)));
        long fortnights = Math.floorDiv(ChronoUnit.WEEKS.between(first, monday(date)), 2);
        yield weeks(2, first.plusWeeks(2 * fortnights));
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(date);
        yield new Period(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
      }
      case QUARTER -> {
        LocalDate start = date.with(IsoFields.DAY_OF_QUARTER, 1);
        String key = "%04d-Q%d".formatted(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
        yield new Period(key, start, start.plusMonths(3));
      }
    };
  }

  /** Where a programme begins that is made on a date: with the period that is running then. */
  public LocalDate beginningAround(LocalDate date) {
    return every == Every.TWO_WEEKS ? monday(date) : periodAround(date, date).start();
  }

  /** The date on which a whole calendar period is asked about. */
  LocalDate askDate(Period whole) {
    return every == Every.DAY
        ? whole.start()
        : whole.start().with(TemporalAdjusters.nextOrSame(on));
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Period weeks(int count, LocalDate monday) {
    int year = monday.get(IsoFields.WEEK_BASED_YEAR);
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return new Period("%04d-W%02d".formatted(year, week), monday, monday.plusWeeks(count));
  }
}
