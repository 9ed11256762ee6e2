package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;

/** Plans what is said unasked of a wave's results. */
@Component
public class TellOfResults {

  /** Whose composer puts it into words. */
  public static final String FEATURE = "surveyreport";

  /** To HR, once a wave has closed. */
  public static final String REPORT = "report";

  /** To whoever was asked, once HR shares it. */
  public static final String SHARED = "shared";

  private static final Duration PATIENCE = Duration.ofDays(14);

  private final Planners planners;
  private final Calendars calendars;
  private final Ledger ledger;

  TellOfResults(Planners planners, Calendars calendars, Ledger ledger) {
    this.planners = planners;
    this.calendars = calendars;
    this.ledger = ledger;
  }

  /** Tells HR, or the administrators where nobody is HR; in the caller's transaction. */
  void closed(Wave wave, Instant now) {
    planners.all(wave.workspace()).forEach(person -> plan(wave, person, REPORT, now, PATIENCE));
  }

  void plan(Wave wave, Person person, String kind, Instant now, Duration patience) {
    ledger.plan(
        new NoticeKey(wave.workspace(), wave.survey().source(), wave.period(), person.id(), kind),
        FEATURE,
        wave.id().toString(),
        Urgency.SCHEDULED,
        calendars.hoursOf(person).nextWorkingMoment(now),
        now.plus(patience));
  }
}
