package se.kadens.goal.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.goal.GoalProblem;

/** Says why something could not be done, beside the field it lies in where there is one. */
record Refusals(PlanPhrases phrases) {

  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("title", List.of(GoalForm.TITLE)),
          Map.entry("level", List.of(GoalForm.LEVEL)),
          Map.entry("owner_email", List.of(GoalForm.OWNER)),
          Map.entry("department", List.of(GoalForm.DEPARTMENT)),
          Map.entry("parent_key", List.of(GoalForm.PARENT)),
          Map.entry("cycle", List.of(GoalForm.CYCLE)),
          Map.entry("due", List.of(GoalForm.DUE, GoalForm.PARTS)),
          Map.entry("start", List.of(GoalForm.START, GoalForm.PARTS, "smart-measurable")),
          Map.entry("target", List.of(GoalForm.TARGET, GoalForm.PARTS, "smart-measurable")),
          Map.entry("unit", List.of(GoalForm.TARGET, GoalForm.PARTS, "smart-measurable")),
          Map.entry("measure", List.of(GoalForm.CRITERION, GoalForm.PARTS, GoalForm.TITLE)),
          Map.entry("direction", List.of(GoalForm.TARGET, GoalForm.PARTS)),
          Map.entry("current", List.of(GoalForm.CURRENT)),
          Map.entry("weight", List.of(GoalForm.PARTS)),
          Map.entry("perspective", List.of(GoalForm.PARTS)));

  /** Keeps the form open with what was typed. */
  Reply correct(Form form, List<GoalProblem> problems) {
    Set<String> names = form.fields().stream().map(Field::name).collect(Collectors.toSet());
    String first = form.fields().getFirst().name();
    Map<String, String> said = new HashMap<>();
    for (GoalProblem problem : problems) {
      String field =
          FIELDS.getOrDefault(problem.field(), List.of(problem.field())).stream()
              .filter(names::contains)
              .findFirst()
              .orElse(first);
      said.merge(field, phrases.problem(problem.reason()), Refusals::joined);
    }
    return new Reply.Correct(said);
  }

  private static String joined(String one, String other) {
    return one.contains(other) ? one : one + " " + other;
  }

  Message message(List<GoalProblem> problems) {
    return Message.of(words(problems));
  }

  String words(List<GoalProblem> problems) {
    return problems.stream()
        .map(GoalProblem::reason)
        .distinct()
        .map(phrases::problem)
        .collect(Collectors.joining(" "));
  }
}
