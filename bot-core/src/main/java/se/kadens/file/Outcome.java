package se.kadens.file;

import java.util.List;

/** What became of a file. */
public sealed interface Outcome {

  /** All of it was taken in. */
  record Imported(int created, int updated, int unchanged) implements Outcome {}

  /** Nothing was changed. */
  record Refused(List<Problem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
