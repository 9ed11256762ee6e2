package se.kadens.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Finds somebody's one-to-ones; never anybody else's. */
@Component
class Talks {

  private final Pairs pairs;
  private final People people;

  Talks(Pairs pairs, People people) {
    this.pairs = pairs;
    this.people = people;
  }

  /** Empty where there is none, and just so where it is not the viewer's. */
  Optional<Talk> find(Person viewer, PairId pair) {
    return pairs.find(viewer.workspace(), pair).flatMap(found -> seen(viewer, found));
  }

  Optional<Talk> seen(Person viewer, Pair pair) {
    return viewer.active() && pair.has(viewer.id())
        ? seen(viewer, List.of(pair)).stream().findFirst()
        : Optional.empty();
  }

  /** The one with the viewer's manager. */
  Optional<Talk> withManager(Person viewer, Instant now) {
    return Optional.ofNullable(viewer.manager())
        .filter(_ -> viewer.active())
        .flatMap(manager -> people.find(viewer.workspace(), manager))
        .filter(Person::active)
        .map(
            manager ->
                new Talk(
                    pairs.of(viewer.workspace(), manager.id(), viewer.id(), now),
                    manager,
                    viewer,
                    viewer));
  }

  /** Those with the viewer's reports, by name. */
  List<Talk> withReports(Person viewer, Instant now) {
    if (!viewer.active()) {
      return List.of();
    }
    Map<PersonId, Pair> begun =
        pairs.with(viewer).stream()
            .filter(pair -> pair.manager().equals(viewer.id()) && pair.past().endedAt() == null)
            .collect(Collectors.toMap(Pair::report, Function.identity()));
    return people.reportsOf(viewer.workspace(), viewer.id()).stream()
        .map(report -> new Talk(pairWith(report, viewer, begun, now), viewer, report, viewer))
        .toList();
  }

  private Pair pairWith(Person report, Person viewer, Map<PersonId, Pair> begun, Instant now) {
    Pair known = begun.get(report.id());
    return known == null ? pairs.of(viewer.workspace(), viewer.id(), report.id(), now) : known;
  }

  /** Those that are over and left something behind, the last one first. */
  List<Talk> former(Person viewer) {
    return all(viewer).stream()
        .filter(talk -> !talk.current() && talk.pair().held() > 0)
        .toList()
        .reversed();
  }

  /** All there are of the viewer's already, those that are over too. */
  List<Talk> all(Person viewer) {
    return viewer.active() ? seen(viewer, pairs.with(viewer)) : List.of();
  }

  /** These pairs of the viewer's. */
  private List<Talk> seen(Person viewer, Collection<Pair> found) {
    Set<PersonId> ids = new HashSet<>();
    found.forEach(pair -> ids.addAll(List.of(pair.manager(), pair.report())));
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Person> named =
        people.find(viewer.workspace(), ids).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return found.stream()
        .filter(pair -> named.keySet().containsAll(List.of(pair.manager(), pair.report())))
        .map(pair -> new Talk(pair, get(named, pair.manager()), get(named, pair.report()), viewer))
        .toList();
  }

  private static Person get(Map<PersonId, Person> named, PersonId person) {
    return Optional.ofNullable(named.get(person)).orElseThrow();
  }
}
