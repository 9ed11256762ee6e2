package se.kadens.sandbox.company;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered in one week, in their own language.
 *
 * @param weeksAgo 1 for last week
 * @param mood "rough", "slow", "okay", "good" or "great"
 * @param doneOfLastPlan places in the plan of the same person's answer before this one, from 0
 */
public record SampleAnswer(
    int weeksAgo,
    String email,
    String mood,
    List<String> plan,
    Set<Integer> doneOfLastPlan,
    @Nullable String blocker,
    boolean helpWanted) {

  public SampleAnswer {
    plan = List.copyOf(plan);
    doneOfLastPlan = Set.copyOf(doneOfLastPlan);
  }
}
