package se.kadens.rhythm;

import java.time.LocalDate;

/** Some days in a row, from {@code from}, included, to {@code until}, excluded. */
public record DateRange(LocalDate from, LocalDate until) {

  public DateRange {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no days from " + from + " until " + until);
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(until);
  }
}
