package se.kadens.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** All that a person may see of goals, and how far they have come. */
@Component
public class SeeGoals {

  private static final Set<GoalState> ENDED = Set.of(GoalState.DONE, GoalState.DROPPED);

  private static final Comparator<Scored> BY_GAP =
      Comparator.comparingDouble((Scored scored) -> scored.gap().orElse(Double.MAX_VALUE))
          .thenComparing(scored -> scored.goal().end())
          .thenComparing(scored -> scored.goal().key());

  private final SeenGoals seen;
  private final Sight sight;

  SeeGoals(SeenGoals seen, Sight sight) {
    this.seen = seen;
    this.sight = sight;
  }

  public boolean maySee(Person viewer, Goal goal) {
    return sight.maySee(viewer, goal);
  }

  /** Title, target and state. */
  public boolean mayChange(Person by, Goal goal) {
    return sight.mayChange(by, goal);
  }

  /** Where it stands. */
  public boolean mayUpdate(Person by, Goal goal) {
    return sight.mayUpdate(by, goal);
  }

  /** A goal or a part of one; empty as well when the viewer may not see it. */
  public Optional<Scored> one(Person viewer, GoalId goal, Instant now) {
    return seen
        .read(
            viewer,
            """
            (g.goal_id = :goal OR g.goal_id = (SELECT parent_id FROM goal
              WHERE workspace_id = :workspace AND goal_id = :goal AND part))""",
            Map.of("goal", goal.value()),
            now)
        .stream()
        .flatMap(
            scored ->
                scored.goal().id().equals(goal)
                    ? List.of(scored).stream()
                    : scored.parts().stream())
        .filter(scored -> scored.goal().id().equals(goal))
        .findFirst();
  }

  /** The viewer's own, those that ended in this cycle last. */
  public List<Scored> mine(Person viewer, Instant now) {
    return of(viewer, viewer.id(), now);
  }

  /** Somebody's, as far as the viewer may see them; those that ended in this cycle last. */
  public List<Scored> of(Person viewer, PersonId owner, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, viewer.zone());
    return seen.read(viewer, "g.owner_id = :owner", Map.of("owner", owner.value()), now).stream()
        .filter(scored -> !isEnded(scored) || !today.isAfter(scored.goal().cycle().end()))
        .sorted(
            Comparator.comparing(SeeGoals::isEnded)
                .thenComparing(scored -> scored.goal().end())
                .thenComparing(scored -> scored.goal().key()))
        .toList();
  }

  /** Those of the viewer's reports, if there are any, else of those with the same manager. */
  public List<Scored> team(Person viewer, Instant now) {
    return seen
        .read(
            viewer,
            SeenGoals.TEAM_AND_LEAD + " AND g.state IN ('DRAFT', 'AGREED', 'ACTIVE')",
            Map.of(),
            now)
        .stream()
        .sorted(BY_GAP)
        .toList();
  }

  /** A page of all that the viewer may see. */
  public Listing company(Person viewer, Query query, Instant now) {
    List<Scored> all = seen.read(viewer, query, now).stream().sorted(order(query.sort())).toList();
    return new Listing(page(all, query), all.size(), query);
  }

  /** A page of all that the viewer may see, each below what it is aligned with. */
  public Tree tree(Person viewer, Query query, Instant now) {
    List<Scored> all =
        seen.read(viewer, query, now).stream()
            .sorted(
                Comparator.comparing((Scored s) -> s.goal().level())
                    .thenComparing(order(query.sort())))
            .toList();
    List<Tree.Branch> branches = new Forest(all, seen.gone(viewer)).branches();
    return new Tree(page(branches, query), branches.size(), query);
  }

  /** What is active of a person's, with its parts, the one left alone the longest first. */
  public List<Scored> checkedIn(Person owner, Instant now) {
    return seen.read(owner, "g.owner_id = :viewer AND g.state = 'ACTIVE'", Map.of(), now).stream()
        .filter(scored -> scored.goal().state() == GoalState.ACTIVE)
        .sorted(
            Comparator.comparing(
                    (Scored scored) -> Objects.requireNonNullElse(scored.stalestAt(), Instant.MIN))
                .thenComparing(scored -> scored.goal().key()))
        .toList();
  }

  private static Comparator<Scored> order(Query.Sort sort) {
    Comparator<Scored> rest = BY_GAP;
    return switch (sort) {
      case GAP -> BY_GAP;
      case DUE -> Comparator.comparing((Scored scored) -> scored.goal().end()).thenComparing(rest);
      case TYPE ->
          Comparator.comparing((Scored scored) -> scored.goal().framework()).thenComparing(rest);
      case DEPARTMENT ->
          Comparator.comparing((Scored scored) -> scored.goal().department()).thenComparing(rest);
    };
  }

  private static <T> List<T> page(List<T> all, Query query) {
    int from = Math.min(query.skip(), all.size());
    return all.subList(from, Math.min(from + query.most(), all.size()));
  }

  private static boolean isEnded(Scored scored) {
    return ENDED.contains(scored.goal().state());
  }
}
