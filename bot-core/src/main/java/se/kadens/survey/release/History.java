package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * How many waves that share people with this one are looked back at, of its own survey and of all
   * others. With each the audit grows by as many groups again, and the assumption that nobody
   * changes an answer becomes less true.
   */
  public static final int MOST_PAST = 3;

  /**
   * An earlier wave.
   *
   * @param sameSurvey whether it was one of the same survey
   * @param cells all that was released of it
   */
  public record Past(boolean sameSurvey, Participation participation, List<Cell> cells) {

    public Past {
      cells = List.copyOf(cells);
    }

    private Set<Slice> told(String item, boolean distributions) {
      return cells.stream()
          .filter(cell -> cell.item().equals(item) && isTold(cell, distributions))
          .map(Cell::slice)
          .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTold(Cell cell, boolean distributions) {
      return switch (cell.content()) {
        case Cell.Shown shown -> !distributions || !shown.distribution().isEmpty();
        // It may become known what they answered.
        case Cell.Alike(var distribution) -> !distributions || distribution;
        case Cell.Suppressed _, Cell.NoData _ -> false;
      };
    }
  }

  public History {
    past = List.copyOf(past);
  }

  /**
   * For which groups an earlier wave has told of an item; the same of two items that the same
   * people were asked.
   *
   * @param wave its place among the earlier ones
   * @param asked absent if everybody was
   */
  record Told(int wave, Optional<BitSet> asked, Set<Slice> slices) {}

  /** All that earlier waves have to do with an item. */
  record Before(BitSet asked, List<Told> told, List<Told> distributions) {}

  Before before(String item) {
    return new Before(now.of(Slice.EVERYONE, item), told(item, false), told(item, true));
  }

  /** What is looked back at. */
  List<Told> told(String item, boolean distributions) {
    BitSet everyone = now.of(Slice.EVERYONE, item);
    List<Told> told = new ArrayList<>();
    int ofThis = 0;
    int ofOthers = 0;
    for (int i = 0; i < past.size(); i++) {
      Past wave = past.get(i);
      Told of = new Told(i, wave.participation().asked(item), wave.told(item, distributions));
      if ((wave.sameSurvey() ? ofThis : ofOthers) < MOST_PAST
          && groups(of).anyMatch(everyone::intersects)) {
        told.add(of);
        ofThis += wave.sameSurvey() ? 1 : 0;
        ofOthers += wave.sameSurvey() ? 0 : 1;
      }
    }
    return told;
  }

  /**
   * Whether another wave further back would not be looked at any more.
   *
   * @param sameSurvey whether that is one of the same survey
   */
  public boolean isFull(String item, boolean distributions, boolean sameSurvey) {
    return told(item, distributions).stream()
            .filter(each -> past.get(each.wave()).sameSurvey() == sameSurvey)
            .count()
        >= MOST_PAST;
  }

  /** Who was in the groups that were told of. */
  Stream<BitSet> groups(Told told) {
    Participation then = past.get(told.wave()).participation();
    return told.slices().stream().map(slice -> then.of(slice, told.asked())).distinct();
  }

  /** How many numbers people have. */
  int people() {
    return Stream.concat(Stream.of(now), past.stream().map(Past::participation))
        .flatMap(each -> each.slices().values().stream())
        .mapToInt(BitSet::length)
        .max()
        .orElse(0);
  }
}
