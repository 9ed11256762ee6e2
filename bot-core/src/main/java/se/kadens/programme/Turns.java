package se.kadens.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.WorkingHours;
import se.kadens.programme.Turn.Asked;
import se.kadens.programme.Turn.PassedOver;
import se.kadens.programme.Turn.Why;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OnDayOff;
import se.kadens.rhythm.OwnSlot;
import se.kadens.rhythm.Period;
import se.kadens.rhythm.WorkingCalendar;

/**
 * Tells whose turn it is when: the one place where a programme's hour becomes a person's moment.
 */
@Component
public class Turns {

  private final Calendars calendars;

  Turns(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * The turn of a person in an occurrence. Days off and single days away move it within its period;
   * hours the person has set themselves are kept.
   */
  Turn of(Person person, Plan plan, Occurrence occurrence, @Nullable OwnSlot slot) {
    Period period = occurrence.period();
    return of(
        person, plan, occurrence, slot, calendars.absences(person, period.start(), period.end()));
  }

  /** The same, given when the person is away, in the period and maybe outside it. */
  Turn of(
      Person person,
      Plan plan,
      Occurrence occurrence,
      @Nullable OwnSlot slot,
      List<DateRange> allAbsences) {
    Period period = occurrence.period();
    WorkingCalendar calendar = calendars.of(person);
    List<DateRange> absences =
        allAbsences.stream()
            .filter(
                days -> days.from().isBefore(period.end()) && days.until().isAfter(period.start()))
            .toList();
    Instant nominal = occurrence.dueIn(person.zone());
    if (!absences.isEmpty() && calendar.isAwayForHalf(period, absences)) {
      return new PassedOver(occurrence, nominal, Why.AWAY);
    }
    Optional<LocalDate> placed = calendar.place(occurrence.askDate(), period, plan.onDayOff());
    if (placed.isEmpty()) {
      return new PassedOver(occurrence, nominal, Why.DAY_OFF);
    }
    Predicate<LocalDate> present =
        date ->
            (plan.onDayOff() == OnDayOff.IGNORE || calendar.isWorkingDay(date))
                && absences.stream().noneMatch(absence -> absence.contains(date));
    Optional<LocalDate> day =
        absences.isEmpty() ? placed : firstPresent(placed.get(), period, present);
    if (day.isEmpty()) {
      return new PassedOver(occurrence, nominal, Why.AWAY);
    }
    return asked(person, plan, occurrence.movedTo(day.get()), occurrence, slot, present);
  }

  private Asked asked(
      Person person,
      Plan plan,
      Occurrence moved,
      Occurrence nominal,
      @Nullable OwnSlot slot,
      Predicate<LocalDate> present) {
    LocalDateTime closes = plan.close().after(nominal.askDate());
    if (!closes.isAfter(moved.opens())) {
      closes = plan.close().after(moved.askDate());
    }
    if (!closes.isAfter(moved.opens())) {
      closes = closes.plusDays(1);
    }
    LocalDateTime wanted = slot == null ? moved.opens() : slot.in(moved, closes);
    LocalDateTime opens = present.test(wanted.toLocalDate()) ? wanted : moved.opens();
    Instant due = LocalMoments.of(opens, person.zone());
    Instant end = LocalMoments.of(closes, person.zone());
    return new Asked(nominal, withinOwnHours(person, due, end), end);
  }

  /** Hours that nobody set do not overrule the hour HR chose. */
  private Instant withinOwnHours(Person person, Instant due, Instant closes) {
    if (person.hours().equals(WorkingHours.USUAL)) {
      return due;
    }
    Instant working = calendars.hoursOf(person).nextWorkingMoment(due);
    return working.isBefore(closes) ? working : due;
  }

  private static Optional<LocalDate> firstPresent(
      LocalDate from, Period period, Predicate<LocalDate> present) {
    return from.datesUntil(period.end()).filter(present).findFirst();
  }
}
