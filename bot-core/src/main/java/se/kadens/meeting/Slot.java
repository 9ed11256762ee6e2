package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import se.kadens.rhythm.LocalMoments;

/**
 * When the next meeting is, by the clock where the manager is.
 *
 * @param key the day of the rhythm that it stands for, wherever it was moved
 */
record Slot(LocalDate key, LocalDate day, LocalTime hour) {

  Instant startsIn(ZoneId zone) {
    return LocalMoments.of(day, hour, zone);
  }
}
