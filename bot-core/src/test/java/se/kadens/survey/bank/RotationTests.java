package se.kadens.survey.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Direction;
import se.kadens.survey.Item.Measure;
import se.kadens.survey.bank.Rotation.Asked;

class RotationTests {

  private static final int RANDOM_YEARS = 300;

  private final Map<String, Asked> history = new HashMap<>();

  @Test
  void asksFiveThemesInTheOrderOfTheBank() {
    assertThat(Rotation.next(Bank.shipped().rotating(), Map.of(), 5))
        .isEqualTo(Bank.shipped().rotating().subList(0, 5));
  }

  @Test
  void asksEachOnceBeforeAnyTwice() {
    List<Item> bank = Bank.shipped().rotating();
    for (int wave = 1; wave <= 52; wave++) {
      ask(bank, wave, 5);

      assertThat(history.values().stream().mapToInt(Asked::times).max().orElseThrow())
          .isEqualTo(Math.ceilDiv(wave * 5, bank.size()));
      assertThat(history).hasSize(Math.min(wave * 5, bank.size()));
    }
  }

  @Test
  void goesOnWhereItWasForSomebodyWhoWasAway() {
    List<Item> items = items("a", "b", "c", "d", "e");
    ask(items, 1, 2);

    assertThat(ask(items, 40, 2)).containsExactly("c", "d");
    assertThat(ask(items, 41, 2)).containsExactly("e", "a");
  }

  @Test
  void asksFirstWhatWasNotAskedInAWaveThatOthersWereAskedTwiceIn() {
    List<Item> items = items("a", "b", "c", "d", "e", "f", "g");
    ask(items, 1, 5);
    ask(items, 2, 5);
    ask(items, 3, 2);

    assertThat(ask(items, 4, 2)).containsExactly("f", "g");
  }

  @Test
  void asksWhatIsAddedOnceAndNotUntilItHasCaughtUp() {
    for (int wave = 1; wave <= 9; wave++) {
      ask(items("a", "b", "c"), wave, 1);
    }
    List<Item> more = items("a", "b", "c", "late");

    assertThat(ask(more, 10, 1)).containsExactly("late");
    assertThat(ask(more, 11, 1)).containsExactly("a");
    assertThat(ask(more, 12, 1)).containsExactly("b");
  }

  @Test
  void keepsThemesApart() {
    assertThat(keys(Rotation.next(items("x_a", "x_b", "x_c", "y_a", "z_a"), Map.of(), 5)))
        .containsExactly("x_a", "y_a", "x_b", "z_a", "x_c");
    assertThat(keys(Rotation.next(items("x_a", "x_b", "x_c", "y_a"), Map.of(), 2)))
        .containsExactly("x_a", "y_a");
    assertThat(keys(Rotation.next(items("x_a", "x_b", "x_c", "y_a"), Map.of(), 4)))
        .containsExactly("x_a", "y_a", "x_b", "x_c");
  }

  @Test
  void asksAllThereAreWhenThoseAreFew() {
    assertThat(keys(Rotation.next(items("a", "b"), Map.of(), 5))).containsExactly("a", "b");
    assertThat(Rotation.next(List.of(), Map.of(), 5)).isEmpty();
  }

  /**
   * People are away, join late, and items come and go: whoever gets an item again has got every
   * other one meanwhile that could be asked all the time.
   */
  @Test
  void treatsAllItemsAlikeHoweverAYearGoes() {
    for (int seed = 0; seed < RANDOM_YEARS; seed++) {
      liveThroughAYear(new Random(seed), "seed " + seed);
    }
  }

  private static void liveThroughAYear(Random random, String seed) {
    List<Item> all = new ArrayList<>(someItems(random));
    Map<String, Asked> history = new HashMap<>();
    Map<String, Set<String>> since = new HashMap<>();
    Set<String> present = new HashSet<>();
    all.forEach(item -> present.add(item.key()));
    for (int wave = random.nextInt(20); wave < 53; wave++) {
      if (random.nextInt(8) == 0) {
        String changed = all.get(random.nextInt(all.size())).key();
        if (!present.remove(changed)) {
          present.add(changed);
        }
        since.values().forEach(others -> others.add(changed));
      }
      if (random.nextInt(5) == 0) {
        continue;
      }
      List<Item> items = all.stream().filter(item -> present.contains(item.key())).toList();
      int count = 1 + random.nextInt(6);
      List<Item> asked = Rotation.next(items, history, count);
      List<String> keys = keys(asked);

      assertThat(keys).as(seed).doesNotHaveDuplicates().hasSize(Math.min(count, items.size()));
      assertThat(Rotation.next(items, Map.copyOf(history), count)).isEqualTo(asked);
      assertApart(asked, seed);
      for (String key : keys) {
        since.values().forEach(others -> others.add(key));
      }
      for (String key : keys) {
        Set<String> others = since.get(key);
        if (others != null) {
          assertThat(others).as("%s, %s in wave %d", seed, key, wave).containsAll(keys(items));
        }
        since.put(key, new HashSet<>(keys));
        long now = wave;
        history.compute(key, (_, before) -> Asked.again(before, now));
      }
    }
  }

  /** No two of a theme side by side, unless one theme has more than half of the places. */
  private static void assertApart(List<Item> asked, String seed) {
    long most =
        asked.stream()
            .collect(Collectors.groupingBy(Item::theme, Collectors.counting()))
            .values()
            .stream()
            .max(Long::compare)
            .orElse(0L);
    if (most <= Math.ceilDiv(asked.size(), 2)) {
      assertThat(IntStream.range(1, asked.size()))
          .as("%s: %s", seed, keys(asked))
          .noneMatch(i -> Objects.equals(asked.get(i).theme(), asked.get(i - 1).theme()));
    }
  }

  private static List<Item> someItems(Random random) {
    List<Item> items = new ArrayList<>();
    int count = 3 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      items.add(item((char) ('a' + random.nextInt(5)) + "_" + i));
    }
    Collections.shuffle(items, random);
    return items;
  }

  private List<String> ask(List<Item> items, long wave, int count) {
    List<String> keys = keys(Rotation.next(items, history, count));
    keys.forEach(key -> history.compute(key, (_, before) -> Asked.again(before, wave)));
    return keys;
  }

  private static List<String> keys(List<Item> items) {
    return items.stream().map(Item::key).toList();
  }

  private static List<Item> items(String... keys) {
    return Stream.of(keys).map(RotationTests::item).toList();
  }

  /** Its theme is what stands before the underscore. */
  private static Item item(String key) {
    return new Item(
        Question.optional(key, new Kind.Scale(1, 5, null, null), Translated.same("?")),
        key.split("_", -1)[0],
        Direction.HIGHER_IS_BETTER,
        Measure.SCORE);
  }
}
