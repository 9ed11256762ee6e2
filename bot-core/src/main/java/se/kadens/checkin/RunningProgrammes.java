package se.kadens.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Occurrence;

/** The programmes a person is in, with what runs in them. */
@Component
class RunningProgrammes {

  private final Programmes programmes;
  private final Enrolments enrolments;

  RunningProgrammes(Programmes programmes, Enrolments enrolments) {
    this.programmes = programmes;
    this.enrolments = enrolments;
  }

  /** A programme and its occurrence that runs today. */
  record Running(Programme programme, Occurrence occurrence) {}

  /** The shortest period first. */
  List<Running> of(Person person, Instant now) {
    LocalDate today = now.atZone(person.zone()).toLocalDate();
    return enrolments.of(person.workspace(), person.id()).stream()
        .map(Enrolment::programme)
        .flatMap(id -> programmes.find(person.workspace(), id).stream())
        .flatMap(
            programme ->
                programme.rhythm().at(today).stream()
                    .map(occurrence -> new Running(programme, occurrence)))
        .sorted(Comparator.comparingLong(running -> running.occurrence().period().days()))
        .toList();
  }

  Programme programmeOf(CheckIn checkIn) {
    return programmes.find(checkIn.workspace(), checkIn.key().programme()).orElseThrow();
  }
}
