package se.kadens.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days and hours in which a person may be reminded. From {@code start}, included, to {@code
 * end}, excluded, on each day of {@code days}.
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

  /** Monday to Friday, 08:00 to 17:00: what holds until a person or HR says otherwise. */
  public static final WorkingHours USUAL =
      new WorkingHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0));

  public WorkingHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !start.isBefore(end)) {
      throw new IllegalArgumentException("no working time in " + days + " " + start + "-" + end);
    }
  }
}
