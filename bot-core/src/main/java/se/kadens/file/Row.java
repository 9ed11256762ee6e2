package se.kadens.file;

import java.util.List;

/** One row of a file, as far as it could be read. */
public sealed interface Row {

  /** Counted from 1, which is the header's. */
  int line();

  record Cells(int line, List<String> values) implements Row {
    public Cells {
      values = List.copyOf(values);
    }
  }

  record Unreadable(int line, String why) implements Row {}
}
