package se.kadens.goal.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.goal.follow.GoalMoves.Leader;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.LocalMoments;

/**
 * Sees to it that whoever leads people with goals of management by objectives hears how these go,
 * on the first working day of each month. May run twice, late or on two nodes without harm.
 */
@Component
public class PlanGoalReports {

  static final String FEATURE = "goalreport";

  private static final String KIND = "goal-report";

  /** How late a report is still worth reading unasked. */
  private static final Duration STILL_OF_USE = Duration.ofDays(5);

  /** No first working day is later, even by the clock that is furthest behind. */
  private static final int LAST_FIRST_DAY = 16;

  private final GoalMoves goals;
  private final People people;
  private final Calendars calendars;
  private final Ledger ledger;

  PlanGoalReports(GoalMoves goals, People people, Calendars calendars, Ledger ledger) {
    this.goals = goals;
    this.people = people;
    this.calendars = calendars;
    this.ledger = ledger;
  }

  /**
   * Plans the reports whose hour has come.
   *
   * @return how many were planned
   */
  @Transactional
  public int at(Instant now) {
    if (!mayBeFirstDay(now)) {
      return 0;
    }
    int planned = 0;
    for (Leader leader : goals.leadersOfMbo()) {
      planned +=
          people
              .find(leader.workspace(), leader.manager())
              .filter(manager -> plan(manager, now))
              .map(_ -> 1)
              .orElse(0);
    }
    return planned;
  }

  /** Whether it can be a first working day somewhere, or so lately that a report is of use. */
  private static boolean mayBeFirstDay(Instant now) {
    LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
    return day.getDayOfMonth() <= LAST_FIRST_DAY || day.plusDays(1).getDayOfMonth() == 1;
  }

  private boolean plan(Person manager, Instant now) {
    YearMonth month = YearMonth.from(now.atZone(manager.zone()));
    LocalDate first = calendars.of(manager).workingDayFrom(month.atDay(1));
    Instant due = LocalMoments.of(first, manager.hours().start(), manager.zone());
    if (now.isBefore(due) || !now.isBefore(due.plus(STILL_OF_USE))) {
      return false;
    }
    return ledger.plan(
        new NoticeKey(manager.workspace(), "goals", month.toString(), manager.id(), KIND),
        FEATURE,
        month.toString(),
        Urgency.SCHEDULED,
        due,
        due.plus(STILL_OF_USE));
  }
}
