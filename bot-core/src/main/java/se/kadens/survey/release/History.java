package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.kadens.survey.Cell;
import se.kadens.survey.Slice;

/**
 * Who took part in the wave that closes and in those before it.
 *
 * @param past from the latest back
 */
public record History(Participation now, List<Past> past) {

  /** A first wave, or one that shares no item with another. */
  public static final History FIRST = new History(Participation.NONE, List.of());

  /**
   * How many waves that share people with this one are looked back at. With each the audit grows by
   * as many groups again, and the assumption that nobody changes an answer becomes less true.
   */
  public static final int MOST_PAST = 3;

  /**
   * An earlier wave.
   *
   * @param cells all that was released of it
   */
  public record Past(Participation participation, List<Cell> cells) {

    public Past {
      cells = List.copyOf(cells);
    }

    private List<BitSet> told(String item, boolean distributions) {
      return cells.stream()
          .filter(cell -> cell.item().equals(item) && isTold(cell, distributions))
          .map(cell -> participation.of(cell.slice(), item))
          .distinct()
          .toList();
    }

    private static boolean isTold(Cell cell, boolean distributions) {
      return cell.content() instanceof Cell.Shown shown
          && (!distributions || !shown.distribution().isEmpty());
    }
  }

  public History {
    past = List.copyOf(past);
  }

  /** All that earlier waves have to do with an item. */
  record Before(BitSet asked, List<BitSet> told, List<BitSet> distributions) {}

  Before before(String item) {
    return new Before(now.of(Slice.EVERYONE, item), told(item, false), told(item, true));
  }

  /** The groups of people whose figures for an item were told before. */
  List<BitSet> told(String item, boolean distributions) {
    BitSet everyone = now.of(Slice.EVERYONE, item);
    List<BitSet> told = new ArrayList<>();
    int waves = 0;
    for (Past wave : past) {
      List<BitSet> groups = wave.told(item, distributions);
      waves += groups.stream().anyMatch(everyone::intersects) ? 1 : 0;
      if (waves > MOST_PAST) {
        return told;
      }
      told.addAll(groups);
    }
    return told;
  }
}
