package se.kadens.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.WorkingCalendar;

/** Says when two people meet; each in the caller's transaction. */
@Component
class PlanMeetings {

  static final String MOVED = "moved-";
  static final String SET = "set-";

  /** Longer than anybody's holidays last. */
  private static final int DAYS_AHEAD = 60;

  private static final Duration WORTH_READING = Duration.ofDays(3);

  private final Pairs pairs;
  private final Calendars calendars;
  private final Ledger ledger;

  PlanMeetings(Pairs pairs, Calendars calendars, Ledger ledger) {
    this.pairs = pairs;
    this.calendars = calendars;
    this.ledger = ledger;
  }

  /** From now on they meet so, or only when they say; the other one is told. */
  Talk inRhythm(Talk talk, @Nullable MeetingRhythm rhythm, Instant now) {
    Pair pair = pairs.lock(talk.pair());
    if (Objects.equals(rhythm, pair.rhythm()) && (rhythm != null || pair.next() == null)) {
      return talk.as(pair);
    }
    LocalDate today = now.atZone(talk.manager().zone()).toLocalDate();
    Slot next = rhythm == null ? null : slotAfter(talk, rhythm, today.minusDays(1), now);
    return changed(talk, pair.meeting(rhythm, next), SET, now);
  }

  /** The next meeting is then, and stands for the same day of the rhythm; the other one is told. */
  Talk moved(Talk talk, LocalDateTime to, Instant now) {
    Pair pair = pairs.lock(talk.pair());
    Slot before = pair.next();
    if (before != null && to.equals(before.day().atTime(before.hour()))) {
      return talk.as(pair);
    }
    LocalDate key = before == null ? to.toLocalDate() : before.key();
    Slot next = new Slot(key, to.toLocalDate(), to.toLocalTime());
    return changed(talk, pair.meeting(pair.rhythm(), next), before == null ? SET : MOVED, now);
  }

  private Talk changed(Talk talk, Pair pair, String kind, Instant now) {
    pairs.save(pair);
    Talk changed = talk.as(pair);
    ledger.plan(
        key(pair, talk.other(), kind),
        MeetingComposer.FEATURE,
        new MeetingNotice(pair).toString(),
        Urgency.SCHEDULED,
        now,
        now.plus(WORTH_READING));
    return changed;
  }

  /** What makes a notice about a pair's time the same notice. */
  static NoticeKey key(Pair pair, Person to, String kind) {
    Slot next = pair.next();
    return new NoticeKey(
        pair.workspace(),
        "meeting:" + pair.id(),
        next == null ? "none" : next.key().toString(),
        to.id(),
        kind + pair.revision());
  }

  /** The meeting after the one that was next, by their rhythm. */
  @Nullable Slot following(Talk talk, Instant now) {
    MeetingRhythm rhythm = talk.pair().rhythm();
    if (rhythm == null) {
      return null;
    }
    Slot next = talk.pair().next();
    LocalDate yesterday = now.atZone(talk.manager().zone()).toLocalDate().minusDays(1);
    LocalDate after = next == null || next.key().isBefore(yesterday) ? yesterday : next.key();
    return slotAfter(talk, rhythm, after, now);
  }

  /** The day of the first meeting that is not today's. */
  Optional<LocalDate> dayAfterToday(Talk talk, Instant now) {
    LocalDate today = now.atZone(talk.manager().zone()).toLocalDate();
    Slot next = talk.pair().next();
    Slot coming = next == null || next.day().isAfter(today) ? next : following(talk, now);
    return Optional.ofNullable(coming).map(Slot::day);
  }

  private Slot slotAfter(Talk talk, MeetingRhythm rhythm, LocalDate day, Instant now) {
    LocalDate key = rhythm.after(day);
    Slot slot = new Slot(key, firstBothWork(talk, key), rhythm.at());
    return slot.startsIn(talk.manager().zone()).isAfter(now)
        ? slot
        : slotAfter(talk, rhythm, key, now);
  }

  /** The day itself, or the first after it on which both of them work. */
  private LocalDate firstBothWork(Talk talk, LocalDate day) {
    WorkingCalendar managers = calendars.of(talk.manager());
    WorkingCalendar reports = calendars.of(talk.report());
    return Stream.iterate(day, date -> date.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(date -> managers.isWorkingDay(date) && reports.isWorkingDay(date))
        .findFirst()
        .orElse(day);
  }
}
