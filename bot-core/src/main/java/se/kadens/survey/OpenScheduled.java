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

  OpenScheduled(Workspaces workspaces, Surveys surveys, LaunchSurvey launching) {
    this.workspaces = workspaces;
    this.surveys = surveys;
    this.launching = launching;
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
    Optional<LocalDate> day = due(schedule, now);
    return day.isPresent()
        && launching.launch(survey, Timing.on(day.get(), schedule.at(), survey.plan()), now)
            instanceof LaunchSurvey.Outcome.Launched;
  }

  /** The day that is beginning somewhere, or began a while ago, on which it is to be asked. */
  static Optional<LocalDate> due(Schedule schedule, Instant now) {
    LocalDate today = now.atOffset(FIRST).toLocalDate();
    return schedule
        .on(today)
        .filter(day -> !day.isAfter(today))
        .filter(day -> now.isBefore(begins(day, schedule.at()).plus(PATIENCE)));
  }

  private static Instant begins(LocalDate day, LocalTime at) {
    return day.atTime(at).toInstant(FIRST);
  }
}
