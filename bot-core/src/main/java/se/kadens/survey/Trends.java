package se.kadens.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.survey.release.Trend;

/**
 * How the figures of a group have moved between two waves, as far as that may be told (rule R8).
 */
@Component
public class Trends {

  private final Comparisons comparisons;

  Trends(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /** A wave with what of it somebody sees. */
  public record Seen(Wave wave, List<Cell> cells) {
    public Seen {
      cells = List.copyOf(cells);
    }

    private Map<String, Cell.Shown> shown(Slice slice) {
      Map<String, Cell.Shown> shown = new HashMap<>();
      for (Cell cell : cells) {
        if (cell.slice().equals(slice) && cell.content() instanceof Cell.Shown figures) {
          shown.put(cell.item(), figures);
        }
      }
      return shown;
    }
  }

  /** By item and theme; what is asked otherwise now than before is not compared. */
  public Map<String, Trend> between(Seen before, Seen now, Slice slice) {
    Map<String, Cell.Shown> from = before.shown(slice);
    Map<String, Cell.Shown> to = now.shown(slice);
    Set<String> both = new HashSet<>(from.keySet());
    both.retainAll(to.keySet());
    both.removeIf(key -> !asked(before.wave(), key).equals(asked(now.wave(), key)));
    both.retainAll(comparisons.of(before.wave(), now.wave(), slice));
    Map<String, Trend> trends = new HashMap<>();
    for (String key : both) {
      Cell.Shown first = from.get(key);
      Cell.Shown second = to.get(key);
      if (first != null && second != null) {
        Trend.between(
                first,
                second,
                key.startsWith(Cell.THEME) ? null : now.wave().contract().item(key).measure())
            .ifPresent(trend -> trends.put(key, trend));
      }
    }
    return trends;
  }

  /** The items behind a figure. */
  static Set<Item> asked(Wave wave, String key) {
    return wave.contract().items().stream()
        .filter(
            item ->
                key.startsWith(Cell.THEME)
                    ? item.measure() == Item.Measure.SCORE && key.equals(Cell.THEME + item.theme())
                    : key.equals(item.key()))
        .collect(Collectors.toSet());
  }
}
