package se.kadens.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Workspace;

/** What a file of goals says once it is known to be free of problems. */
sealed interface GoalFile {

  record Sound(List<Line> lines) implements GoalFile {}

  record Unsound(List<Problem> problems) implements GoalFile {}

  /**
   * A goal as it was and as the file wishes it.
   *
   * @param before null for a new one
   */
  record Line(int number, @Nullable Goal before, Goal after) {

    boolean isUnchanged() {
      return before != null && GoalFile.plain(before).equals(GoalFile.plain(after));
    }

    boolean isOfOtherTerms() {
      return before != null && !Terms.of(before, List.of()).equals(Terms.of(after, List.of()));
    }

    /** Whether it is something for its history. */
    boolean isMoved() {
      return before != null
          && (before.state() != after.state() || !before.standing().equals(after.standing()));
    }

    boolean changesStatusOrState() {
      return before != null
          && (before.state() != after.state()
              || before.standing().status() != after.standing().status());
    }
  }

  /** What there is when the file comes. */
  final class Company {

    final Workspace workspace;
    final Map<String, Person> byEmail;
    final Map<PersonId, Person> byId;
    final Map<String, Goal> byKey;
    final Map<GoalId, Goal> goals;
    final Instant now;
    final LocalDate today;

    Company(Workspace workspace, List<Person> people, List<Goal> goals, Instant now) {
      this.workspace = workspace;
      this.byEmail = people.stream().collect(Collectors.toMap(Person::email, Function.identity()));
      this.byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
      this.byKey = goals.stream().collect(Collectors.toMap(Goal::key, Function.identity()));
      this.goals = goals.stream().collect(Collectors.toMap(Goal::id, Function.identity()));
      this.now = now;
      this.today = LocalDate.ofInstant(now, workspace.zone());
    }
  }

  static GoalFile check(List<Row> rows, Company company) {
    List<Problem> problems = new ArrayList<>();
    Map<String, GoalRowReader.Entry> entries = new HashMap<>();
    List<GoalRowReader.Entry> inOrder = new ArrayList<>();
    for (Row row : rows) {
      switch (row) {
        case Row.Unreadable(int line, String why) -> problems.add(new Problem(line, "line", why));
        case Row.Cells cells -> {
          GoalRowReader.Entry entry = new GoalRowReader(cells, company, problems).read();
          if (entry != null) {
            GoalRowReader.Entry first = entries.putIfAbsent(entry.key(), entry);
            if (first == null) {
              inOrder.add(entry);
            } else {
              problems.add(
                  new Problem(
                      entry.line(),
                      "key",
                      "%s is on line %d already.".formatted(entry.key(), first.line())));
            }
          }
        }
      }
    }
    if (rows.isEmpty()) {
      problems.add(new Problem(1, "line", "There is no goal in the file."));
    }
    List<Line> lines = new GoalLineage(company, entries, problems).lines(inOrder);
    return problems.isEmpty()
        ? new Sound(lines)
        : new Unsound(
            problems.stream().distinct().sorted(Problem.inOrderOf(ImportGoals.COLUMNS)).toList());
  }

  /** 5.0 is 5, whichever way it was written. */
  static List<@Nullable Object> plain(Goal goal) {
    Terms terms = Terms.of(goal, List.of());
    List<@Nullable Object> plain = new ArrayList<>();
    plain.add(terms);
    plain.add(goal.framework());
    plain.add(goal.level());
    plain.add(goal.department());
    plain.add(goal.parent());
    plain.add(goal.part());
    plain.add(goal.cycle());
    plain.add(Terms.plain(goal.weight()));
    plain.add(goal.perspective());
    plain.add(goal.due());
    plain.add(goal.state());
    plain.add(goal.visibility());
    plain.add(Terms.plain(goal.standing().current()));
    plain.add(goal.standing().status());
    return plain;
  }

  static boolean isLive(Goal goal) {
    return goal.state() != GoalState.DONE && goal.state() != GoalState.DROPPED;
  }
}
