package se.kadens.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a person works: their weekdays, less the holidays of their country.
 *
 * @param country an ISO 3166 code; absent when it is not known, and then nothing is a holiday
 */
public record WorkingCalendar(Set<DayOfWeek> days, Holidays holidays, @Nullable String country) {

  /** Longer than anybody's holidays last. */
  private static final int DAYS_AHEAD = 366;

  public WorkingCalendar {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("no working day in the week");
    }
  }

  /** The calendar of someone who is known by their zone alone. */
  public static WorkingCalendar in(ZoneId zone, Set<DayOfWeek> days, Holidays holidays) {
    return new WorkingCalendar(days, holidays, Countries.of(zone).orElse(null));
  }

  public boolean isWorkingDay(LocalDate date) {
    return days.contains(date.getDayOfWeek())
        && (country == null || !holidays.isHoliday(country, date));
  }

  /** The first working day after a date. */
  public LocalDate nextWorkingDay(LocalDate after) {
    return workingDayFrom(after.plusDays(1));
  }

  /** The date itself if it is a working day, else the first after it. */
  public LocalDate workingDayFrom(LocalDate date) {
    return Stream.iterate(date, day -> day.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(this::isWorkingDay)
        .findFirst()
        .orElse(date);
  }

  public long workingDaysIn(Period period) {
    return workingDays(period).count();
  }

  /**
   * The date on which to ask within a period, given what to do on a day off; empty when it is to be
   * skipped. Moving never leaves the period: if there is no working day in the one direction, the
   * nearest in the other is taken.
   */
  public Optional<LocalDate> place(LocalDate askDate, Period within, OnDayOff rule) {
    if (rule == OnDayOff.IGNORE || isWorkingDay(askDate)) {
      return Optional.of(askDate);
    }
    UnaryOperator<LocalDate> forward = date -> date.plusDays(1);
    UnaryOperator<LocalDate> back = date -> date.minusDays(1);
    return switch (rule) {
      case SKIP, IGNORE -> Optional.empty();
      case NEXT -> nearest(askDate, forward, within).or(() -> nearest(askDate, back, within));
      case PREVIOUS -> nearest(askDate, back, within).or(() -> nearest(askDate, forward, within));
    };
  }

  /**
   * Whether somebody is away for half or more of the working days of a period, and so is not to be
   * asked. A period without any working day counts as away.
   */
  public boolean isAwayForHalf(Period period, List<DateRange> absences) {
    long away =
        workingDays(period)
            .filter(date -> absences.stream().anyMatch(absence -> absence.contains(date)))
            .count();
    return 2 * away >= workingDaysIn(period);
  }

  private Stream<LocalDate> workingDays(Period period) {
    return period.start().datesUntil(period.end()).filter(this::isWorkingDay);
  }

  private Optional<LocalDate> nearest(
      LocalDate date, UnaryOperator<LocalDate> step, Period within) {
    return Stream.iterate(date, within::contains, step).filter(this::isWorkingDay).findFirst();
  }
}
