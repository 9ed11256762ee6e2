package se.kadens.checkin;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.attention.Attention;
import se.kadens.attention.Placed;
import se.kadens.attention.Wish;
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
  private final Attention attention;
  private final TransactionTemplate transaction;

  OpenDueCheckIns(
      Enrolments enrolments,
      Enrol enrol,
      Programmes programmes,
      People people,
      Asking asking,
      Attention attention,
      TransactionTemplate transaction) {
    this.enrolments = enrolments;
    this.enrol = enrol;
    this.programmes = programmes;
    this.people = people;
    this.asking = asking;
    this.attention = attention;
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
    List<Enrolment> taken = enrolments.takeDue(now, BATCH);
    List<Due> due = taken.stream().flatMap(enrolment -> due(enrolment, now).stream()).toList();
    List<Wish> wishes = due.stream().flatMap(each -> each.wish(now).stream()).toList();
    Iterator<Placed> places = attention.placeAll(wishes, now).iterator();
    for (Due each : due) {
      open(each, each.wish(now).map(_ -> places.next()), now);
      enrol.advance(each.programme(), each.person(), each.enrolment(), each.turn().occurrence());
    }
    return taken.size();
  }

  /** As things stand now: the person may have moved, or gone away, since it was reckoned. */
  private Optional<Due> due(Enrolment enrolment, Instant now) {
    Optional<Programme> programme = programmes.find(enrolment.workspace(), enrolment.programme());
    Optional<Person> person =
        people.find(enrolment.workspace(), enrolment.person()).filter(Person::active);
    if (programme.isEmpty() || person.isEmpty()) {
      enrol.leave(enrolment);
      return Optional.empty();
    }
    Turn turn = enrol.nextTurn(programme.get(), person.get(), enrolment);
    if (turn.at().isAfter(now)) {
      enrol.await(enrolment, turn);
      return Optional.empty();
    }
    return Optional.of(new Due(enrolment, programme.get(), person.get(), turn));
  }

  private void open(Due due, Optional<Placed> place, Instant now) {
    var occurrence = due.turn().occurrence();
    switch (due.turn()) {
      case Turn.Asked asked when due.tooLate(now) -> passOver(due, asked.at(), SkipReason.TOO_LATE);
      case Turn.Asked asked -> {
        Instant at = place.map(Placed::at).orElse(asked.at());
        Instant closes = place.map(Placed::closes).orElse(asked.closes());
        if (!asking.ask(due.programme(), due.person(), occurrence, at, closes)) {
          due.wish(now).ifPresent(attention::giveBack);
        }
      }
      case Turn.PassedOver passed -> {
        // A daily programme rests on days off; that is no gap to tell anybody of.
        boolean restDay =
            passed.why() == Turn.Why.DAY_OFF
                && due.programme().planFor(occurrence).cadence().every() == Every.DAY;
        if (!restDay) {
          passOver(due, passed.at(), reason(passed.why()));
        }
      }
    }
  }

  private void passOver(Due due, Instant at, SkipReason why) {
    asking.passOver(due.programme(), due.person(), due.turn().occurrence(), at, why);
  }

  /** Somebody whose turn has come. */
  private record Due(Enrolment enrolment, Programme programme, Person person, Turn turn) {

    boolean tooLate(Instant now) {
      return turn instanceof Turn.Asked asked && !now.isBefore(asked.closes());
    }

    /** The prompt it takes, if any. */
    Optional<Wish> wish(Instant now) {
      return turn instanceof Turn.Asked asked && !tooLate(now)
          ? Asking.wish(programme, person, asked)
          : Optional.empty();
    }
  }

  private static SkipReason reason(Turn.Why why) {
    return switch (why) {
      case AWAY -> SkipReason.ABSENT;
      case DAY_OFF -> SkipReason.DAY_OFF;
    };
  }
}
