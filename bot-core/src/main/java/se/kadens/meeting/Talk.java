package se.kadens.meeting;

import java.time.Instant;
import java.util.Optional;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** A pair as one of the two sees it. */
record Talk(Pair pair, Person manager, Person report, Person viewer) {

  Person other() {
    return viewer.id().equals(manager.id()) ? report : manager;
  }

  /** Whether the one still reports to the other; else there is only what was. */
  boolean current() {
    return manager.active() && report.active() && manager.id().equals(report.manager());
  }

  /** When the next meeting begins, if a time is set. */
  Optional<Instant> next() {
    Slot next = pair.next();
    return next == null || !current()
        ? Optional.empty()
        : Optional.of(next.startsIn(manager.zone()));
  }

  /** The viewer decides what they themselves do, and a manager what their report need not do. */
  boolean mayDrop(ActionItem action) {
    return viewer.id().equals(action.owner()) || (current() && viewer.id().equals(manager.id()));
  }

  Person who(PersonId person) {
    return person.equals(manager.id()) ? manager : report;
  }

  Talk as(Pair changed) {
    return new Talk(changed, manager, report, viewer);
  }

  Talk seenBy(Person one) {
    return new Talk(pair, manager, report, one);
  }
}
