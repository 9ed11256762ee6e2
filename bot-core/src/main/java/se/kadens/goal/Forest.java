package se.kadens.goal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  private record Place(Scored goal, int depth) {}

  /**
   * Every goal, each right after the one it is below or after that one's others. A file may bring
   * in a chain of any length, so this does not call itself.
   */
  List<Tree.Branch> branches() {
    List<Tree.Branch> branches = new ArrayList<>();
    Deque<Place> next = new ArrayDeque<>();
    roots.reversed().forEach(root -> next.push(new Place(root, 0)));
    while (!next.isEmpty()) {
      Place place = next.pop();
      List<Scored> children = below.getOrDefault(place.goal.goal().id(), List.of());
      branches.add(branch(place, children.size()));
      children.reversed().forEach(child -> next.push(new Place(child, place.depth + 1)));
    }
    return List.copyOf(branches);
  }

  private Tree.Branch branch(Place place, int children) {
    Goal goal = place.goal.goal();
    boolean orphan = goal.parent() == null && goal.level() != Level.COMPANY;
    boolean ownerless = goal.owner() == null || gone.contains(goal.owner());
    return new Tree.Branch(place.goal, place.depth, orphan, ownerless, children);
  }

  /** Where it is aligned with a part, the whole stands for that. */
  private @Nullable GoalId above(Goal goal) {
    return goal.parent() == null ? null : wholes.get(goal.parent());
  }
}
