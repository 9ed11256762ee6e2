package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.score.Favourability;

/**
 * A theme with what of it is answered from 1 to 5.
 *
 * @param key as a cell has it
 */
record Theme(String key, List<Item> items) {

  static List<Theme> of(Collection<Item> items) {
    Map<String, List<Item>> byTheme = new TreeMap<>();
    for (Item item : items) {
      if (item.theme() != null && item.measure() == Item.Measure.SCORE) {
        byTheme.computeIfAbsent(Cell.THEME + item.theme(), _ -> new ArrayList<>()).add(item);
      }
    }
    return byTheme.entrySet().stream()
        .map(entry -> new Theme(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  boolean has(String item) {
    return items.stream().anyMatch(each -> each.key().equals(item));
  }

  /** A person's answers, 5 being the good end. */
  List<Integer> answers(Response response) {
    return items.stream().flatMap(item -> Answers.turned(item, response).stream().boxed()).toList();
  }

  Tally none() {
    return new Tally(2);
  }

  /** Counts a person who answered any of it as in favour or not. */
  void count(Response response, Tally tally) {
    List<Integer> answers = answers(response);
    if (!answers.isEmpty()) {
      boolean inFavour = Favourability.ofTheme(List.of(answers)).orElseThrow() > 0;
      tally.addBars(inFavour ? 1 : 0);
    }
  }

  /**
   * The mean is made of the items' means as they are released, so that it tells nothing they do
   * not. A mean of people's own means would: together with the items it gives away what somebody
   * answered who skipped one of two.
   *
   * @param released of one group, what is shown of each item
   */
  Cell.Shown of(Tally tally, List<Cell.Content> released) {
    double inFavour = (double) tally.in(1, 1) / tally.people();
    return new Cell.Shown(tally.people(), mean(released), inFavour, null, List.of());
  }

  /** Nothing, where all answered alike an item of it: the theme would tell what. */
  static Optional<Cell.Content> withheld(List<Cell.Content> released) {
    if (released.stream().noneMatch(Cell.Alike.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        released.stream()
                .allMatch(each -> each instanceof Cell.Alike || each instanceof Cell.NoData)
            ? new Cell.Alike(false)
            : new Cell.Suppressed());
  }

  /** With 5 as the good end; absent while an item that somebody answered is not shown. */
  private @Nullable Double mean(List<Cell.Content> released) {
    double sum = 0;
    int shown = 0;
    for (int i = 0; i < items.size(); i++) {
      if (released.get(i) instanceof Cell.Suppressed || released.get(i) instanceof Cell.Alike) {
        return null;
      }
      if (released.get(i) instanceof Cell.Shown cell && cell.mean() != null) {
        sum += Answers.turned(items.get(i), cell.mean());
        shown++;
      }
    }
    return shown == 0 ? null : sum / shown;
  }
}
