package se.kadens.sandbox.teams.cards;

import java.util.ArrayList;
import java.util.List;

/** What was found so far. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(String pointer, String message) {
    found.add(new Problem(pointer, message));
  }

  List<Problem> all() {
    return List.copyOf(found);
  }
}
