package se.kadens.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a person may be written to unasked: on working days from {@code start}, included, to {@code
 * end}, excluded, by the clock where they are.
 */
public record WorkingTime(ZoneId zone, WorkingCalendar calendar, LocalTime start, LocalTime end) {

  public WorkingTime {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("no working time from " + start + " to " + end);
    }
  }

  boolean includes(LocalTime time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /** The moment itself if it is working time, else the first after it. */
  public Instant nextWorkingMoment(Instant wanted) {
    ZonedDateTime local = wanted.atZone(zone);
    LocalDate today = local.toLocalDate();
    boolean over = !local.toLocalTime().isBefore(end);
    LocalDate day = over ? calendar.nextWorkingDay(today) : calendar.workingDayFrom(today);
    if (day.equals(today) && !local.toLocalTime().isBefore(start)) {
      return wanted;
    }
    Instant begins = LocalMoments.of(day, start, zone);
    // In the hour that autumn repeats, today's start may have been an hour ago.
    return begins.isBefore(wanted) ? wanted : begins;
  }
}
