package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.Questionnaire;
import se.kadens.people.Person;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OnDayOff;

/**
 * What HR decides about a programme: who is asked what, how often, until when. All hours are by the
 * clock where each person is.
 *
 * @param reminders at most two
 * @param digest when managers get their summary; absent for none
 */
public record Plan(
    Cadence cadence,
    Close close,
    Audience audience,
    List<Reminder> reminders,
    Questionnaire questionnaire,
    @Nullable DigestTime digest,
    OnDayOff onDayOff) {

  public static final int MOST_REMINDERS = 2;
  public static final int LONGEST_CLOSE_DAYS = 92;

  public Plan {
    reminders = List.copyOf(reminders);
  }

  /**
   * When managers get the summary of an asking. A daily programme is summed up on the next weekday;
   * a single weekday would bring five summaries at once.
   */
  public Optional<LocalDateTime> digestAfter(LocalDateTime asked) {
    if (digest == null) {
      return Optional.empty();
    }
    if (cadence.every() != Every.DAY) {
      return Optional.of(digest.after(asked));
    }
    LocalDate day = asked.toLocalDate().plusDays(1);
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.plusDays(1);
    }
    return Optional.of(day.atTime(digest.at()));
  }

  /** Until when an answer is in time: so many days after the asking, at an hour. */
  public record Close(int days, LocalTime at) {
    public LocalDateTime after(LocalDate asked) {
      return asked.plusDays(days).atTime(at);
    }
  }

  /** Who is asked: everybody in one of the departments, or everybody when there is none. */
  public record Audience(Set<String> departments) {
    public Audience {
      departments = Set.copyOf(departments);
    }

    public boolean includes(Person person) {
      return departments.isEmpty()
          || (person.department() != null && departments.contains(person.department()));
    }

    /** In alphabetical order. */
    public Set<String> sorted() {
      return new TreeSet<>(departments);
    }
  }

  /** When to remind those who have not answered; wall-clock time, so a day stays a day. */
  public sealed interface Reminder {

    record After(Duration asked) implements Reminder {}

    record BeforeClose(Duration left) implements Reminder {}

    default LocalDateTime between(LocalDateTime asked, LocalDateTime closes) {
      return switch (this) {
        case After(var wait) -> asked.plus(wait);
        case BeforeClose(var left) -> closes.minus(left);
      };
    }
  }

  /** A weekday and an hour, the first such after the asking. */
  public record DigestTime(DayOfWeek on, LocalTime at) {

    /** The first such moment on or after a date. */
    public LocalDateTime from(LocalDate date) {
      return date.with(TemporalAdjusters.nextOrSame(on)).atTime(at);
    }

    /** The first such moment after another. */
    public LocalDateTime after(LocalDateTime moment) {
      LocalDateTime first = from(moment.toLocalDate());
      return first.isAfter(moment) ? first : first.plusWeeks(1);
    }
  }
}
