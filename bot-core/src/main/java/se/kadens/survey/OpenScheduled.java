package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.Workspace;
import se.kadens.people.Workspaces;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Rhythm;
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
        && launching.launch(survey, LaunchSurvey.on(day.get(), schedule.at(), survey.plan()), now)
            instanceof LaunchSurvey.Outcome.Launched;
  }

  /** The day that is beginning somewhere, or began a while ago, on which it is to be asked. */
  static Optional<LocalDate> due(Schedule schedule, Instant now) {
    LocalDate today = now.atOffset(FIRST).toLocalDate();
    return days(schedule, today).stream()
        .filter(day -> !day.isBefore(schedule.from()) && !day.isAfter(today))
        .filter(day -> now.isBefore(begins(day, schedule.at()).plus(PATIENCE)))
        .findFirst();
  }

  /** The next day after a moment on which it is to be asked; empty when there is none any more. */
  public static Optional<LocalDate> next(Schedule schedule, LocalDate after) {
    if (schedule.from().isAfter(after)) {
      return Optional.of(schedule.from());
    }
    Every every = schedule.every();
    if (every == null) {
      return Optional.empty();
    }
    return Optional.of(rhythm(schedule, every).firstFrom(after.plusDays(1)).askDate());
  }

  private static Rhythm rhythm(Schedule schedule, Every every) {
    Cadence cadence = new Cadence(every, schedule.from().getDayOfWeek(), schedule.at());
    return Rhythm.of(cadence.beginningAround(schedule.from()), cadence);
  }

  private static Instant begins(LocalDate day, LocalTime at) {
    return day.atTime(at).toInstant(FIRST);
  }

  private static List<LocalDate> days(Schedule schedule, LocalDate today) {
    Every every = schedule.every();
    if (every == null) {
      return List.of(schedule.from());
    }
    Rhythm rhythm = rhythm(schedule, every);
    boolean first = rhythm.at(schedule.from()).equals(rhythm.at(today));
    return first
        ? List.of(schedule.from())
        : rhythm.at(today).map(Occurrence::askDate).stream().toList();
  }
}
