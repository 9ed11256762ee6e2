package se.kadens.survey.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import se.kadens.conversation.Block;
import se.kadens.conversation.Text;
import se.kadens.interview.AnswerWords;
import se.kadens.interview.Kind;
import se.kadens.people.Person;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.release.Trend;

/** Puts figures of a group into words. */
final class FigureWords {

  private static final int MOST_CHANGES = 4;

  /** Of more, those that nobody chose are left out. */
  private static final int MOST_STEPS = 7;

  /** Other lines of a report leave room for no more. */
  private static final int MOST_THEMES = 6;

  private final Results results;
  private final FigurePhrases phrases;

  FigureWords(Results results, Person reader) {
    this.results = results;
    this.phrases = new FigurePhrases(reader);
  }

  /** The eNPS, where it was asked and the group is shown. */
  List<Text> enps(Slice slice) {
    List<Item> items = results.items(Item.Measure.ENPS);
    List<Text> said = new ArrayList<>();
    for (Item item : items) {
      results
          .content(slice, item.key())
          .ifPresent(
              content ->
                  said.add(
                      content instanceof Cell.Shown shown
                              && shown.enps() != null
                              && items.size() == 1
                          ? phrases.enps(shown.enps(), shown.n())
                          : barred(name(item), content)));
    }
    return said;
  }

  /** The one eNPS goes by that; whatever else was asked, by its words. */
  private String name(Item item) {
    return isTheEnps(item) ? "eNPS" : phrases.words(item);
  }

  private boolean isTheEnps(Item item) {
    return item.measure() == Item.Measure.ENPS && results.items(Item.Measure.ENPS).size() == 1;
  }

  /** Each theme with what is seen of it, the best first. */
  List<Text> themes(Slice slice) {
    return themes(slice, this::barred);
  }

  /** The same as a chart, where there is something to compare. */
  Optional<Block> themesChart(Slice slice) {
    List<Text> words = themes(slice, this::marked).stream().limit(MOST_THEMES).toList();
    List<Block.Point> means =
        results.rankedThemes(slice).stream().limit(MOST_THEMES).map(this::point).toList();
    return means.size() < 2
        ? Optional.of(themes(slice)).filter(all -> !all.isEmpty()).map(Block.Bullets::new)
        : Optional.of(
            new Block.Chart(
                phrases.themesChart(),
                List.of(new Block.Series(phrases.themesChart(), means)),
                words));
  }

  /** Of each theme a bar for each group that shows it; empty where nothing could be compared. */
  Optional<Block> heatMap(List<Slice> slices) {
    List<Block.Series> series =
        results.themes().stream()
            .map(theme -> new Block.Series(phrases.theme(theme), means(theme, slices)))
            .filter(each -> each.points().size() > 1)
            .toList();
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Chart(phrases.departmentsChart(), series, List.of()));
  }

  private List<Block.Point> means(String theme, List<Slice> slices) {
    List<Block.Point> means = new ArrayList<>();
    for (Slice slice : slices) {
      results.rankedThemes(slice).stream()
          .filter(figure -> figure.key().equals(theme))
          .forEach(figure -> means.add(new Block.Point(slice.key(), asTold(figure.mean()))));
    }
    return means;
  }

  private Block.Point point(Results.Figure figure) {
    return new Block.Point(phrases.theme(figure.key()), asTold(figure.mean()));
  }

  /** With one decimal, as in words. */
  private static double asTold(double mean) {
    return Math.round(10 * mean) / 10.0;
  }

  private List<Text> themes(Slice slice, BiFunction<String, Cell.Content, Text> said) {
    List<String> order = new ArrayList<>();
    results.rankedThemes(slice).forEach(figure -> order.add(figure.key()));
    results.themes().stream().filter(key -> !order.contains(key)).forEach(order::add);
    return order.stream()
        .flatMap(
            key ->
                results
                    .content(slice, key)
                    .map(content -> said.apply(phrases.theme(key), content))
                    .stream())
        .toList();
  }

  List<Text> items(Slice slice) {
    List<Text> said = new ArrayList<>();
    for (Item item : results.wave().contract().items()) {
      results
          .content(slice, item.key())
          .filter(_ -> item.measure() != Item.Measure.COMMENT && !isTheEnps(item))
          .ifPresent(content -> said.add(barred(phrases.words(item), content)));
    }
    return said;
  }

  /** With a bar of characters before it, for where no chart is drawn. */
  private Text barred(String what, Cell.Content content) {
    return content instanceof Cell.Shown shown && shown.mean() != null && shown.favourable() != null
        ? Text.of(Bars.ofMean(shown.mean()) + " ").and(of(what, content))
        : marked(what, content);
  }

  /** What is hidden looks unlike any figure, and unlike nothing. */
  private Text marked(String what, Cell.Content content) {
    Text words = of(what, content);
    return content instanceof Cell.Suppressed || content instanceof Cell.Alike
        ? Text.of(Bars.HIDDEN + " ").and(words)
        : words;
  }

  private Text of(String what, Cell.Content content) {
    return switch (content) {
      case Cell.NoData() -> phrases.noData(what);
      case Cell.Suppressed() -> phrases.hidden(what);
      case Cell.Alike _ -> phrases.alike(what);
      case Cell.Shown shown -> shown(what, shown);
    };
  }

  private Text shown(String what, Cell.Shown shown) {
    if (shown.enps() != null) {
      return phrases.eachEnps(what, shown.enps(), shown.n());
    }
    if (shown.mean() == null) {
      return shown.favourable() == null
          ? phrases.count(what, shown.n())
          : phrases.favourable(what, shown.favourable(), shown.n());
    }
    return shown.favourable() == null
        ? phrases.number(what, shown.mean(), shown.n())
        : phrases.score(what, shown.mean(), shown.favourable(), shown.n());
  }

  /** How many chose what, of each item where that may be told. */
  List<Text> spreads(Slice slice) {
    List<Text> said = new ArrayList<>();
    for (Item item : results.wave().contract().items()) {
      results
          .shown(slice, item.key())
          .map(Cell.Shown::distribution)
          .filter(counts -> !counts.isEmpty())
          .ifPresent(counts -> said.add(spread(item, counts)));
    }
    return said;
  }

  private Text spread(Item item, List<Integer> counts) {
    List<String> steps = steps(item, counts.size());
    return phrases.spread(
        name(item),
        Bars.ofCounts(counts),
        IntStream.range(0, counts.size())
            .filter(step -> counts.size() <= MOST_STEPS || counts.get(step) > 0)
            .mapToObj(step -> phrases.spreadOf(steps.get(step), counts.get(step)))
            .toList());
  }

  private List<String> steps(Item item, int count) {
    List<String> choices =
        AnswerWords.choices(item.question().kind(), phrases.language()).stream()
            .map(AnswerWords.Choice::label)
            .toList();
    int lowest = item.question().kind() instanceof Kind.Scale scale ? scale.lowest() : 1;
    return choices.size() == count
        ? choices
        : IntStream.range(lowest, lowest + count).mapToObj(Integer::toString).toList();
  }

  Optional<Text> strongest(List<Results.Figure> ranked) {
    return ranked.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.strongest(name(ranked.getFirst()), ranked.getFirst().mean()));
  }

  /** Only where it is not the strongest too. */
  Optional<Text> weakest(List<Results.Figure> ranked) {
    return ranked.size() < 2
        ? Optional.empty()
        : Optional.of(phrases.weakest(name(ranked.getLast()), ranked.getLast().mean()));
  }

  /** Only what chance alone would seldom make. */
  Text changes(Map<String, Trend> trends) {
    List<String> changes = new ArrayList<>();
    for (Item item : results.items(Item.Measure.ENPS)) {
      moved(trends, item.key())
          .ifPresent(by -> changes.add(phrases.changedEnps(Math.toIntExact(Math.round(by)))));
    }
    for (String theme : results.themes()) {
      moved(trends, theme)
          .ifPresent(by -> changes.add(phrases.changedShare(phrases.theme(theme), by)));
    }
    for (Item item : results.items(Item.Measure.SCORE)) {
      String words = phrases.words(item);
      moved(trends, item.key())
          .ifPresent(by -> changes.add(phrases.changedMean(phrases.quoted(words), by)));
    }
    return changes.isEmpty()
        ? phrases.unchanged()
        : phrases.changed(changes.stream().limit(MOST_CHANGES).toList());
  }

  private static Optional<Double> moved(Map<String, Trend> trends, String key) {
    return Optional.ofNullable(trends.get(key)).filter(Trend::beyondChance).map(Trend::difference);
  }

  private String name(Results.Figure figure) {
    return figure.key().startsWith(Cell.THEME)
        ? phrases.theme(figure.key())
        : phrases.quoted(phrases.words(results.wave().contract().item(figure.key())));
  }
}
