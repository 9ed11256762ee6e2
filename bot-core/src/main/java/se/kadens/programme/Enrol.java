package se.kadens.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OwnSlot;
import se.kadens.rhythm.Rhythm;

/**
 * Keeps enrolments true to what programmes and people are: who is in the audience, and when it is
 * their turn next. May run at any time and any number of times.
 */
@Component
public class Enrol {

  /** Further than the longest way from one turn to the next. */
  private static final Period LOOK_AHEAD = Period.ofMonths(9);

  /** What somebody's turns are reckoned from. */
  private record Reckoning(Programme programme, Person person, List<DateRange> absences) {}

  private final Programmes programmes;
  private final Enrolments enrolments;
  private final People people;
  private final Turns turns;
  private final Calendars calendars;
  private final Clock clock;

  Enrol(
      Programmes programmes,
      Enrolments enrolments,
      People people,
      Turns turns,
      Calendars calendars,
      Clock clock) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.people = people;
    this.turns = turns;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Looks through a workspace's places; returns how many have changed. */
  @Transactional
  public int everybodyIn(WorkspaceId workspace, Instant now) {
    programmes.lock(workspace);
    return programmes.all(workspace).stream().mapToInt(p -> audienceOf(p, now)).sum();
  }

  /** Brings one programme's audience up to date, in the caller's transaction. */
  int audienceOf(Programme programme, Instant now) {
    return bringUpToDate(
        programme,
        people.active(programme.workspace()),
        enrolments.of(programme.workspace(), programme.id()),
        now);
  }

  /** The same for one person, in every programme. */
  private void placesOf(WorkspaceId workspace, PersonId who, Instant now) {
    List<Person> active =
        people.find(workspace, who).filter(Person::active).map(List::of).orElseGet(List::of);
    for (Programme programme : programmes.all(workspace)) {
      bringUpToDate(programme, active, enrolments.lock(programme, List.of(who)).values(), now);
    }
  }

  private int bringUpToDate(
      Programme programme, List<Person> people, Collection<Enrolment> places, Instant now) {
    Map<PersonId, Enrolment> before =
        places.stream().collect(Collectors.toMap(Enrolment::person, Function.identity()));
    Map<PersonId, Reckoning> active = reckonings(programme, people, now);
    Set<PersonId> concerned =
        changed(active, before, now).stream().map(Enrolment::person).collect(Collectors.toSet());
    if (concerned.isEmpty()) {
      return 0;
    }
    // Once more for those, who may have paused or chosen an hour meanwhile.
    active.keySet().retainAll(concerned);
    List<Enrolment> changed = changed(active, enrolments.lock(programme, concerned), now);
    enrolments.save(changed);
    return changed.size();
  }

  private Map<PersonId, Reckoning> reckonings(
      Programme programme, List<Person> active, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<PersonId, List<DateRange>> absences =
        calendars.absences(active, today.minusDays(1), today.plus(LOOK_AHEAD));
    Map<PersonId, Reckoning> reckonings = new HashMap<>();
    for (Person person : active) {
      List<DateRange> away = absences.getOrDefault(person.id(), List.of());
      reckonings.put(person.id(), new Reckoning(programme, person, away));
    }
    return reckonings;
  }

  private List<Enrolment> changed(
      Map<PersonId, Reckoning> active, Map<PersonId, Enrolment> before, Instant now) {
    List<Enrolment> changed = new ArrayList<>();
    active.forEach(
        (person, reckoning) -> {
          Enrolment old = before.get(person);
          kept(reckoning, old, now).filter(place -> !place.equals(old)).ifPresent(changed::add);
        });
    before.values().stream()
        .filter(place -> place.member() && !active.containsKey(place.person()))
        .map(Enrolment::left)
        .forEach(changed::add);
    return changed;
  }

  /** Where somebody stands now; empty for those who never were in it. */
  private Optional<Enrolment> kept(Reckoning reckoning, @Nullable Enrolment before, Instant now) {
    LocalDate today = now.atZone(reckoning.person().zone()).toLocalDate();
    if (reckoning.programme().planOn(today).audience().includes(reckoning.person())) {
      return Optional.of(placed(reckoning, before, now));
    }
    return Optional.ofNullable(before).map(Enrolment::left);
  }

  private Enrolment placed(Reckoning reckoning, @Nullable Enrolment before, Instant now) {
    if (before != null && before.member()) {
      return withTurn(reckoning, before);
    }
    Enrolment joining =
        before == null ? Enrolment.fresh(reckoning.programme(), reckoning.person().id()) : before;
    LocalDate from = firstUnbegun(reckoning, joining.slot(), now);
    return withTurn(reckoning, joining.joinedFrom(from));
  }

  /** Whoever comes in later than their turn would have been begins with the next. */
  private LocalDate firstUnbegun(Reckoning reckoning, @Nullable OwnSlot slot, Instant now) {
    LocalDate today = now.atZone(reckoning.person().zone()).toLocalDate();
    Rhythm rhythm = reckoning.programme().rhythm();
    Occurrence current = rhythm.at(today).orElseGet(() -> rhythm.firstFrom(today));
    Turn turn = turn(reckoning, current, slot);
    return turn.at().isAfter(now) ? current.period().start() : current.period().end();
  }

  /** The same place with the moment of its next turn as things stand. */
  private Enrolment withTurn(Reckoning reckoning, Enrolment enrolment) {
    return enrolment.dueAt(enrolment.paused() ? null : nextTurn(reckoning, enrolment).at());
  }

  private Turn nextTurn(Reckoning reckoning, Enrolment enrolment) {
    Occurrence next = reckoning.programme().rhythm().firstFrom(enrolment.after());
    return turn(reckoning, next, enrolment.slot());
  }

  private Turn turn(Reckoning reckoning, Occurrence occurrence, @Nullable OwnSlot slot) {
    return turns.of(
        reckoning.person(),
        reckoning.programme().planFor(occurrence),
        occurrence,
        slot,
        reckoning.absences());
  }

  /** Somebody who is enrolled. */
  public record Place(Programme programme, Person person, Enrolment enrolment) {}

  /** When some people are away, for as long as it takes to reckon their next two turns. */
  public record Away(Map<PersonId, List<DateRange>> days) {}

  /** Looks that up for all of them at once. */
  public Away awayOf(Collection<Place> places) {
    Map<PersonId, List<DateRange>> days = new HashMap<>();
    places.stream()
        .collect(Collectors.groupingBy(place -> place.person().workspace()))
        .values()
        .forEach(some -> days.putAll(awayInOneWorkspace(some)));
    return new Away(days);
  }

  private Map<PersonId, List<DateRange>> awayInOneWorkspace(List<Place> places) {
    List<LocalDate> afters =
        places.stream().map(place -> place.enrolment().after()).sorted().toList();
    return calendars.absences(
        places.stream().map(Place::person).toList(),
        afters.getFirst(),
        afters.getLast().plus(LOOK_AHEAD).plus(LOOK_AHEAD));
  }

  /** What comes next for somebody who is enrolled. */
  public Turn nextTurn(Place place, Away away) {
    return nextTurn(reckoning(place, away), place.enrolment());
  }

  private static Reckoning reckoning(Place place, Away away) {
    Person person = place.person();
    return new Reckoning(
        place.programme(), person, away.days().getOrDefault(person.id(), List.of()));
  }

  /** Periods were dealt with: on to the next, in the caller's transaction. */
  public void advance(Map<Place, Occurrence> done, Away away) {
    enrolments.save(
        done.entrySet().stream()
            .map(
                each -> {
                  Place place = each.getKey();
                  LocalDate after = each.getValue().period().end();
                  return withTurn(reckoning(place, away), place.enrolment().after(after));
                })
            .toList());
  }

  private Reckoning reckoning(Programme programme, Person person, LocalDate from) {
    return new Reckoning(
        programme, person, calendars.absences(person, from, from.plus(LOOK_AHEAD)));
  }

  /** A period began before its turn, which therefore need not come; in the caller's transaction. */
  public void begun(Programme programme, Person person, Occurrence occurrence) {
    begun(programme, Map.of(person, occurrence));
  }

  /** The same for many people, each with their occurrence. */
  public void begun(Programme programme, Map<Person, Occurrence> people) {
    Map<PersonId, Enrolment> enrolled =
        enrolments.lock(programme, people.keySet().stream().map(Person::id).toList());
    Map<Place, Occurrence> begun = new LinkedHashMap<>();
    people.forEach(
        (person, occurrence) ->
            Optional.ofNullable(enrolled.get(person.id()))
                .filter(place -> isBefore(occurrence, place))
                .ifPresent(place -> begun.put(new Place(programme, person, place), occurrence)));
    advance(begun, awayOf(begun.keySet()));
  }

  private static boolean isBefore(Occurrence occurrence, Enrolment place) {
    return place.member() && place.after().isBefore(occurrence.period().end());
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
    Enrolment member = memberOf(programme, person);
    enrolments.save(withTurn(reckoning(programme, person, member.after()), member.slot(slot)));
  }

  /** A person asks to be left alone until they say otherwise. */
  @Transactional
  public void pause(Programme programme, Person person) {
    enrolments.save(memberOf(programme, person).paused(true).dueAt(null));
  }

  /** A person asks to be asked again; what went by in the meantime was not missed. */
  @Transactional
  public void resume(Programme programme, Person person, Instant now) {
    Enrolment paused = memberOf(programme, person);
    Reckoning reckoning = reckoning(programme, person, paused.after());
    LocalDate first = firstUnbegun(reckoning, paused.slot(), now);
    LocalDate after = first.isAfter(paused.after()) ? first : paused.after();
    enrolments.save(withTurn(reckoning, paused.paused(false).after(after)));
  }

  private Enrolment memberOf(Programme programme, Person person) {
    return locked(programme, person)
        .filter(Enrolment::member)
        .orElseThrow(() -> new IllegalStateException(person.id() + " is not enrolled"));
  }

  /** Whole places are written back, so nobody may change one between. */
  private Optional<Enrolment> locked(Programme programme, Person person) {
    return enrolments.lock(programme, List.of(person.id())).values().stream().findFirst();
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(PeopleChanged changed) {
    PersonId who = changed.who();
    if (who == null) {
      everybodyIn(changed.workspace(), clock.instant());
    } else {
      programmes.lock(changed.workspace());
      placesOf(changed.workspace(), who, clock.instant());
    }
  }
}
