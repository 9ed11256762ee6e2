package se.kadens.rhythm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One stretch of a programme's life under one cadence: from a date on, until the next stretch
 * begins.
 */
public record Stretch(LocalDate from, Cadence cadence) {

  /** The first occurrence asked on or after a date and before the stretch ends. */
  Optional<Occurrence> firstFrom(LocalDate date, LocalDate until) {
    LocalDate earliest = date.isBefore(from) ? from : date;
    Period period = cadence.periodAround(earliest, from);
    if (cadence.askDate(period).isBefore(earliest)) {
      period = cadence.periodAround(period.end(), from);
    }
    return occurrence(period, until);
  }

  /** The last occurrence asked on or before a date. */
  Optional<Occurrence> lastUntil(LocalDate date, LocalDate until) {
    LocalDate latest = date.isBefore(until) ? date : until.minusDays(1);
    Period period = cadence.periodAround(latest, from);
    if (cadence.askDate(period).isAfter(latest)) {
      period = cadence.periodAround(period.start().minusDays(1), from);
    }
    return occurrence(period, until);
  }

  /** The occurrence whose period a date of this stretch lies in. */
  Optional<Occurrence> at(LocalDate date, LocalDate until) {
    return occurrence(cadence.periodAround(date, from), until);
  }

  private Optional<Occurrence> occurrence(Period whole, LocalDate until) {
    LocalDate askDate = cadence.askDate(whole);
    return askDate.isBefore(from) || !askDate.isBefore(until)
        ? Optional.empty()
        : Optional.of(new Occurrence(whole.within(from, until), askDate, cadence.at()));
  }
}
