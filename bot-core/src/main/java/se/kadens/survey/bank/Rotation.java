package se.kadens.survey.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Item;

/**
 * Whose turn it is among a person's items: that which was asked longest ago, before all what never
 * was. So nobody gets an item again before every other one there was meanwhile, however long they
 * were away, and one that is added later waits for nothing and is caught up with once.
 */
public final class Rotation {

  private Rotation() {}

  /**
   * How a person was asked an item before.
   *
   * @param times in how many waves
   * @param lastWave a number that grows from wave to wave
   */
  public record Asked(int times, long lastWave) {

    /** With another wave. */
    public static Asked again(@Nullable Asked before, long wave) {
      return new Asked(before == null ? 1 : before.times + 1, wave);
    }
  }

  /**
   * What to ask in the next wave, in the order to ask it in.
   *
   * @param items all there are; among those that are due alike the earlier comes first
   * @param before by key, what the person was asked; others than these items do not matter
   * @param count fewer when there are fewer items
   */
  public static List<Item> next(List<Item> items, Map<String, Asked> before, int count) {
    List<Item> waiting = new ArrayList<>(items);
    waiting.sort(Comparator.comparing(item -> Turn.of(before.get(item.key()))));
    List<Item> chosen = new ArrayList<>();
    while (chosen.size() < count && !waiting.isEmpty()) {
      chosen.add(mostUnlike(chosen, waiting, before));
      waiting.remove(chosen.getLast());
    }
    return apart(chosen);
  }

  /** How long ago, then how seldom; both nothing for what never was asked. */
  private record Turn(long lastWave, int times) implements Comparable<Turn> {

    private static final Turn FIRST = new Turn(Long.MIN_VALUE, 0);

    static Turn of(@Nullable Asked asked) {
      return asked == null ? FIRST : new Turn(asked.lastWave(), asked.times());
    }

    @Override
    public int compareTo(Turn other) {
      return Comparator.comparingLong(Turn::lastWave)
          .thenComparingInt(Turn::times)
          .compare(this, other);
    }
  }

  /** Of those that wait longest, the first whose theme was chosen least so far. */
  private static Item mostUnlike(List<Item> chosen, List<Item> waiting, Map<String, Asked> before) {
    Turn longest = Turn.of(before.get(waiting.getFirst().key()));
    return waiting.stream()
        .takeWhile(item -> Turn.of(before.get(item.key())).equals(longest))
        .min(Comparator.comparingLong(item -> alike(item, chosen)))
        .orElseThrow();
  }

  private static long alike(Item item, List<Item> chosen) {
    return chosen.stream().filter(other -> areAlike(item, other)).count();
  }

  /** The same items with no two of a theme side by side, as far as that goes. */
  private static List<Item> apart(List<Item> items) {
    List<Item> rest = new ArrayList<>(items);
    List<Item> ordered = new ArrayList<>();
    while (!rest.isEmpty()) {
      Optional<Item> last = ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.getLast());
      Item next =
          rest.stream()
              .filter(item -> last.isEmpty() || !areAlike(item, last.get()))
              .max(mostOften(rest))
              .orElse(rest.getFirst());
      rest.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** The theme there is most left of has to be used up first; else what stands first. */
  private static Comparator<Item> mostOften(List<Item> rest) {
    Map<Item, Integer> places = new HashMap<>();
    rest.forEach(item -> places.put(item, places.size()));
    return Comparator.<Item>comparingLong(item -> alike(item, rest))
        .thenComparing(places::get, Comparator.reverseOrder());
  }

  /** What has no theme is like nothing else. */
  private static boolean areAlike(Item one, Item other) {
    return one.theme() == null
        ? one.key().equals(other.key())
        : Objects.equals(one.theme(), other.theme());
  }
}
