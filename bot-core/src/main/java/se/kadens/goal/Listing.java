package se.kadens.goal;

import java.util.List;

/**
 * A page of goals.
 *
 * @param total how many there are on all pages
 */
public record Listing(List<Scored> goals, int total, Query query) {
  public Listing {
    goals = List.copyOf(goals);
  }
}
