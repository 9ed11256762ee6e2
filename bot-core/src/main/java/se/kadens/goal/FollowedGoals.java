package se.kadens.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/** What people may be asked about their own goals, in one round trip. */
@Component
public class FollowedGoals {

  private final JdbcClient jdbc;

  FollowedGoals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A goal or a thought of somebody's, or a part of somebody else's goal.
   *
   * @param unmoved itself and its parts, as far as each was updated three times in a row without
   *     another value
   * @param asked whether it was asked about once already in this quarter
   */
  public record Followed(Scored scored, Set<GoalId> unmoved, boolean asked) {
    public Followed {
      unmoved = Set.copyOf(unmoved);
    }
  }

  private record Row(PersonId follower, Goal goal, boolean unmoved, boolean asked) {}

  /**
   * Active goals with their active parts, and thoughts, as things stand on a day; of some people of
   * one workspace. Who has none is left out.
   */
  public Map<PersonId, List<Followed>> of(Collection<Person> owners, LocalDate today) {
    List<Person> active = owners.stream().filter(Person::active).toList();
    Map<PersonId, List<Followed>> followed = new HashMap<>();
    if (!active.isEmpty()) {
      rows(active, today).stream()
          .collect(Collectors.groupingBy(Row::follower))
          .forEach((owner, rows) -> followed.put(owner, together(rows, today)));
    }
    return followed;
  }

  private List<Row> rows(List<Person> owners, LocalDate today) {
    return jdbc.sql(
            """
            WITH mine AS (
              SELECT workspace_id, goal_id, owner_id AS follower FROM goal
              WHERE workspace_id = :workspace AND owner_id = ANY (:owners)
                AND state IN ('ACTIVE', 'IDEA')
            ), asked_about AS (
              SELECT workspace_id, goal_id, follower FROM mine
              UNION
              SELECT p.workspace_id, p.goal_id, mine.follower FROM goal p
              JOIN mine ON mine.workspace_id = p.workspace_id AND mine.goal_id = p.parent_id
              WHERE p.part AND p.state = 'ACTIVE'
            )
            SELECT g.*, follower,
              (SELECT count(*) = 3 AND bool_and(u.current IS NOT DISTINCT FROM u.before_current)
               FROM (SELECT current, before_current FROM goal_update
                     WHERE workspace_id = g.workspace_id AND goal_id = g.goal_id AND state IS NULL
                     ORDER BY ordinal DESC LIMIT 3) AS u) AS unmoved,
              EXISTS (SELECT 1 FROM goal_asked a
                      WHERE a.workspace_id = g.workspace_id AND a.goal_id = g.goal_id
                        AND a.quarter = :quarter) AS asked
            FROM goal g JOIN asked_about USING (workspace_id, goal_id)
            ORDER BY g.created_at, g.key""")
        .param("workspace", owners.getFirst().workspace().value())
        .param("owners", Columns.of("uuid", owners, each -> each.id().value()))
        .param("quarter", Cycle.quarterOf(today).key())
        .query(FollowedGoals::read)
        .list();
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        new PersonId(row.getObject("follower", UUID.class)),
        GoalRow.read(row, number),
        row.getBoolean("unmoved"),
        row.getBoolean("asked"));
  }

  private static List<Followed> together(List<Row> rows, LocalDate today) {
    Map<GoalId, List<Goal>> parts = new HashMap<>();
    Set<GoalId> present = new HashSet<>(rows.stream().map(row -> row.goal.id()).toList());
    Set<GoalId> unmoved = new HashSet<>();
    for (Row row : rows) {
      if (isWithin(row.goal, present)) {
        parts.computeIfAbsent(row.goal.parent(), _ -> new ArrayList<>()).add(row.goal);
      }
      if (row.unmoved) {
        unmoved.add(row.goal.id());
      }
    }
    return rows.stream()
        .filter(row -> !isWithin(row.goal, present))
        .map(
            row ->
                new Followed(
                    Scored.of(row.goal, parts.getOrDefault(row.goal.id(), List.of()), today),
                    unmoved,
                    row.asked))
        .toList();
  }

  private static boolean isWithin(Goal goal, Set<GoalId> present) {
    return goal.part() && present.contains(goal.parent());
  }

  /** Keeps that it was asked about, so that it is not again before the next quarter. */
  public void asked(Goal goal, LocalDate day, Instant now) {
    jdbc.sql(
            """
            INSERT INTO goal_asked (workspace_id, goal_id, quarter, asked_at)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
        .params(
            goal.workspace().value(),
            goal.id().value(),
            Cycle.quarterOf(day).key(),
            Timestamps.of(now))
        .update();
  }
}
