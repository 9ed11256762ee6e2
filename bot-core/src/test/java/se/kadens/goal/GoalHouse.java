package se.kadens.goal;

import java.time.Instant;
import java.util.List;
import se.kadens.people.Person;
import se.kadens.stage.Stage;

/**
 * A company and goals for it: Anna and Kim report to Bo and Bo to Vera, the head; Ola reports to
 * Vera and has a team of his own, Sara; Hanna is HR, and Adam the administrator.
 */
final class GoalHouse {

  static final String MONDAY = "2026-11-23T08:00:00Z";

  final Stage stage = Stage.at(MONDAY);
  final ChangeGoals change = stage.get(ChangeGoals.class);
  final SeeGoals see = stage.get(SeeGoals.class);
  final Goals goals = stage.get(Goals.class);

  GoalHouse() {
    stage.company().with("Vera");
    stage.company().with("Bo", "Ola", "Hanna", "Adam").reportingTo("Vera");
    stage.company().with("Anna", "Kim").reportingTo("Bo");
    stage.company().with("Sara").reportingTo("Ola");
    stage.company().of("Hanna").as("hr");
    stage.company().of("Adam").as("admin");
  }

  Person person(String name) {
    return stage.person(name);
  }

  /** A goal that this person owns, all else as usual. */
  Draft of(String owner) {
    return new Draft(person(owner).id());
  }

  Instant now() {
    return stage.now();
  }

  Goal create(String by, Draft draft) {
    return done(change.create(person(by), draft.done(), GoalState.DRAFT, now()));
  }

  /** Made, agreed to and active at once. */
  Goal active(String by, Draft draft) {
    return done(Handshake.on(stage, person(by), create(by, draft)));
  }

  static Goal done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Goal goal) -> goal;
      case Outcome.Refused(List<GoalProblem> problems) ->
          throw new AssertionError("refused: " + problems);
    };
  }

  Goal again(Goal goal) {
    return goals.find(goal.workspace(), goal.id()).orElseThrow();
  }

  static List<GoalProblem> refused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Goal goal) -> throw new AssertionError("not refused: " + goal);
      case Outcome.Refused(List<GoalProblem> problems) -> problems;
    };
  }
}
