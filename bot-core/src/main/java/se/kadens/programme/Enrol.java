package se.kadens.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import se.kadens.people.People;
import se.kadens.people.PeopleChanged;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OwnSlot;
import se.kadens.rhythm.Rhythm;

/**
 * Keeps enrolments true to what programmes and people are: who is in the audience, and when it is
 * their turn next. May run at any time and any number of times.
 */
@Component
public class Enrol {

  private final Programmes programmes;
  private final Enrolments enrolments;
  private final People people;
  private final Turns turns;
  private final Clock clock;

  Enrol(
      Programmes programmes, Enrolments enrolments, People people, Turns turns, Clock clock) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.people = people;
    this.turns = turns;
    this.clock = clock;
  }

  /** Looks through everything, in case anything was missed; returns how many places changed. */
  @Transactional
  public int everybody(Instant now) {
    return programmes.workspaces().stream().mapToInt(w -> everybodyIn(w, now)).sum();
  }

  int everybodyIn(WorkspaceId workspace, Instant now) {
    programmes.lock(workspace);
    return programmes.all(workspace).stream().mapToInt(p -> audienceOf(p, now)).sum();
  }

  /** Brings one programme's audience up to date, in the caller's transaction. */
  int audienceOf(Programme programme, Instant now) {
    Map<PersonId, Enrolment> before =
        enrolments.of(programme.workspace(), programme.id()).stream()
            .collect(Collectors.toMap(Enrolment::person, Function.identity()));
    Map<PersonId, Person> active =
        people.active(programme.workspace()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    int changed = 0;
    for (Person person : active.values()) {
      changed += keep(programme, person, before.get(person.id()), now);
    }
    for (Enrolment enrolment : before.values()) {
      if (enrolment.member() && !active.containsKey(enrolment.person())) {
        enrolments.save(enrolment.left());
        changed++;
      }
    }
    return changed;
  }

  private int keep(
      Programme programme, Person person, @Nullable Enrolment before, Instant now) {
    LocalDate today = now.atZone(person.zone()).toLocalDate();
    boolean member = programme.planOn(today).audience().includes(person);
    if (member) {
      return saved(before, placed(programme, person, before, now));
    }
    return before == null ? 0 : saved(before, before.left());
  }

  private int saved(@Nullable Enrolment before, Enrolment after) {
    if (after.equals(before)) {
      return 0;
    }
    enrolments.save(after);
    return 1;
  }

  private Enrolment placed(
      Programme programme, Person person, @Nullable Enrolment before, Instant now) {
    if (before != null && before.member()) {
      return withTurn(programme, person, before);
    }
    Enrolment joining = before == null ? Enrolment.fresh(programme, person.id()) : before;
    LocalDate from = firstUnbegun(programme, person, joining.slot(), now);
    return withTurn(programme, person, joining.joinedFrom(from));
  }

  /** Whoever comes in later than their turn would have been begins with the next. */
  private LocalDate firstUnbegun(
      Programme programme, Person person, @Nullable OwnSlot slot, Instant now) {
    LocalDate today = now.atZone(person.zone()).toLocalDate();
    Rhythm rhythm = programme.rhythm();
    Occurrence current = rhythm.at(today).orElseGet(() -> rhythm.firstFrom(today));
    Turn turn = turns.of(person, programme.planFor(current), current, slot);
    return turn.at().isAfter(now) ? current.period().start() : current.period().end();
  }

  /** The same place with the moment of its next turn as things stand. */
  private Enrolment withTurn(Programme programme, Person person, Enrolment enrolment) {
    return enrolment.dueAt(
        enrolment.paused() ? null : nextTurn(programme, person, enrolment).at());
  }

  /** What comes next for somebody who is enrolled. */
  public Turn nextTurn(Programme programme, Person person, Enrolment enrolment) {
    Occurrence next = programme.rhythm().firstFrom(enrolment.after());
    return turns.of(person, programme.planFor(next), next, enrolment.slot());
  }

  /** A period was dealt with: on to the next, in the caller's transaction. */
  public void advance(Programme programme, Person person, Enrolment done, Occurrence occurrence) {
    enrolments.save(withTurn(programme, person, done.after(occurrence.period().end())));
  }

  /** The turn is later than it was thought to be: wait for it, in the caller's transaction. */
  public void await(Enrolment enrolment, Turn turn) {
    enrolments.save(enrolment.dueAt(turn.at()));
  }

  /** Somebody is no longer there to be asked, in the caller's transaction. */
  public void leave(Enrolment enrolment) {
    enrolments.save(enrolment.left());
  }

  /** A person chooses their own day and hour; null for the programme's. */
  @Transactional
  public void choose(Programme programme, Person person, @Nullable OwnSlot slot) {
    enrolments.save(withTurn(programme, person, memberOf(programme, person).slot(slot)));
  }

  /** A person asks to be left alone until they say otherwise. */
  @Transactional
  public void pause(Programme programme, Person person) {
    enrolments.save(withTurn(programme, person, memberOf(programme, person).paused(true)));
  }

  /** A person asks to be asked again; what went by in the meantime was not missed. */
  @Transactional
  public void resume(Programme programme, Person person, Instant now) {
    Enrolment paused = memberOf(programme, person);
    LocalDate first = firstUnbegun(programme, person, paused.slot(), now);
    LocalDate after = first.isAfter(paused.after()) ? first : paused.after();
    enrolments.save(withTurn(programme, person, paused.paused(false).after(after)));
  }

  private Enrolment memberOf(Programme programme, Person person) {
    return enrolments
        .find(programme.workspace(), programme.id(), person.id())
        .filter(Enrolment::member)
        .orElseThrow(() -> new IllegalStateException(person.id() + " is not enrolled"));
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(PeopleChanged changed) {
    everybodyIn(changed.workspace(), clock.instant());
  }
}
