package se.kadens.goal;

import java.util.List;

/**
 * A page of goals below those they are aligned with, the topmost first.
 *
 * @param total how many branches there are on all pages
 */
public record Tree(List<Branch> branches, int total, Query query) {

  public Tree {
    branches = List.copyOf(branches);
  }

  /**
   * A goal and how deep it stands.
   *
   * @param depth 0 where what it is aligned with is not in the tree
   * @param orphan whether it is below company level and aligned with nothing
   * @param ownerless whether nobody who is still there owns it
   * @param below how many goals in the tree are aligned with it directly
   */
  public record Branch(Scored goal, int depth, boolean orphan, boolean ownerless, int below) {}
}
