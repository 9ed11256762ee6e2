package se.kadens.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a person planned and has not done yet. Reckoned anew from what they answered, period by
 * period, so that an edited answer counts as if it had been given so from the beginning.
 */
record OpenItems(List<Item> items) {

  /** As many as a checklist shows. */
  static final int MOST = 10;

  /** What is put off this often is no plan any more. */
  private static final int MOST_CARRIES = 4;

  static final OpenItems NONE = new OpenItems(List.of());

  /**
   * Something planned.
   *
   * @param carried how many periods it was carried over, 0 in the one it was planned in
   */
  record Item(String words, int carried) {
    boolean sameAs(String other) {
      return words.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
  }

  OpenItems {
    items = List.copyOf(items);
  }

  /** What is left after a period in which some was done and more was planned. */
  OpenItems after(Set<String> done, List<String> planned) {
    List<Item> left = new ArrayList<>();
    for (Item item : items) {
      if (done.stream().noneMatch(item::sameAs) && item.carried < MOST_CARRIES) {
        left.add(new Item(item.words, item.carried + 1));
      }
    }
    for (String words : planned) {
      if (left.stream().noneMatch(item -> item.sameAs(words))) {
        left.add(new Item(words, 0));
      }
    }
    // The oldest give way: a longer list helps nobody.
    return new OpenItems(left.subList(Math.max(0, left.size() - MOST), left.size()));
  }

  /** One item a line, without the bullets and numbers people put in front. */
  static List<String> linesOf(String words) {
    return words
        .lines()
        .map(line -> line.strip().replaceFirst("^([-*•·–]|\\d{1,2}[.)])\\s+", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
