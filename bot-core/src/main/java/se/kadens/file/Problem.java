package se.kadens.file;

import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param field one of the file's columns, or "line" when it is the row as a whole
 */
public record Problem(int line, String field, String message) {

  /** By line, and within a line by column. */
  public static Comparator<Problem> inOrderOf(List<String> columns) {
    return Comparator.comparingInt(Problem::line)
        .thenComparingInt(problem -> columns.indexOf(problem.field()));
  }
}
