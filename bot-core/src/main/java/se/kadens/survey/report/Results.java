package se.kadens.survey.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;
import se.kadens.survey.Slice;
import se.kadens.survey.Table.Turnout;
import se.kadens.survey.Thresholds;
import se.kadens.survey.Wave;

/**
 * What one reader sees of a closed wave.
 *
 * @param survey its name
 */
record Results(
    Wave wave,
    String survey,
    Map<Slice, Map<String, Cell.Content>> contents,
    List<Turnout> turnout) {

  Results {
    contents = Map.copyOf(contents);
    turnout = List.copyOf(turnout);
  }

  static Results of(Wave wave, String survey, List<Cell> cells, List<Turnout> turnout) {
    Map<Slice, Map<String, Cell.Content>> contents = new HashMap<>();
    cells.forEach(
        cell ->
            contents
                .computeIfAbsent(cell.slice(), _ -> new HashMap<>())
                .put(cell.item(), cell.content()));
    return new Results(wave, survey, contents, turnout);
  }

  /**
   * What may be told to those who were asked. A survey with names has no thresholds, since HR reads
   * its answers; but nobody was told that colleagues would, and two of them who are one department
   * could reckon each other's.
   */
  Results toColleagues() {
    if (wave.contract().mode() != Mode.NAMED) {
      return this;
    }
    Map<String, Cell.Content> ofEverybody = new HashMap<>();
    contents
        .getOrDefault(Slice.EVERYONE, Map.of())
        .forEach((key, content) -> ofEverybody.put(key, enough(content)));
    return new Results(wave, survey, Map.of(Slice.EVERYONE, ofEverybody), turnout);
  }

  private static Cell.Content enough(Cell.Content content) {
    return content instanceof Cell.Shown shown && shown.n() < Thresholds.USUAL.score()
        ? new Cell.Suppressed()
        : content;
  }

  /** A figure that may be seen, of an item or a theme. */
  record Figure(String key, Cell.Shown shown) {
    double mean() {
      Double mean = shown.mean();
      return mean == null ? 0 : mean;
    }
  }

  /** Empty for a group that is never shown by itself. */
  Optional<Cell.Content> content(Slice slice, String key) {
    return Optional.ofNullable(contents.getOrDefault(slice, Map.of()).get(key));
  }

  Optional<Turnout> turnout(Slice slice) {
    return turnout.stream().filter(each -> each.slice().equals(slice)).findFirst();
  }

  /** Those that are shown by themselves, in their own order. */
  List<Slice> slices(Slice.Kind kind) {
    return wave.contract().slices().keySet().stream()
        .filter(slice -> slice.kind() == kind)
        .toList();
  }

  boolean showsAnythingOf(Slice slice) {
    return contents.getOrDefault(slice, Map.of()).values().stream()
        .anyMatch(content -> content instanceof Cell.Shown || content instanceof Cell.Alike);
  }

  List<Item> items(Item.Measure... measures) {
    List<Item.Measure> wanted = List.of(measures);
    return wave.contract().items().stream()
        .filter(item -> wanted.contains(item.measure()))
        .toList();
  }

  /** The keys of its themes, as cells have them. */
  List<String> themes() {
    return items(Item.Measure.SCORE).stream()
        .filter(item -> item.theme() != null)
        .map(item -> Cell.THEME + item.theme())
        .distinct()
        .toList();
  }

  /** The best first, of those that are shown with a mean. */
  List<Figure> rankedThemes(Slice slice) {
    return ranked(slice, themes().stream());
  }

  /** The best first; items that are better the lower they are do not lend themselves to it. */
  List<Figure> rankedItems(Slice slice) {
    return ranked(
        slice,
        items(Item.Measure.SCORE).stream()
            .filter(item -> item.direction() == Item.Direction.HIGHER_IS_BETTER)
            .map(Item::key));
  }

  private List<Figure> ranked(Slice slice, Stream<String> keys) {
    return keys.flatMap(key -> shown(slice, key).map(shown -> new Figure(key, shown)).stream())
        .filter(figure -> figure.shown().mean() != null)
        .sorted(Comparator.comparingDouble(Figure::mean).reversed())
        .toList();
  }

  Optional<Cell.Shown> shown(Slice slice, String key) {
    return content(slice, key).filter(Cell.Shown.class::isInstance).map(Cell.Shown.class::cast);
  }
}
