package se.kadens.checkin;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;

/**
 * A manager reminds those who have not answered, at most once a period; in the caller's
 * transaction.
 */
@Component
class RemindMissing {

  static final String KIND = "reminder-by-manager";

  private final CheckIns checkIns;
  private final Asking asking;
  private final People people;

  RemindMissing(CheckIns checkIns, Asking asking, People people) {
    this.checkIns = checkIns;
    this.asking = asking;
    this.people = people;
  }

  /** Returns those who are being reminded; nobody when they were before. */
  List<Person> of(Person manager, CheckInKey key, Instant now) {
    List<Person> reports = people.reportsOf(manager.workspace(), manager.id());
    List<CheckIn> open =
        checkIns.of(manager.workspace(), key, reports.stream().map(Person::id).toList()).stream()
            .filter(checkIn -> checkIn.state().open() && checkIn.runningAt(now))
            .toList();
    return reports.stream()
        .filter(
            report ->
                open.stream()
                    .filter(checkIn -> checkIn.person().equals(report.id()))
                    .anyMatch(checkIn -> asking.plan(report, checkIn, KIND, now)))
        .toList();
  }
}
