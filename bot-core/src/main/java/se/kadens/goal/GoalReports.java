package se.kadens.goal;

import java.time.Instant;

/** What is told of goals month by month; may be woken twice, late or on two nodes without harm. */
public interface GoalReports {

  /**
   * Plans the reports whose hour has come.
   *
   * @return how many were planned
   */
  int at(Instant now);
}
