package se.kadens.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import se.kadens.digest.PlanDigest;
import se.kadens.people.People;
import se.kadens.people.PeopleChanged;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Programmes;

/** Sees to it that whoever takes over a team in the middle of a period gets its summary. */
@Component
class TellNewManagers {

  private final CheckIns checkIns;
  private final People people;
  private final Programmes programmes;
  private final PlanDigest digests;
  private final Clock clock;

  TellNewManagers(
      CheckIns checkIns, People people, Programmes programmes, PlanDigest digests, Clock clock) {
    this.checkIns = checkIns;
    this.people = people;
    this.programmes = programmes;
    this.digests = digests;
    this.clock = clock;
  }

  /** A summary that may have to be planned. */
  private record Summary(CheckInKey key, LocalDate askDate, PersonId manager) {}

  @TransactionalEventListener(fallbackExecution = true)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(PeopleChanged changed) {
    if (changed.who() != null) {
      return;
    }
    List<CheckIn> running = checkIns.running(changed.workspace(), clock.instant());
    if (running.isEmpty()) {
      return;
    }
    Map<PersonId, Person> active =
        people.active(changed.workspace()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    Map<Summary, Instant> askedFirst = new HashMap<>();
    for (CheckIn checkIn : running) {
      managersOf(checkIn.person(), active)
          .map(manager -> new Summary(checkIn.key(), checkIn.askDate(), manager))
          .forEach(summary -> askedFirst.merge(summary, checkIn.dueAt(), TellNewManagers::earlier));
    }
    askedFirst.forEach(
        (summary, asked) ->
            plan(Objects.requireNonNull(active.get(summary.manager)), summary, asked));
  }

  private void plan(Person manager, Summary summary, Instant asked) {
    programmes
        .find(manager.workspace(), summary.key.programme())
        .ifPresent(
            programme ->
                programme
                    .rhythm()
                    .at(summary.askDate)
                    .ifPresent(
                        occurrence ->
                            digests.forManager(
                                manager,
                                programme,
                                occurrence,
                                asked.atZone(manager.zone()).toLocalDateTime())));
  }

  /** The manager and the manager's manager, as far as they are still there. */
  private static Stream<PersonId> managersOf(PersonId person, Map<PersonId, Person> active) {
    Optional<PersonId> own = managerOf(person, active);
    return Stream.concat(own.stream(), own.flatMap(m -> managerOf(m, active)).stream());
  }

  private static Optional<PersonId> managerOf(PersonId person, Map<PersonId, Person> active) {
    return Optional.ofNullable(active.get(person)).map(Person::manager).filter(active::containsKey);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
