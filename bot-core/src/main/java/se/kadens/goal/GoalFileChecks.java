package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.PersonId;

/** What is wrong with the goals of a file, each by itself and each together with its parts. */
final class GoalFileChecks {

  private final GoalFile.Company company;
  private final List<Problem> problems;

  GoalFileChecks(GoalFile.Company company, List<Problem> problems) {
    this.company = company;
    this.problems = problems;
  }

  /** With the status of what ended, and with what is wrong with goals and their parts together. */
  List<GoalFile.Line> settled(List<GoalFile.Line> lines) {
    Map<GoalId, Goal> all = new HashMap<>(company.goals);
    lines.forEach(line -> all.put(line.after().id(), line.after()));
    Map<GoalId, List<Goal>> parts = new HashMap<>();
    for (Goal goal : all.values()) {
      if (goal.part() && goal.state() != GoalState.DROPPED) {
        parts
            .computeIfAbsent(Objects.requireNonNull(goal.parent()), _ -> new ArrayList<>())
            .add(goal);
      }
    }
    Map<GoalId, GoalFile.Line> byGoal = new HashMap<>();
    lines.forEach(line -> byGoal.put(line.after().id(), line));
    List<GoalFile.Line> settled = new ArrayList<>();
    Set<GoalId> summed = new HashSet<>();
    for (GoalFile.Line line : lines) {
      Goal goal = line.after();
      List<Goal> own = parts.getOrDefault(goal.id(), List.of());
      check(line, own);
      settled.add(new GoalFile.Line(line.number(), line.before(), stated(line, own)));
      GoalId whole = goal.part() ? Objects.requireNonNull(goal.parent()) : goal.id();
      if (summed.add(whole)) {
        sum(Objects.requireNonNull(all.get(whole)), parts.getOrDefault(whole, List.of()), byGoal);
      }
    }
    return settled;
  }

  private void check(GoalFile.Line line, List<Goal> parts) {
    Goal goal = line.after();
    Goal before = line.before();
    Checks.sound(goal).forEach(problem -> tell(line, problem));
    if (!GoalFile.isLive(goal)) {
      return;
    }
    PersonId owner = goal.owner();
    boolean sameOwner = before != null && Objects.equals(owner, before.owner());
    if (owner != null && !sameOwner && !Objects.requireNonNull(company.byId.get(owner)).active()) {
      tell(line, new GoalProblem("owner_email", Reason.OWNER_LEFT));
    }
    LocalDate due = goal.due();
    boolean sameDue = before != null && Objects.equals(due, before.due());
    if (due != null && due.isBefore(company.today) && !sameDue) {
      tell(line, new GoalProblem("due", Reason.DUE_PAST));
    }
    if (goal.state() == GoalState.ACTIVE && !goal.part()) {
      boolean begins = before == null || before.state() != GoalState.ACTIVE;
      Checks.ready(goal, parts, begins ? company.today : LocalDate.MIN).stream()
          .filter(problem -> problem.reason() != Reason.SMART_MISSING)
          .filter(problem -> problem.reason() != Reason.WEIGHTS)
          .filter(problem -> problem.reason() != Reason.PERSPECTIVE_MISSING)
          .forEach(problem -> tell(line, problem));
    }
  }

  /** What is wrong with the parts together stands on the first of them that is in the file. */
  private void sum(Goal whole, List<Goal> parts, Map<GoalId, GoalFile.Line> byGoal) {
    List<GoalFile.Line> here =
        parts.stream()
            .map(Goal::id)
            .map(byGoal::get)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingInt(GoalFile.Line::number))
            .toList();
    if (here.isEmpty() || !GoalFile.isLive(whole)) {
      return;
    }
    for (GoalProblem problem : Checks.together(whole, parts)) {
      if (problem.reason() == Reason.WEIGHTS) {
        BigDecimal sum =
            parts.stream()
                .map(Goal::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        problems.add(
            new Problem(
                here.getFirst().number(),
                "weight",
                "The weights below %s sum to %s, not to 100."
                    .formatted(whole.key(), sum.toPlainString())));
      } else {
        here.stream()
            .filter(line -> line.after().perspective() == null)
            .forEach(line -> tell(line, problem));
      }
    }
  }

  /** As fresh as what the file says of it; and what is done is done if all of it was reached. */
  private Goal stated(GoalFile.Line line, List<Goal> parts) {
    Goal goal = line.after();
    Goal before = line.before();
    boolean reported = isOther(goal.standing().current(), before);
    boolean begins =
        goal.state() == GoalState.ACTIVE && (before == null || before.state() != GoalState.ACTIVE);
    Goal fresh = reported || begins ? Moves.fresh(goal, company.now) : goal;
    boolean ends =
        goal.state() == GoalState.DONE && (before == null || before.state() != GoalState.DONE);
    if (!ends) {
      return fresh;
    }
    boolean reached = Scored.of(fresh, parts, company.today).progress().orElse(1) >= 1;
    return Moves.ended(fresh, GoalState.DONE, reached);
  }

  /** An empty cell says nothing, and so nothing else. */
  private static boolean isOther(@Nullable BigDecimal current, @Nullable Goal before) {
    BigDecimal was = before == null ? null : before.standing().current();
    return current != null && (was == null || current.compareTo(was) != 0);
  }

  private void tell(GoalFile.Line line, GoalProblem problem) {
    problems.add(
        new Problem(line.number(), GoalFileWords.field(problem), GoalFileWords.of(problem)));
  }
}
