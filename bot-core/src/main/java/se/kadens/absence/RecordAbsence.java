package se.kadens.absence;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.DateRange;

/** Notes that someone is away: told by themselves, by their manager or by HR. */
@Component
public class RecordAbsence {

  private final Absences absences;
  private final People people;

  RecordAbsence(Absences absences, People people) {
    this.absences = absences;
    this.people = people;
  }

  sealed interface Result {
    record Recorded(Absence absence, Person away) implements Result {}

    record NotAllowed() implements Result {}
  }

  sealed interface Undoing {
    record Undone(Absence absence, Person away) implements Undoing {}

    record GoneAlready() implements Undoing {}

    record NotAllowed() implements Undoing {}
  }

  @Transactional
  Result record(Person by, PersonId away, DateRange days) {
    Person person = people.find(by.workspace(), away).orElse(null);
    if (person == null || !maySpeakFor(by, person)) {
      return new Result.NotAllowed();
    }
    Absence absence = new Absence(AbsenceId.create(), away, days);
    absences.add(by.workspace(), absence);
    return new Result.Recorded(absence, person);
  }

  @Transactional
  Undoing undo(Person by, AbsenceId id) {
    Absence absence = absences.find(by.workspace(), id).orElse(null);
    if (absence == null) {
      return new Undoing.GoneAlready();
    }
    Person person = people.find(by.workspace(), absence.person()).orElseThrow();
    if (!maySpeakFor(by, person)) {
      return new Undoing.NotAllowed();
    }
    absences.remove(by.workspace(), id);
    return new Undoing.Undone(absence, person);
  }

  /** Ends what a person is away for now; later absences stay. False when they are not away. */
  @Transactional
  boolean back(Person person, LocalDate today) {
    int ended = absences.end(person.workspace(), person.id(), today);
    return ended + absences.removeFrom(person.workspace(), person.id(), today) > 0;
  }

  private boolean maySpeakFor(Person by, Person person) {
    return by.id().equals(person.id())
        || by.role().mayPlan()
        || people.isManagerOf(by.workspace(), by.id(), person.id());
  }
}
