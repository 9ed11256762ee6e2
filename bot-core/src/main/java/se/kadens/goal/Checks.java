package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.language.TypedNumber;

/** What a goal has to be, as a draft and once it is active. Knows nothing but the goal itself. */
final class Checks {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_DEPARTMENT = 60;
  static final int LONGEST_UNIT = 30;
  static final int LONGEST_WORDS = 3_000;

  private static final int LONGEST_DETAILS = 20_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Checks() {}

  /** What is wrong with a goal however early it is. */
  static List<GoalProblem> sound(Goal goal) {
    List<GoalProblem> problems = new ArrayList<>();
    if (goal.title().isBlank()) {
      problems.add(new GoalProblem("title", Reason.TITLE_MISSING));
    }
    line("title", goal.title(), LONGEST_TITLE, problems);
    line("department", goal.department(), LONGEST_DEPARTMENT, problems);
    if (goal.doneCriterion().length() > LONGEST_WORDS) {
      problems.add(new GoalProblem("measure", Reason.TOO_LONG));
    }
    String details = GoalJson.details(goal.details());
    if (details != null && details.length() > LONGEST_DETAILS) {
      problems.add(GoalProblem.of(Reason.TOO_LONG));
    }
    if (goal.measure() != null) {
      measure(goal.measure(), problems);
    }
    BigDecimal weight = goal.weight();
    if (weight != null && (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0)) {
      problems.add(new GoalProblem("weight", Reason.WEIGHTS));
    }
    number("weight", weight, problems);
    number("current", goal.standing().current(), problems);
    return problems;
  }

  private static void measure(Measure measure, List<GoalProblem> problems) {
    line("measure", measure.what(), LONGEST_TITLE, problems);
    line("unit", measure.unit(), LONGEST_UNIT, problems);
    if (measure.direction() == Direction.DONE) {
      return;
    }
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    if (start == null || target == null) {
      problems.add(new GoalProblem(start == null ? "start" : "target", Reason.NOT_A_NUMBER));
      return;
    }
    number("start", start, problems);
    number("target", target, problems);
    int way = target.compareTo(start);
    if (measure.direction() == Direction.KEEP) {
      if (way < 0) {
        problems.add(new GoalProblem("target", Reason.BAND_UPSIDE_DOWN));
      }
    } else if (way == 0) {
      problems.add(new GoalProblem("target", Reason.START_IS_TARGET));
    } else if (way > 0 != (measure.direction() == Direction.UP)) {
      problems.add(new GoalProblem("direction", Reason.WRONG_WAY));
    }
  }

  /** What an active goal lacks. The parts are those that count, the dropped ones are not. */
  static List<GoalProblem> ready(Goal goal, List<Goal> parts, LocalDate today) {
    List<GoalProblem> problems = new ArrayList<>();
    if (goal.framework() == Framework.MBO) {
      if (goal.doneCriterion().isBlank() && goal.measure() == null && parts.isEmpty()) {
        problems.add(new GoalProblem("measure", Reason.NO_CRITERION));
      }
      if (goal.parent() == null && goal.level() != Level.COMPANY) {
        problems.add(new GoalProblem("parent_key", Reason.NO_PARENT));
      }
    } else if (goal.measure() == null && parts.isEmpty()) {
      problems.add(new GoalProblem("measure", Reason.NO_MEASURE));
    }
    if (goal.framework() == Framework.SMART && !goal.part() && !isSmart(goal.details())) {
      problems.add(GoalProblem.of(Reason.SMART_MISSING));
    }
    if (goal.end().isBefore(today)) {
      problems.add(new GoalProblem(goal.due() == null ? "cycle" : "due", Reason.DUE_PAST));
    }
    problems.addAll(together(goal, parts));
    return problems;
  }

  /** What is wrong with the parts of a goal taken together. */
  static List<GoalProblem> together(Goal goal, List<Goal> parts) {
    List<GoalProblem> problems = new ArrayList<>();
    boolean card = goal.framework() == Framework.BSC;
    if (card && parts.stream().anyMatch(part -> part.perspective() == null)) {
      problems.add(new GoalProblem("perspective", Reason.PERSPECTIVE_MISSING));
    }
    List<BigDecimal> weights = parts.stream().map(Goal::weight).filter(Objects::nonNull).toList();
    if (!parts.isEmpty() && (card || !weights.isEmpty())) {
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (weights.size() < parts.size() || sum.compareTo(HUNDRED) != 0) {
        problems.add(new GoalProblem("weight", Reason.WEIGHTS));
      }
    }
    return problems;
  }

  /** The checks of a SMART goal that nobody has answered. */
  static Set<Smart> unanswered(Details details) {
    Set<Smart> unanswered = EnumSet.noneOf(Smart.class);
    Stream.of(Smart.values())
        .filter(check -> details.smart().getOrDefault(check.code(), "").isBlank())
        .forEach(unanswered::add);
    return unanswered;
  }

  private static boolean isSmart(Details details) {
    return unanswered(details).isEmpty();
  }

  private static void line(String field, String words, int longest, List<GoalProblem> problems) {
    if (words.chars().anyMatch(Character::isISOControl)) {
      problems.add(new GoalProblem(field, Reason.UNWRITABLE));
    } else if (words.length() > longest) {
      problems.add(new GoalProblem(field, Reason.TOO_LONG));
    }
  }

  private static void number(
      String field, @Nullable BigDecimal number, List<GoalProblem> problems) {
    if (number != null && !TypedNumber.fits(number)) {
      problems.add(new GoalProblem(field, Reason.TOO_LONG));
    }
  }
}
