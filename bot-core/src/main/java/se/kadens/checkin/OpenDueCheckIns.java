package se.kadens.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Enrol;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.programme.Turn;
import se.kadens.rhythm.Every;

/** Asks everybody whose turn it is. May run twice, late or on two nodes without harm. */
@Component
public class OpenDueCheckIns {

  private static final int BATCH = 200;

  private final Enrolments enrolments;
  private final Enrol enrol;
  private final Programmes programmes;
  private final People people;
  private final Asking asking;
  private final TransactionTemplate transaction;

  OpenDueCheckIns(
      Enrolments enrolments,
      Enrol enrol,
      Programmes programmes,
      People people,
      Asking asking,
      TransactionTemplate transaction) {
    this.enrolments = enrolments;
    this.enrol = enrol;
    this.programmes = programmes;
    this.people = people;
    this.asking = asking;
    this.transaction = transaction;
  }

  /**
   * Works until it is nobody's turn any more, a batch a transaction.
   *
   * @return how many turns it dealt with
   */
  public int at(Instant now) {
    int dealtWith = 0;
    int batch;
    do {
      batch = Objects.requireNonNull(transaction.execute(_ -> openBatch(now)));
      dealtWith += batch;
    } while (batch > 0);
    return dealtWith;
  }

  private int openBatch(Instant now) {
    List<Enrolment> due = enrolments.takeDue(now, BATCH);
    due.forEach(enrolment -> open(enrolment, now));
    return due.size();
  }

  private void open(Enrolment enrolment, Instant now) {
    Optional<Programme> programme = programmes.find(enrolment.workspace(), enrolment.programme());
    Optional<Person> person =
        people.find(enrolment.workspace(), enrolment.person()).filter(Person::active);
    if (programme.isEmpty() || person.isEmpty()) {
      enrol.leave(enrolment);
    } else {
      open(enrolment, programme.get(), person.get(), now);
    }
  }

  private void open(Enrolment enrolment, Programme programme, Person person, Instant now) {
    // As things stand now: the person may have moved, or gone away, since it was reckoned.
    Turn turn = enrol.nextTurn(programme, person, enrolment);
    if (turn.at().isAfter(now)) {
      enrol.await(enrolment, turn);
      return;
    }
    var occurrence = turn.occurrence();
    switch (turn) {
      case Turn.Asked asked when !now.isBefore(asked.closes()) ->
          asking.passOver(programme, person, occurrence, asked.at(), SkipReason.TOO_LATE);
      case Turn.Asked asked ->
          asking.ask(programme, person, occurrence, asked.at(), asked.closes());
      case Turn.PassedOver passed -> {
        // A daily programme rests on days off; that is no gap to tell anybody of.
        boolean restDay =
            passed.why() == Turn.Why.DAY_OFF
                && programme.planFor(occurrence).cadence().every() == Every.DAY;
        if (!restDay) {
          asking.passOver(programme, person, occurrence, passed.at(), reason(passed.why()));
        }
      }
    }
    enrol.advance(programme, person, enrolment, occurrence);
  }

  private static SkipReason reason(Turn.Why why) {
    return switch (why) {
      case AWAY -> SkipReason.ABSENT;
      case DAY_OFF -> SkipReason.DAY_OFF;
    };
  }
}
