package se.kadens.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/** Goals put below those they are aligned with. */
final class Forest {

  private final Set<PersonId> gone;
  private final Map<GoalId, GoalId> wholes = new HashMap<>();
  private final List<Scored> roots = new ArrayList<>();
  private final Map<GoalId, List<Scored>> below = new HashMap<>();
  private final List<Tree.Branch> branches = new ArrayList<>();

  /**
   * @param goals in the order in which those below the same one are to stand
   * @param gone who has left
   */
  Forest(List<Scored> goals, Set<PersonId> gone) {
    this.gone = gone;
    for (Scored scored : goals) {
      GoalId whole = scored.goal().id();
      wholes.put(whole, whole);
      scored.parts().forEach(part -> wholes.put(part.goal().id(), whole));
    }
    for (Scored scored : goals) {
      GoalId above = above(scored.goal());
      if (above == null) {
        roots.add(scored);
      } else {
        below.computeIfAbsent(above, _ -> new ArrayList<>()).add(scored);
      }
    }
  }

  /** Every goal, each right after the one it is below or after that one's others. */
  List<Tree.Branch> branches() {
    branches.clear();
    roots.forEach(root -> grow(root, 0));
    return List.copyOf(branches);
  }

  private void grow(Scored scored, int depth) {
    Goal goal = scored.goal();
    List<Scored> children = below.getOrDefault(goal.id(), List.of());
    boolean orphan = goal.parent() == null && goal.level() != Level.COMPANY;
    boolean ownerless = goal.owner() == null || gone.contains(goal.owner());
    branches.add(new Tree.Branch(scored, depth, orphan, ownerless, children.size()));
    children.forEach(child -> grow(child, depth + 1));
  }

  /** Where it is aligned with a part, the whole stands for that. */
  private @Nullable GoalId above(Goal goal) {
    return goal.parent() == null ? null : wholes.get(goal.parent());
  }
}
