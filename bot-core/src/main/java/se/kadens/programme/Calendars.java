package se.kadens.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.absence.Absences;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Countries;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.Holidays;
import se.kadens.rhythm.WorkingCalendar;
import se.kadens.rhythm.WorkingTime;

/** On which days and at which hours a person works, and when they are away. */
@Component
public class Calendars {

  private final Holidays holidays;
  private final Absences absences;

  Calendars(Holidays holidays, Absences absences) {
    this.holidays = holidays;
    this.absences = absences;
  }

  public WorkingCalendar of(Person person) {
    return new WorkingCalendar(
        person.hours().days(), holidays, Countries.of(person.zone()).orElse(null));
  }

  public WorkingTime hoursOf(Person person) {
    return new WorkingTime(person.zone(), of(person), person.hours().start(), person.hours().end());
  }

  /** The absences that touch a span of days. */
  public List<DateRange> absences(Person person, LocalDate from, LocalDate until) {
    return absences.between(person.workspace(), person.id(), from, until);
  }

  /** The same for many people of one workspace at once; who is not away is left out. */
  public Map<PersonId, List<DateRange>> absences(
      List<Person> people, LocalDate from, LocalDate until) {
    return people.isEmpty()
        ? Map.of()
        : absences.between(
            people.getFirst().workspace(), people.stream().map(Person::id).toList(), from, until);
  }

  /** What a date is called that most people have off where this person is. */
  Optional<String> holiday(Person person, LocalDate date, Language language) {
    return Countries.of(person.zone())
        .flatMap(country -> holidays.name(country, date, language.locale()));
  }

  public boolean isAway(Person person, Instant now) {
    LocalDate today = now.atZone(person.zone()).toLocalDate();
    return !absences(person, today, today.plusDays(1)).isEmpty();
  }
}
