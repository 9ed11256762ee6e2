package se.kadens.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;

/** Hands out all goals of a workspace as rows that can be taken in again. */
@Component
public class ExportGoals {

  /** The columns of a row: those that are taken in, and two that follow from what people said. */
  public static final List<String> COLUMNS =
      Stream.concat(ImportGoals.COLUMNS.stream(), Stream.of("progress", "confidence")).toList();

  private static final int DECIMALS = 4;

  private final Workspaces workspaces;
  private final People people;
  private final GoalSheet sheet;

  ExportGoals(Workspaces workspaces, People people, GoalSheet sheet) {
    this.workspaces = workspaces;
    this.people = people;
    this.sheet = sheet;
  }

  /** Every goal, by key; its progress is from 0 to 1, and empty while nothing is known. */
  public List<List<String>> rows(WorkspaceId workspace, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, workspaces.find(workspace).orElseThrow().zone());
    Map<PersonId, String> emails =
        people.all(workspace).stream().collect(Collectors.toMap(Person::id, Person::email));
    List<Goal> goals = sheet.all(workspace);
    Map<GoalId, String> keys = goals.stream().collect(Collectors.toMap(Goal::id, Goal::key));
    Map<GoalId, List<Goal>> parts = new HashMap<>();
    goals.stream()
        .filter(Goal::part)
        .forEach(
            part ->
                parts
                    .computeIfAbsent(Objects.requireNonNull(part.parent()), _ -> new ArrayList<>())
                    .add(part));
    return goals.stream()
        .map(goal -> Scored.of(goal, parts.getOrDefault(goal.id(), List.of()), today))
        .map(scored -> row(scored, emails, keys))
        .toList();
  }

  private static List<String> row(
      Scored scored, Map<PersonId, String> emails, Map<GoalId, String> keys) {
    Goal goal = scored.goal();
    Measure measure = goal.measure();
    return List.of(
        SpreadsheetCell.written(goal.key()),
        goal.framework().code(),
        goal.level().code(),
        SpreadsheetCell.written(goal.title()),
        said(goal.owner(), owner -> SpreadsheetCell.written(emails.getOrDefault(owner, ""))),
        SpreadsheetCell.written(goal.department()),
        said(goal.parent(), parent -> SpreadsheetCell.written(keys.getOrDefault(parent, ""))),
        goal.cycle().key(),
        SpreadsheetCell.written(measure == null ? goal.doneCriterion() : measure.what()),
        said(measure, m -> m.direction().code()),
        number(measure == null ? null : measure.start()),
        number(measure == null ? null : measure.target()),
        number(goal.standing().current()),
        said(measure, m -> SpreadsheetCell.written(m.unit())),
        number(goal.weight()),
        said(goal.perspective(), Perspective::code),
        said(goal.due(), LocalDate::toString),
        goal.state().code(),
        goal.visibility().code(),
        progress(scored.progress()),
        said(goal.standing().confidence(), confidence -> Integer.toString(confidence)));
  }

  private static String progress(OptionalDouble progress) {
    return progress.isEmpty()
        ? ""
        : number(
            BigDecimal.valueOf(progress.orElseThrow()).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  private static String number(@Nullable BigDecimal number) {
    return said(number, n -> n.stripTrailingZeros().toPlainString());
  }

  private static <T> String said(@Nullable T value, Function<T, String> words) {
    return value == null ? "" : words.apply(value);
  }
}
