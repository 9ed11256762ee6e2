package se.kadens.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** One asking of a programme: about which days, and on which date and local hour. */
public record Occurrence(Period period, LocalDate askDate, LocalTime at) {

  public Occurrence {
    if (!period.contains(askDate)) {
      throw new IllegalArgumentException(askDate + " is outside " + period);
    }
  }

  /** The same occurrence asked on another date of its period. */
  public Occurrence movedTo(LocalDate date) {
    return new Occurrence(period, date, at);
  }

  public LocalDateTime opens() {
    return askDate.atTime(at);
  }

  /** When it is due for someone in a zone; see {@link LocalMoments}. */
  public Instant dueIn(ZoneId zone) {
    return LocalMoments.of(askDate, at, zone);
  }
}
