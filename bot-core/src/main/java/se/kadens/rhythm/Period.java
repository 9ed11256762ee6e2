package se.kadens.rhythm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that one occurrence is about, from {@code start}, included, to {@code end}, excluded.
 *
 * @param key what it is known by: 2026-11-21, 2026-W47 (the ISO week it begins in, for one week and
 *     for two), 2026-11 or 2026-Q4
 */
public record Period(String key, LocalDate start, LocalDate end) {

  public Period {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("period " + key + " from " + start + " to " + end);
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start) && date.isBefore(end);
  }

  public LocalDate lastDay() {
    return end.minusDays(1);
  }

  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  Period within(LocalDate from, LocalDate until) {
    return new Period(key, start.isBefore(from) ? from : start, end.isAfter(until) ? until : end);
  }
}
