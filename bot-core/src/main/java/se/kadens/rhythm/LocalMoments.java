package se.kadens.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Turns what a clock on the wall says into a moment. Where the clocks change, java.time's rule
 * holds: a wall time that the spring change skips moves forward by the length of the gap (02:30
 * becomes 03:30), and one that the autumn change repeats is taken the first time it is shown, with
 * the offset in force before the change.
 */
public final class LocalMoments {

  private LocalMoments() {}

  public static Instant of(LocalDate date, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(date, time, zone).toInstant();
  }

  public static Instant of(LocalDateTime dateTime, ZoneId zone) {
    return ZonedDateTime.of(dateTime, zone).toInstant();
  }
}
