package se.kadens.attention;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.WorkingTime;

/**
 * What one person is asked for, and where more of it fits. A prompt keeps the hour it was wanted at
 * and goes to the first working day on which it breaks nothing, however far that is: it is moved,
 * never dropped. Whoever has a place keeps it, so what was moved into a week is there before all
 * that is asked for in that week.
 */
final class Agenda {

  /** Whoever is away for longer than this is asked all the same. */
  private static final int DAYS_AWAY = 366;

  private static final Duration WEEK = Duration.ofDays(7);

  /** No two moments of one week are further from each other, whatever the clocks do. */
  private static final Duration A_WEEK_AWAY = Duration.ofDays(8);

  private final Budget budget;
  private final WorkingTime hours;
  private final List<DateRange> away;
  private final List<Slot> taken;

  Agenda(Budget budget, WorkingTime hours, List<DateRange> away, List<Slot> taken) {
    this.budget = budget;
    this.hours = hours;
    this.away = away;
    this.taken = new ArrayList<>(taken);
  }

  Optional<Slot> find(Slot.Key key) {
    return taken.stream().filter(slot -> slot.key().equals(key)).findFirst();
  }

  /** Whether the source's newest prompt was not where it was wanted. */
  boolean movedLast(String source) {
    return taken.stream()
        .filter(slot -> slot.key().source().equals(source))
        .max(Comparator.comparing(Slot::wanted))
        .flatMap(Slot::why)
        .isPresent();
  }

  /** Takes the first place that is free for a prompt, now or later. */
  Slot place(Wish wish, Instant now) {
    return place(wish.key(), wish.minutes(), wish.wanted(), wish.closes(), now);
  }

  Slot place(Slot.Key key, int minutes, Instant wanted, Instant closes, Instant now) {
    Ask ask = new Ask(key.source(), minutes, wanted, closes);
    Instant earliest = wanted.isBefore(now) ? now : wanted;
    Optional<Crowded> why = crowded(earliest, ask);
    Slot slot;
    if (why.isEmpty()) {
      slot = new Slot(key, minutes, wanted, earliest, closes, why);
    } else {
      Instant at = firstFree(ask, earliest);
      slot = new Slot(key, minutes, wanted, at, closing(wanted, closes, at), why);
    }
    taken.add(slot);
    return slot;
  }

  private record Ask(String source, int minutes, Instant wanted, Instant closes) {

    /** Whether it is open for so long that it can wait for a week of its own. */
    boolean patient() {
      return Duration.between(wanted, closes).compareTo(WEEK) >= 0;
    }
  }

  private Instant firstFree(Ask ask, Instant after) {
    LocalTime hour = ask.wanted.atZone(zone()).toLocalTime();
    LocalDate day = after.atZone(zone()).toLocalDate();
    LocalDate patience = day.plusDays(DAYS_AWAY);
    while (true) {
      Instant at = LocalMoments.of(day, hour, zone());
      if (at.isAfter(after) && isThere(day, patience) && crowded(at, ask).isEmpty()) {
        return at;
      }
      day = day.plusDays(1);
    }
  }

  private boolean isThere(LocalDate day, LocalDate patience) {
    return hours.calendar().isWorkingDay(day)
        && (day.isAfter(patience) || away.stream().noneMatch(days -> days.contains(day)));
  }

  private Optional<Crowded> crowded(Instant at, Ask ask) {
    LocalDate week = weekOf(at);
    List<Slot> in =
        taken.stream()
            // Cheaper than asking a calendar, and true of most.
            .filter(slot -> Duration.between(slot.at(), at).abs().compareTo(A_WEEK_AWAY) < 0)
            .filter(slot -> weekOf(slot.at()).equals(week))
            .toList();
    if (in.size() >= budget.prompts() || !leavesAPlace(in, ask)) {
      return Optional.of(Crowded.PROMPTS);
    }
    int used = in.stream().mapToInt(slot -> budget.charge(slot.minutes())).sum();
    if (used + budget.charge(ask.minutes) > budget.minutes()
        || !leavesMinutes(in, ask)
        || besideALongOne(week, ask)) {
      return Optional.of(Crowded.MINUTES);
    }
    boolean near =
        taken.stream()
            .anyMatch(slot -> Duration.between(slot.at(), at).abs().compareTo(budget.gap()) < 0);
    return near ? Optional.of(Crowded.GAP) : Optional.empty();
  }

  /** What has time leaves a place in each week to what has none. */
  private boolean leavesAPlace(List<Slot> in, Ask ask) {
    return !ask.patient()
        || budget.prompts() == 1
        || in.stream().filter(Agenda::patient).count() < budget.prompts() - 1;
  }

  /** And a fifth of the minutes, unless it is alone. */
  private boolean leavesMinutes(List<Slot> in, Ask ask) {
    int patient =
        in.stream().filter(Agenda::patient).mapToInt(slot -> budget.charge(slot.minutes())).sum();
    return !ask.patient()
        || patient == 0
        || 5 * (patient + budget.charge(ask.minutes)) <= 4 * budget.minutes();
  }

  private static boolean patient(Slot slot) {
    return Duration.between(slot.at(), slot.closes()).compareTo(WEEK) >= 0;
  }

  /**
   * What takes more than half of a week's minutes and has time waits for a week that is not beside
   * another source's such, so that what is asked often never waits for several in a row.
   */
  private boolean besideALongOne(LocalDate week, Ask ask) {
    return isLong(ask.minutes)
        && ask.patient()
        && taken.stream()
            .filter(slot -> isLong(slot.minutes()) && !slot.key().source().equals(ask.source))
            .map(slot -> weekOf(slot.at()))
            .anyMatch(other -> Math.abs(ChronoUnit.WEEKS.between(week, other)) <= 1);
  }

  private boolean isLong(int minutes) {
    return 2 * minutes > budget.minutes();
  }

  /**
   * As long as half of the time to answer is left, it ends when it was to end; else it ends as many
   * days later as the prompt came, and not on a day off if it was not to.
   */
  private Instant closing(Instant wanted, Instant planned, Instant at) {
    Duration half = Duration.between(wanted, planned).dividedBy(2);
    if (!at.isAfter(wanted.plus(half))) {
      return planned;
    }
    LocalDate from = wanted.atZone(zone()).toLocalDate();
    long days = ChronoUnit.DAYS.between(from, at.atZone(zone()).toLocalDate());
    LocalDateTime closes = planned.atZone(zone()).toLocalDateTime();
    LocalDate later = closes.toLocalDate().plusDays(days);
    LocalDate day =
        hours.calendar().isWorkingDay(closes.toLocalDate())
            ? hours.calendar().workingDayFrom(later)
            : later;
    return LocalMoments.of(day, closes.toLocalTime(), zone());
  }

  LocalDate weekOf(Instant moment) {
    return moment
        .atZone(zone())
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private ZoneId zone() {
    return hours.zone();
  }
}
