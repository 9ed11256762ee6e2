package se.kadens.goal.plan;

import java.util.ArrayList;
import java.util.List;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.Measure;

/** A goal as one would fill it in to leave it as it is. */
final class AsItStands {

  private AsItStands() {}

  /** All that a goal is, for those who change a few things of it. */
  static GoalDraft draft(Goal goal, List<Goal> parts) {
    List<PartDraft> drafts = new ArrayList<>();
    for (Goal part : parts) {
      Measure measure = part.measure();
      drafts.add(
          new PartDraft(
              part.id(),
              part.title(),
              part.owner(),
              measure == null ? MeasureWords.done(part.title()) : measure,
              null,
              part.weight(),
              part.perspective(),
              part.due()));
    }
    return new GoalDraft(
        goal.framework(),
        goal.level(),
        goal.title(),
        goal.owner(),
        goal.department(),
        goal.parent(),
        goal.cycle(),
        goal.measure(),
        goal.doneCriterion(),
        null,
        goal.weight(),
        goal.perspective(),
        goal.due(),
        goal.visibility(),
        goal.details(),
        drafts);
  }
}
