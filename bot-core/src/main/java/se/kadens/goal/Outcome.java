package se.kadens.goal;

import java.util.List;

/** What became of a wish to do something with a goal. */
public sealed interface Outcome {

  /** It was done, or had been before. */
  record Done(Goal goal) implements Outcome {}

  /** Nothing was changed. */
  record Refused(List<GoalProblem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  static Outcome refused(GoalProblem.Reason reason) {
    return new Refused(List.of(GoalProblem.of(reason)));
  }
}
