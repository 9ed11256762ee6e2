package se.kadens.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.programme.Calendars;

/** Plans that HR is told, once for each occasion, that a scheduled round does not go out. */
@Component
public class TellOfWaiting {

  /** Whose composer puts it into words. */
  public static final String FEATURE = "pulse";

  private static final String KIND = "waits";

  private final Planners planners;
  private final Calendars calendars;
  private final Ledger ledger;

  TellOfWaiting(Planners planners, Calendars calendars, Ledger ledger) {
    this.planners = planners;
    this.calendars = calendars;
    this.ledger = ledger;
  }

  /**
   * @param day on which it is planned
   * @param until after which it is passed over
   */
  @Transactional
  void staysBehind(Survey survey, LocalDate day, Instant until, Instant now) {
    planners
        .of(survey)
        .forEach(
            person ->
                ledger.plan(
                    new NoticeKey(
                        survey.workspace(),
                        survey.id().source(),
                        "planned-" + day,
                        person.id(),
                        KIND),
                    FEATURE,
                    survey.id() + "/" + day,
                    Urgency.SCHEDULED,
                    calendars.hoursOf(person).nextWorkingMoment(now),
                    until));
  }
}
