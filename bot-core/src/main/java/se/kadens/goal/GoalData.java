package se.kadens.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;

/** Hands out a person's goals, and what they said of any. */
@Component
class GoalData implements PersonalData {

  private final Goals goals;
  private final JdbcClient jdbc;

  GoalData(Goals goals, JdbcClient jdbc) {
    this.goals = goals;
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "goals";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    List<Goal> owned =
        goals.ownedBy(person.workspace(), person.id(), EnumSet.allOf(GoalState.class));
    return Stream.of(
            owned.stream().map(GoalData::goal),
            said("goal_update", person).query(GoalRow::update).list().stream()
                .map(GoalData::update),
            said("goal_comment", person).query(GoalRow::comment).list().stream()
                .map(GoalData::comment),
            said("goal_agreement", person).query(GoalRow::agreement).list().stream()
                .map(GoalData::agreement))
        .flatMap(part -> part)
        .toList();
  }

  private JdbcClient.StatementSpec said(String table, Person person) {
    return jdbc.sql(
            "SELECT * FROM " + table + " WHERE workspace_id = ? AND person_id = ? ORDER BY at")
        .params(person.workspace().value(), person.id().value());
  }

  private static Map<String, Object> goal(Goal goal) {
    Map<String, Object> map = thing("goal", goal.id(), null);
    map.put("key", goal.key());
    map.put("framework", goal.framework().code());
    map.put("level", goal.level().code());
    map.put("title", goal.title());
    map.put("department", goal.department());
    put(map, "parent", goal.parent());
    map.put("cycle", goal.cycle().key());
    Measure measure = goal.measure();
    if (measure != null) {
      map.put("measure", measure.what());
      map.put("direction", measure.direction().code());
      put(map, "start", measure.start());
      put(map, "target", measure.target());
      map.put("unit", measure.unit());
    }
    map.put("done_criterion", goal.doneCriterion());
    put(map, "weight", goal.weight());
    put(map, "perspective", goal.perspective() == null ? null : goal.perspective().code());
    put(map, "due", goal.due());
    map.put("state", goal.state().code());
    map.put("visibility", goal.visibility().code());
    standing(map, goal.standing());
    map.put("details", goal.details());
    return map;
  }

  private static Map<String, Object> update(GoalUpdate update) {
    Map<String, Object> map = thing("update", update.goal(), update.at());
    standing(map, update.after());
    put(map, "state", update.state() == null ? null : update.state().code());
    map.put("note", update.note());
    return map;
  }

  private static Map<String, Object> comment(GoalComment comment) {
    Map<String, Object> map = thing("comment", comment.goal(), comment.at());
    map.put("words", comment.words());
    return map;
  }

  private static Map<String, Object> agreement(GoalAgreement agreement) {
    return thing("agreement", agreement.goal(), agreement.at());
  }

  private static void standing(Map<String, Object> map, Standing standing) {
    put(map, "current", standing.current());
    map.put("status", standing.status().code());
    put(map, "confidence", standing.confidence());
    put(map, "updated_at", standing.updatedAt());
  }

  private static Map<String, Object> thing(String kind, GoalId goal, @Nullable Instant at) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind);
    map.put("goal", goal.toString());
    put(map, "at", at);
    return map;
  }

  /** Numbers as they are, everything else as text; what is not there is left out. */
  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value instanceof BigDecimal || value instanceof Integer) {
      map.put(name, value);
    } else if (value != null) {
      map.put(name, value.toString());
    }
  }
}
