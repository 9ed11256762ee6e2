package se.kadens.survey.release;

import java.util.List;
import java.util.Set;
import se.kadens.survey.Cell;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

/**
 * Who looks at the figures. Whoever answered knows one answer already, so that a group with them in
 * it counts as one person smaller.
 *
 * @param slices the groups the viewer belonged to when the wave was launched
 * @param answered whether the viewer took part
 */
public record Viewer(Set<Slice> slices, boolean answered) {

  /** Somebody who gave no answer. */
  public static final Viewer OUTSIDE = new Viewer(Set.of(), false);

  public Viewer {
    slices = Set.copyOf(slices);
  }

  /** What is left of the table. */
  public List<Cell> sees(List<Released> table, Thresholds thresholds) {
    return table.stream().map(released -> seen(released, thresholds)).toList();
  }

  private Cell seen(Released released, Thresholds thresholds) {
    Cell cell = released.cell();
    if (cell.content() instanceof Cell.Alike && answered) {
      // One who answered like all others knows what these answered.
      return contains(cell.slice()) || !released.toRespondents() ? hidden(cell) : cell;
    }
    if (!answered
        || thresholds.score() == 1
        || !(cell.content()
            instanceof Cell.Shown(var n, var mean, var share, var enps, var bars))) {
      return cell;
    }
    int others = contains(cell.slice()) ? n - 1 : n;
    if (others < thresholds.score() || !released.toRespondents()) {
      return hidden(cell);
    }
    return others >= thresholds.distribution()
        ? cell
        : new Cell(cell.slice(), cell.item(), new Cell.Shown(n, mean, share, enps, List.of()));
  }

  private static Cell hidden(Cell cell) {
    return new Cell(cell.slice(), cell.item(), new Cell.Suppressed());
  }

  /**
   * Whether how many of a group took part may be seen: without the viewer, who knows of one, it has
   * to be large enough still (rule R8c).
   */
  public boolean seesTurnout(Slice slice, int invited, Thresholds thresholds) {
    boolean asked = slice.equals(Slice.EVERYONE) ? !slices.isEmpty() : slices.contains(slice);
    return thresholds.score() == 1 || (asked ? invited - 1 : invited) >= thresholds.score();
  }

  private boolean contains(Slice slice) {
    return slice.equals(Slice.EVERYONE) || slices.contains(slice);
  }
}
