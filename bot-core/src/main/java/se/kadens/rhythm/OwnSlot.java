package se.kadens.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** The weekday and hour at which a person would rather be asked. */
public record OwnSlot(DayOfWeek on, LocalTime at) {

  /**
   * When to ask them: at their own weekday and hour if that lies between the programme's opening
   * and its closing, else at the programme's.
   */
  public LocalDateTime in(Occurrence occurrence, LocalDateTime closes) {
    LocalDateTime opens = occurrence.opens();
    LocalDateTime own = opens.with(TemporalAdjusters.nextOrSame(on)).with(at);
    LocalDateTime first = own.isBefore(opens) ? own.plusWeeks(1) : own;
    return first.isBefore(closes) ? first : opens;
  }
}
