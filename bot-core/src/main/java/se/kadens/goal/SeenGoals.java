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
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Goals read for a viewer, in one round trip, without those that they may not see. */
@Component
class SeenGoals {

  private static final String NO_REPORTS =
      """
      NOT EXISTS (SELECT 1 FROM person r
        WHERE r.workspace_id = :workspace AND r.manager_id = :viewer AND r.active)""";

  /** Of the viewer's reports, if there are any, else of those with the same manager. */
  private static final String TEAM =
      "o.manager_id = CASE WHEN " + NO_REPORTS + " THEN CAST(:manager AS uuid) ELSE :viewer END";

  /** The manager belongs to the team of those who lead nobody. */
  static final String TEAM_AND_LEAD =
      "(" + TEAM + " OR g.owner_id = CASE WHEN " + NO_REPORTS + " THEN CAST(:manager AS uuid) END)";

  private static final String EVERYTHING = "true";

  /** Measures by their perspectives, steps by their days, and the rest as they were made. */
  private static final Comparator<Goal> IN_ORDER =
      Comparator.comparing(
              Goal::perspective, Comparator.nullsFirst(Comparator.<Perspective>naturalOrder()))
          .thenComparing(Goal::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparingInt(goal -> goal.key().length())
          .thenComparing(Goal::key);

  /** Of more than these, those of the company and its departments are read first. */
  private static final int MOST_READ = 20_000;

  private final JdbcClient jdbc;

  SeenGoals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Scored> read(Person viewer, Query query, Instant now) {
    return read(viewer, condition(query), parameters(query), now);
  }

  /**
   * The whole goals on which a condition holds and which the viewer may see, with their parts; and
   * the parts on which it holds, as far as the viewer may see them, where the whole is not among
   * them: a key result that somebody owns within another's objective is theirs.
   */
  List<Scored> read(Person viewer, String condition, Map<String, ?> parameters, Instant now) {
    if (!viewer.active()) {
      return List.of();
    }
    List<Goal> goals =
        jdbc.sql(
                """
                WITH seen AS (
                  (SELECT g.workspace_id, g.goal_id
                  FROM goal g
                  LEFT JOIN person o ON o.workspace_id = g.workspace_id AND o.person_id = g.owner_id
                  WHERE g.workspace_id = :workspace AND NOT g.part AND\s"""
                    + condition
                    + " AND "
                    + Sight.MAY_SEE
                    + """

                  ORDER BY array_position(
                    ARRAY['COMPANY', 'DEPARTMENT', 'TEAM', 'PERSON'], g.level), g.goal_id
                  LIMIT :most)
                  UNION
                  SELECT g.workspace_id, g.goal_id
                  FROM goal g
                  LEFT JOIN person o ON o.workspace_id = g.workspace_id AND o.person_id = g.owner_id
                  WHERE g.workspace_id = :workspace AND g.part AND\s"""
                    + condition
                    + " AND "
                    + partsOf(condition)
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
            .param("most", MOST_READ)
            .query(GoalRow::read)
            .list();
    return scored(goals, LocalDate.ofInstant(now, viewer.zone()));
  }

  /** Of the whole company, parts come with their wholes; looking for each besides would be slow. */
  private static String partsOf(String condition) {
    return condition.startsWith(EVERYTHING) ? "g.owner_id = :viewer" : Sight.MAY_SEE_PART;
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

  private static String condition(Query query) {
    StringBuilder condition = new StringBuilder();
    condition.append(
        switch (query.scope()) {
          case MINE -> "g.owner_id = :viewer";
          case TEAM -> TEAM;
          case COMPANY -> EVERYTHING;
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

  /** The owners who have left. */
  Set<PersonId> gone(Person viewer) {
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
}
