package se.kadens.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** All that a person may see of goals, and how far they have come. */
@Component
public class SeeGoals {

  private static final Set<GoalState> ENDED = Set.of(GoalState.DONE, GoalState.DROPPED);
  private static final String TEAM =
      """
      o.manager_id = CASE
        WHEN EXISTS (SELECT 1 FROM person r
                     WHERE r.workspace_id = :workspace AND r.manager_id = :viewer AND r.active)
        THEN :viewer ELSE :manager END
      """;

  private final JdbcClient jdbc;
  private final Sight sight;

  SeeGoals(JdbcClient jdbc, Sight sight) {
    this.jdbc = jdbc;
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
    return read(
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
    return read(viewer, "g.owner_id = :owner", Map.of("owner", owner.value()), now).stream()
        .filter(scored -> !isEnded(scored) || !today.isAfter(scored.goal().cycle().end()))
        .sorted(
            Comparator.comparing(SeeGoals::isEnded)
                .thenComparing(scored -> scored.goal().end())
                .thenComparing(scored -> scored.goal().key()))
        .toList();
  }

  /** Those of the viewer's reports, if there are any, else of those with the same manager. */
  public List<Scored> team(Person viewer, Instant now) {
    return read(
            viewer,
            "("
                + TEAM
                + " OR g.owner_id = :manager AND NOT EXISTS (SELECT 1 FROM person r"
                + " WHERE r.workspace_id = :workspace AND r.manager_id = :viewer AND r.active))"
                + " AND g.state IN ('DRAFT', 'AGREED', 'ACTIVE')",
            Map.of(),
            now)
        .stream()
        .sorted(BY_GAP)
        .toList();
  }

  /** A page of all that the viewer may see. */
  public Listing company(Person viewer, Query query, Instant now) {
    List<Scored> all =
        read(viewer, condition(query), parameters(query), now).stream()
            .sorted(order(query.sort()))
            .toList();
    return new Listing(page(all, query), all.size(), query);
  }

  /** A page of all that the viewer may see, each below what it is aligned with. */
  public Tree tree(Person viewer, Query query, Instant now) {
    List<Scored> all =
        read(viewer, condition(query), parameters(query), now).stream()
            .sorted(
                Comparator.comparing((Scored s) -> s.goal().level())
                    .thenComparing(order(query.sort())))
            .toList();
    Set<PersonId> gone = gone(viewer);
    Map<GoalId, List<Scored>> below = new HashMap<>();
    Set<GoalId> within = new HashSet<>();
    all.forEach(scored -> within.add(scored.goal().id()));
    List<Scored> roots = new ArrayList<>();
    for (Scored scored : all) {
      GoalId parent = scored.goal().parent();
      if (parent == null || !within.contains(parent)) {
        roots.add(scored);
      } else {
        below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(scored);
      }
    }
    List<Tree.Branch> branches = new ArrayList<>();
    roots.forEach(root -> grow(root, 0, below, gone, branches));
    return new Tree(page(branches, query), branches.size(), query);
  }

  /** What is active of a person's, with its parts, the one left alone the longest first. */
  public List<Scored> checkedIn(Person owner, Instant now) {
    return read(owner, "g.owner_id = :viewer AND g.state = 'ACTIVE'", Map.of(), now).stream()
        .filter(scored -> scored.goal().state() == GoalState.ACTIVE)
        .sorted(
            Comparator.comparing(
                    (Scored scored) -> Objects.requireNonNullElse(scored.stalestAt(), Instant.MIN))
                .thenComparing(scored -> scored.goal().key()))
        .toList();
  }

  private static void grow(
      Scored scored,
      int depth,
      Map<GoalId, List<Scored>> below,
      Set<PersonId> gone,
      List<Tree.Branch> branches) {
    Goal goal = scored.goal();
    List<Scored> children = below.getOrDefault(goal.id(), List.of());
    boolean orphan = goal.parent() == null && goal.level() != Level.COMPANY;
    boolean ownerless = goal.owner() == null || gone.contains(goal.owner());
    branches.add(new Tree.Branch(scored, depth, orphan, ownerless, children.size()));
    children.forEach(child -> grow(child, depth + 1, below, gone, branches));
  }

  /** The owners who have left. */
  private Set<PersonId> gone(Person viewer) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT person_id FROM person p WHERE workspace_id = ? AND NOT active
                  AND EXISTS (SELECT 1 FROM goal g
                    WHERE g.workspace_id = p.workspace_id AND g.owner_id = p.person_id)""")
            .param(viewer.workspace().value())
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }

  /**
   * The whole goals on which a condition holds and which the viewer may see, with their parts; and
   * the parts on which it holds that the viewer owns themselves, where the whole is not among them.
   */
  private List<Scored> read(
      Person viewer, String condition, Map<String, ?> parameters, Instant now) {
    if (!viewer.active()) {
      return List.of();
    }
    List<Goal> goals =
        jdbc.sql(
                """
                WITH seen AS (
                  SELECT g.workspace_id, g.goal_id
                  FROM goal g
                  LEFT JOIN person o ON o.workspace_id = g.workspace_id AND o.person_id = g.owner_id
                  WHERE g.workspace_id = :workspace AND NOT g.part AND\s"""
                    + condition
                    + " AND "
                    + Sight.MAY_SEE
                    + """

                  UNION
                  SELECT g.workspace_id, g.goal_id
                  FROM goal g
                  LEFT JOIN person o ON o.workspace_id = g.workspace_id AND o.person_id = g.owner_id
                  WHERE g.workspace_id = :workspace AND g.part AND g.owner_id = :viewer AND\s"""
                    + condition
                    + """
                )
                SELECT g.* FROM goal g
                  JOIN seen ON g.workspace_id = seen.workspace_id AND g.goal_id = seen.goal_id
                UNION ALL
                SELECT p.* FROM goal p
                  JOIN seen ON p.workspace_id = seen.workspace_id AND p.parent_id = seen.goal_id
                WHERE p.part""")
            .params(Sight.of(viewer))
            .params(parameters)
            .query(GoalRow::read)
            .list();
    return scored(goals, LocalDate.ofInstant(now, viewer.zone()));
  }

  private static List<Scored> scored(List<Goal> goals, LocalDate today) {
    Map<GoalId, List<Goal>> parts = new HashMap<>();
    Set<GoalId> wholes = new HashSet<>();
    Map<GoalId, Goal> each = new LinkedHashMap<>();
    goals.forEach(goal -> each.put(goal.id(), goal));
    for (Goal goal : each.values()) {
      if (goal.part() && goal.parent() != null) {
        parts.computeIfAbsent(goal.parent(), _ -> new ArrayList<>()).add(goal);
      } else {
        wholes.add(goal.id());
      }
    }
    parts.values().forEach(list -> list.sort(IN_ORDER));
    return each.values().stream()
        .filter(goal -> !goal.part() || !wholes.contains(Objects.requireNonNull(goal.parent())))
        .map(goal -> Scored.of(goal, parts.getOrDefault(goal.id(), List.of()), today))
        .toList();
  }

  private static final Comparator<Goal> IN_ORDER =
      Comparator.comparingInt((Goal goal) -> goal.key().length()).thenComparing(Goal::key);

  private static final Comparator<Scored> BY_GAP =
      Comparator.comparingDouble((Scored scored) -> scored.gap().orElse(Double.MAX_VALUE))
          .thenComparing(scored -> scored.goal().end())
          .thenComparing(scored -> scored.goal().key());

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

  private static String condition(Query query) {
    StringBuilder condition = new StringBuilder();
    condition.append(
        switch (query.scope()) {
          case MINE -> "g.owner_id = :viewer";
          case TEAM -> TEAM;
          case COMPANY -> "true";
        });
    query.framework().ifPresent(_ -> condition.append(" AND g.framework = :framework"));
    query.department().ifPresent(_ -> condition.append(" AND g.department = :department"));
    query.level().ifPresent(_ -> condition.append(" AND g.level = :level"));
    query.cycle().ifPresent(_ -> condition.append(" AND g.cycle = :cycle"));
    if (!query.states().isEmpty()) {
      condition.append(" AND g.state = any(:states)");
    }
    return condition.toString();
  }

  private static Map<String, Object> parameters(Query query) {
    Map<String, Object> parameters = new HashMap<>();
    query.framework().ifPresent(framework -> parameters.put("framework", framework.name()));
    query.department().ifPresent(department -> parameters.put("department", department));
    query.level().ifPresent(level -> parameters.put("level", level.name()));
    query.cycle().ifPresent(cycle -> parameters.put("cycle", cycle));
    parameters.put("states", GoalRow.states(query.states()));
    return parameters;
  }

  private static <T> List<T> page(List<T> all, Query query) {
    int from = Math.min(query.skip(), all.size());
    return all.subList(from, Math.min(from + query.most(), all.size()));
  }

  private static boolean isEnded(Scored scored) {
    return ENDED.contains(scored.goal().state());
  }
}
