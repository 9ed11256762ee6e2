package se.kadens.attention;

import java.time.ZoneId;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.WorkingHours;
import se.kadens.people.Workspace;
import se.kadens.rhythm.Countries;
import se.kadens.rhythm.Holidays;
import se.kadens.rhythm.WorkingCalendar;
import se.kadens.rhythm.WorkingTime;

/** When people may be written to. */
@Component
class Hours {

  private final Holidays holidays;

  Hours(Holidays holidays) {
    this.holidays = holidays;
  }

  WorkingTime of(Person person) {
    return of(person.zone(), person.hours());
  }

  /** Of somebody of whom no more is known than where they work. */
  WorkingTime usual(Workspace workspace) {
    return of(workspace.zone(), WorkingHours.USUAL);
  }

  private WorkingTime of(ZoneId zone, WorkingHours hours) {
    String country = Countries.of(zone).orElse(null);
    return new WorkingTime(
        zone, new WorkingCalendar(hours.days(), holidays, country), hours.start(), hours.end());
  }
}
