package se.kadens.goal.follow;

import java.time.LocalDate;
import se.kadens.rhythm.Every;

/** How long check-ins may go by without a word about a goal. */
final class Patience {

  private Patience() {}

  /** The date some check-ins before another; those of a day count as weekly ones. */
  static LocalDate before(LocalDate date, int checkIns, Every every) {
    return switch (every) {
      case DAY, WEEK -> date.minusWeeks(checkIns);
      case TWO_WEEKS -> date.minusWeeks(2L * checkIns);
      case MONTH -> date.minusMonths(checkIns);
      case QUARTER -> date.minusMonths(3L * checkIns);
    };
  }
}
