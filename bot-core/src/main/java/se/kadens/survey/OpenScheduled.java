package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.Workspace;
import se.kadens.people.Workspaces;
import se.kadens.survey.LaunchSurvey.Outcome;
import se.kadens.survey.SurveyPlan.Schedule;

/**
 * Launches what is scheduled, in time for the first zone of the day. May run twice, late or on two
 * nodes without harm.
 */
@Component
public class OpenScheduled {

  /** Where a day begins first. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  /** After so long an occasion is passed over, not made up for. */
  private static final Duration PATIENCE = Duration.ofDays(2);

  private final Workspaces workspaces;
  private final Surveys surveys;
  private final LaunchSurvey launching;
  private final TellOfWaiting telling;

  OpenScheduled(
      Workspaces workspaces, Surveys surveys, LaunchSurvey launching, TellOfWaiting telling) {
    this.workspaces = workspaces;
    this.surveys = surveys;
    this.launching = launching;
    this.telling = telling;
  }

  /**
   * @return how many were launched
   */
  public int at(Instant now) {
    Workspace home = workspaces.home();
    return (int) surveys.all(home.id()).stream().filter(survey -> launch(survey, now)).count();
  }

  private boolean launch(Survey survey, Instant now) {
    Schedule schedule = survey.plan().schedule();
    if (schedule == null || survey.standing() != Survey.Standing.RUNNING) {
      return false;
    }
    return due(schedule, now).filter(day -> launch(survey, schedule, day, now)).isPresent();
  }

  private boolean launch(Survey survey, Schedule schedule, LocalDate day, Instant now) {
    Outcome outcome = launching.launch(survey, Timing.on(day, schedule.at(), survey.plan()), now);
    if (outcome instanceof Outcome.NotFollowedUp || outcome instanceof Outcome.TooFew) {
      telling.staysBehind(survey, day, passedOver(schedule, day), now);
    }
    return outcome instanceof Outcome.Launched;
  }

  /** The day that is beginning somewhere, or began a while ago, on which it is to be asked. */
  static Optional<LocalDate> due(Schedule schedule, Instant now) {
    LocalDate today = now.atOffset(FIRST).toLocalDate();
    return schedule
        .on(today)
        .filter(day -> !day.isAfter(today))
        .filter(day -> now.isBefore(passedOver(schedule, day)));
  }

  /** When an occasion that could not be launched is given up. */
  public static Instant passedOver(Schedule schedule, LocalDate day) {
    return begins(day, schedule.at()).plus(PATIENCE);
  }

  private static Instant begins(LocalDate day, LocalTime at) {
    return day.atTime(at).toInstant(FIRST);
  }
}
