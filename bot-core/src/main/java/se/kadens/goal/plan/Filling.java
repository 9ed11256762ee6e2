package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Cycle;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Smart;
import se.kadens.language.Language;
import se.kadens.people.PersonId;

/**
 * What stands in the first form of a goal when it opens.
 *
 * @param lines its parts, one a line
 * @param owner absent where it is whoever fills the form in
 */
record Filling(
    Framework framework,
    String title,
    String criterion,
    String lines,
    Map<String, String> smart,
    Level level,
    Cycle cycle,
    @Nullable LocalDate due,
    @Nullable GoalId parent,
    @Nullable Measure measure,
    @Nullable BigDecimal current,
    String department,
    @Nullable PersonId owner) {

  Filling {
    smart = Map.copyOf(smart);
  }

  static Filling empty(Framework framework, LocalDate today) {
    return new Filling(
        framework,
        "",
        "",
        "",
        Map.of(),
        Level.PERSON,
        Cycle.quarterOf(today),
        null,
        null,
        null,
        null,
        "",
        null);
  }

  /**
   * A goal as it is.
   *
   * @param framework what it is to be, if it is a thought yet
   */
  static Filling of(Goal goal, Framework framework, String lines, Language language) {
    Measure measure = goal.measure();
    Map<String, String> smart = goal.details().smart();
    if (framework == Framework.SMART && measure != null) {
      smart = new HashMap<>(smart);
      smart.put(Smart.MEASURABLE.code(), MeasureWords.write(measure, language));
    }
    return new Filling(
        framework,
        goal.title(),
        goal.doneCriterion(),
        lines,
        smart,
        goal.level(),
        goal.cycle(),
        goal.due(),
        goal.parent(),
        measure,
        goal.standing().current(),
        goal.department(),
        goal.owner());
  }

  Filling withTitle(String other) {
    return new Filling(
        framework,
        other,
        criterion,
        lines,
        smart,
        level,
        cycle,
        due,
        parent,
        measure,
        current,
        department,
        owner);
  }

  Filling withCriterion(String other) {
    return new Filling(
        framework,
        title,
        other,
        lines,
        smart,
        level,
        cycle,
        due,
        parent,
        measure,
        current,
        department,
        owner);
  }

  Filling withLines(String other) {
    return new Filling(
        framework,
        title,
        criterion,
        other,
        smart,
        level,
        cycle,
        due,
        parent,
        measure,
        current,
        department,
        owner);
  }

  Filling withCycle(Cycle other) {
    return new Filling(
        framework,
        title,
        criterion,
        lines,
        smart,
        level,
        other,
        due,
        parent,
        measure,
        current,
        department,
        owner);
  }

  Filling withDue(LocalDate other) {
    return new Filling(
        framework,
        title,
        criterion,
        lines,
        smart,
        level,
        cycle,
        other,
        parent,
        measure,
        current,
        department,
        owner);
  }

  Filling withDepartment(String other) {
    return new Filling(
        framework, title, criterion, lines, smart, level, cycle, due, parent, measure, current,
        other, owner);
  }
}
