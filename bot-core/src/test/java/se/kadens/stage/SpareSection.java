package se.kadens.stage;

import java.util.List;
import se.kadens.digest.DigestSection;
import se.kadens.digest.Scope;

/** Says in managers' summaries what a test tells it to say, and nothing unless it is told. */
public final class SpareSection implements DigestSection {

  private List<Line> lines = List.of();

  public void say(List<Line> other) {
    lines = List.copyOf(other);
  }

  @Override
  public Part of(Scope scope) {
    return new Part(lines, List.of(), List.of());
  }

  void startAfresh() {
    lines = List.of();
  }
}
