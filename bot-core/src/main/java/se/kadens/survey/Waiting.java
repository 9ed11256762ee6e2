package se.kadens.survey;

import java.util.Comparator;

/**
 * A theme whose result was released for a group, and about which nothing has been decided since.
 *
 * @param group everyone, or a department
 */
public record Waiting(String theme, Slice group) implements Comparable<Waiting> {

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::group).thenComparing(Waiting::theme);

  @Override
  public int compareTo(Waiting other) {
    return ORDER.compare(this, other);
  }
}
