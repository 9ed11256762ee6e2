package se.kadens.sandbox.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/** What was found so far, and on which surface. */
final class Problems {

  private final Surface surface;
  private final List<Problem> found = new ArrayList<>();

  Problems(Surface surface) {
    this.surface = surface;
  }

  Surface surface() {
    return surface;
  }

  void add(String pointer, String message) {
    found.add(new Problem(pointer, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(found);
  }
}
