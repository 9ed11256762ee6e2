package se.kadens.goal.follow;

import se.kadens.conversation.Action;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.GoalId;
import se.kadens.goal.Query;

/** What buttons do that lead to goals. */
final class GoalWays {

  private GoalWays() {}

  static Action show(GoalId goal) {
    return new Action(ChangeGoals.FEATURE, "show", goal.toString());
  }

  static Action update(GoalId goal) {
    return new Action("goalplan", "update", goal.toString());
  }

  static Action list(Query query) {
    return new Action(ChangeGoals.FEATURE, "list", query.token());
  }
}
