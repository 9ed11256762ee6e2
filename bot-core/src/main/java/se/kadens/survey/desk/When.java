package se.kadens.survey.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.LocalMoments;
import se.kadens.survey.SurveyPlan;
import se.kadens.survey.SurveyPlan.Schedule;
import se.kadens.survey.Timing;

/** How often a survey opens, as one chooses it in a form. */
enum When {
  /** Only when somebody launches it. */
  BY_HAND("hand", null),
  ONCE("once", null),
  WEEK(Every.WEEK),
  TWO_WEEKS(Every.TWO_WEEKS),
  MONTH(Every.MONTH),
  QUARTER(Every.QUARTER);

  private final String code;
  private final @Nullable Every every;

  When(Every every) {
    this(every.code(), every);
  }

  When(String code, @Nullable Every every) {
    this.code = code;
    this.every = every;
  }

  String code() {
    return code;
  }

  @Nullable Every every() {
    return every;
  }

  static Optional<When> ofCode(String code) {
    return Stream.of(values()).filter(when -> when.code.equals(code)).findFirst();
  }

  static When of(@Nullable Schedule schedule) {
    if (schedule == null) {
      return BY_HAND;
    }
    Every every = schedule.every();
    return every == null ? ONCE : ofCode(every.code()).orElse(WEEK);
  }

  /** When it opens next by the clock of somebody who looks; empty for no more. */
  static Optional<LocalDateTime> next(SurveyPlan plan, ZoneId zone, Instant now) {
    Schedule schedule = plan.schedule();
    if (schedule == null) {
      return Optional.empty();
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    return schedule
        .next(today.minusDays(1))
        .filter(day -> LocalMoments.of(day, schedule.at(), zone).isAfter(now))
        .or(() -> schedule.next(today))
        .map(day -> day.atTime(schedule.at()));
  }

  /** The next wave's hours; those of a launch by hand where none is to come. */
  static Timing timing(SurveyPlan plan, ZoneId zone, Instant now) {
    return next(plan, zone, now)
        .map(next -> Timing.on(next.toLocalDate(), next.toLocalTime(), plan))
        .orElseGet(() -> Timing.atOnce(plan, now));
  }

  /** Halfway between an opening and a closing so many days later. */
  static Reminder halfway(int days) {
    return new Reminder.After(Duration.ofHours(12L * days));
  }

  static final Reminder DAY_BEFORE = new Reminder.BeforeClose(Duration.ofDays(1));
}
