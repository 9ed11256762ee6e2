package se.kadens.goal.plan;

import java.util.Optional;
import se.kadens.goal.GoalId;

/**
 * What a button or a form is about, as read from what came in, which anybody may have written.
 *
 * @param rest what came after the goal; may be empty
 */
record Subject(GoalId goal, String rest) {

  /** Empty where it names no goal. */
  static Optional<Subject> read(String words) {
    String[] parts = words.split("/", 2);
    return GoalId.read(parts[0]).map(goal -> new Subject(goal, parts.length > 1 ? parts[1] : ""));
  }
}
