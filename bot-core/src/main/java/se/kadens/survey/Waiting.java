package se.kadens.survey;

import java.util.Comparator;
import java.util.List;

/**
 * A theme whose result was released for a group, and about which nothing has been decided since.
 *
 * @param group everyone, or a department
 */
public record Waiting(String theme, Slice group) implements Comparable<Waiting> {

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::group).thenComparing(Waiting::theme);

  /** Without the departments of a theme that waits for everyone. */
  public static List<Waiting> widest(List<Waiting> all) {
    return all.stream()
        .filter(
            each ->
                each.group().equals(Slice.EVERYONE)
                    || !all.contains(new Waiting(each.theme(), Slice.EVERYONE)))
        .toList();
  }

  @Override
  public int compareTo(Waiting other) {
    return ORDER.compare(this, other);
  }
}
