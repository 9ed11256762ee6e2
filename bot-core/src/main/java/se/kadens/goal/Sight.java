package se.kadens.goal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;

/** Who may see a goal: the rule once for one goal, and once in SQL for many. */
@Component
class Sight {

  /** Whether :viewer may see the whole goal g, whose owner is o. */
  static final String MAY_SEE =
      """
      (g.visibility = 'PUBLIC' OR g.owner_id = :viewer OR o.manager_id = :viewer
       OR (g.visibility = 'TEAM'
           AND (:hr OR o.manager_id = :manager OR g.owner_id = :manager
                OR (:steward AND g.level IN ('COMPANY', 'DEPARTMENT')))))""";

  /** The same, where the whole of a part is "w" and the whole's owner "wo". */
  private static final String MAY_SEE_WHOLE =
      MAY_SEE.replace("g.", "w.").replace("o.manager_id", "wo.manager_id");

  /** Whether the viewer owns the part "g", or may see the whole that it belongs to. */
  static final String MAY_SEE_PART =
      """
      (g.owner_id = :viewer OR EXISTS (
        SELECT 1 FROM goal w
        LEFT JOIN person wo ON wo.workspace_id = w.workspace_id AND wo.person_id = w.owner_id
        WHERE w.workspace_id = g.workspace_id AND w.goal_id = g.parent_id
          AND\s"""
          + MAY_SEE_WHOLE
          + "))";

  private final JdbcClient jdbc;
  private final People people;

  Sight(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** What {@link #MAY_SEE} asks of a viewer. */
  static Map<String, @Nullable Object> of(Person viewer) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("workspace", viewer.workspace().value());
    parameters.put("viewer", viewer.id().value());
    parameters.put("manager", viewer.manager() == null ? null : viewer.manager().value());
    parameters.put("hr", viewer.role() == Role.HR);
    parameters.put("steward", isSteward(viewer));
    return parameters;
  }

  /** Sees goals of the whole company through. */
  static boolean isSteward(Person person) {
    return person.role() == Role.HR || person.role() == Role.ADMIN;
  }

  boolean maySee(Person viewer, Goal goal) {
    if (!belongs(viewer, goal)) {
      return false;
    }
    if (viewer.id().equals(goal.owner())) {
      return true;
    }
    Goal whole = whole(goal);
    PersonId manager = managerOf(whole);
    boolean near = viewer.id().equals(whole.owner()) || viewer.id().equals(manager);
    return switch (whole.visibility()) {
      case PUBLIC -> true;
      case TEAM ->
          near
              || viewer.role() == Role.HR
              || (isSteward(viewer) && isOfMany(whole))
              || (viewer.manager() != null
                  && (viewer.manager().equals(manager) || viewer.manager().equals(whole.owner())));
      case PRIVATE -> near;
    };
  }

  /** Its title, its target and its state. */
  boolean mayChange(Person by, Goal goal) {
    if (!belongs(by, goal)) {
      return false;
    }
    Goal whole = whole(goal);
    return by.id().equals(whole.owner())
        || by.id().equals(managerOf(whole))
        || (isSteward(by) && isOfMany(whole) && whole.visibility() != Visibility.PRIVATE);
  }

  /** Where it stands. */
  boolean mayUpdate(Person by, Goal goal) {
    if (!belongs(by, goal)) {
      return false;
    }
    Goal whole = whole(goal);
    return List.of(goal, whole).stream()
        .anyMatch(one -> by.id().equals(one.owner()) || by.id().equals(managerOf(one)));
  }

  @Nullable PersonId managerOf(Goal goal) {
    PersonId owner = goal.owner();
    return owner == null
        ? null
        : people.find(goal.workspace(), owner).map(Person::manager).orElse(null);
  }

  /** The company's or a department's, as against a team's or a person's. */
  static boolean isOfMany(Goal goal) {
    return Set.of(Level.COMPANY, Level.DEPARTMENT).contains(goal.level());
  }

  private static boolean belongs(Person person, Goal goal) {
    return person.active() && person.workspace().equals(goal.workspace());
  }

  /** What a part is part of; any other goal itself. */
  Goal whole(Goal goal) {
    if (!goal.part() || goal.parent() == null) {
      return goal;
    }
    return jdbc.sql("SELECT * FROM goal WHERE workspace_id = ? AND goal_id = ?")
        .params(goal.workspace().value(), goal.parent().value())
        .query(GoalRow::read)
        .single();
  }
}
