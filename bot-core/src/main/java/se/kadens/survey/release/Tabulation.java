package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;
import se.kadens.survey.disclosure.Primes;

/**
 * The one table that is released of a wave: for every item and theme, and every group that was a
 * candidate at launch, what the answers come to, or that it is not shown.
 *
 * <p>Which groups are shown depends on how many answered in which groups, never on what.
 */
public final class Tabulation {

  private final List<Item> items;
  private final Thresholds thresholds;
  private final List<Slice> candidates;
  private final Earlier earlier;
  private final Primes primes;

  /**
   * @param candidates as settled at launch, see {@link Candidates}
   * @param random draws what cannot be foreseen; the table is the same whatever it draws
   */
  public Tabulation(
      Collection<Item> items,
      Thresholds thresholds,
      Collection<Slice> candidates,
      History waves,
      Random random) {
    this.items = List.copyOf(items);
    this.thresholds = thresholds;
    this.candidates = candidates.stream().distinct().sorted().toList();
    primes = Primes.draw(random);
    earlier = new Earlier(waves, primes);
  }

  /** The cells, by item in the order they were asked in, then by theme; each by group. */
  public List<Released> of(List<Response> responses) {
    Classes classes = Classes.of(responses, candidates);
    Map<Sameness, Decision> decided = new ConcurrentHashMap<>();
    List<Counted> counted =
        items.parallelStream().map(item -> count(item, classes, decided)).toList();
    List<Counted> themes =
        Theme.of(items).parallelStream().map(theme -> count(theme, classes, counted)).toList();
    return Stream.concat(counted.stream(), themes.stream())
        .flatMap(each -> each.cells(candidates))
        .toList();
  }

  /** What makes two items be decided alike: how many of each class answered, and earlier waves. */
  private record Sameness(List<Integer> people, History.Before before) {}

  /** An item or theme, who answered it, and its contents in the order of the candidates. */
  private record Counted(
      String key, Headcount people, Decision decision, List<Cell.Content> contents) {

    Stream<Released> cells(List<Slice> candidates) {
      return IntStream.range(0, candidates.size())
          .mapToObj(
              i ->
                  new Released(
                      new Cell(candidates.get(i), key, contents.get(i)),
                      decision.toRespondents().contains(candidates.get(i))));
    }
  }

  private Counted count(Item item, Classes classes, Map<Sameness, Decision> decided) {
    Figures figures = new Figures(item);
    List<Tally> tallies = tallies(classes, figures::none, figures::count);
    Headcount people = headcount(classes, tallies);
    Decision decision =
        decided.computeIfAbsent(
            new Sameness(people.byClass(), earlier.before(item.key())),
            _ -> audit(classes).ofItem(item.key(), people));
    List<Cell.Content> contents = new ArrayList<>();
    for (Slice slice : candidates) {
      Tally tally = sum(classes.in(slice), tallies, figures.none());
      boolean distribution = decision.distributions().contains(slice);
      boolean withheld = thresholds.score() > 1 && figures.areAlike(tally, distribution);
      contents.add(
          content(
              slice,
              tally,
              decision,
              () -> withheld ? new Cell.Alike(distribution) : figures.of(tally, distribution)));
    }
    return new Counted(
        item.key(),
        people,
        decision,
        new Withheld(classes, people, primes)
            .kept(
                candidates,
                contents,
                slice -> contents.get(candidates.indexOf(slice)) instanceof Cell.Alike));
  }

  private Counted count(Theme theme, Classes classes, List<Counted> items) {
    List<Counted> parts = items.stream().filter(each -> theme.has(each.key())).toList();
    List<Tally> tallies = tallies(classes, theme::none, theme::count);
    Headcount people = headcount(classes, tallies);
    Headcount several = classes.count(response -> theme.answers(response).size() > 1);
    Decision decision =
        audit(classes)
            .ofTheme(
                theme.key(),
                people,
                several,
                parts.stream()
                    .map(each -> new Audit.Part(each.people(), each.decision()))
                    .toList());
    List<Cell.Content> contents = new ArrayList<>();
    Set<Slice> withheld = new HashSet<>();
    for (int i = 0; i < candidates.size(); i++) {
      int group = i;
      Tally tally = sum(classes.in(candidates.get(i)), tallies, theme.none());
      List<Cell.Content> released = parts.stream().map(each -> each.contents().get(group)).toList();
      Optional<Cell.Content> nothing = Theme.withheld(released);
      nothing.ifPresent(_ -> withheld.add(candidates.get(group)));
      contents.add(
          content(
              candidates.get(i),
              tally,
              decision,
              () -> nothing.orElseGet(() -> theme.of(tally, released))));
    }
    return new Counted(
        theme.key(),
        people,
        decision,
        new Withheld(classes, people, primes).kept(candidates, contents, withheld::contains));
  }

  private Audit audit(Classes classes) {
    return new Audit(classes, thresholds, earlier, primes);
  }

  /** That nobody answered may be told of each candidate, like how many of it took part. */
  private static Cell.Content content(
      Slice slice, Tally tally, Decision decision, Supplier<Cell.Content> shown) {
    if (tally.people() == 0) {
      return new Cell.NoData();
    }
    return decision.shown().contains(slice) ? shown.get() : new Cell.Suppressed();
  }

  private static List<Tally> tallies(
      Classes classes, Supplier<Tally> none, BiConsumer<Response, Tally> count) {
    List<Tally> tallies = Stream.generate(none).limit(classes.size()).toList();
    for (int i = 0; i < classes.responses().size(); i++) {
      count.accept(classes.responses().get(i), tallies.get(classes.of(i)));
    }
    return tallies;
  }

  private static Headcount headcount(Classes classes, List<Tally> tallies) {
    return new Headcount(classes, tallies.stream().mapToInt(Tally::people).toArray());
  }

  private static Tally sum(BitSet classes, List<Tally> tallies, Tally sum) {
    classes.stream().mapToObj(tallies::get).forEach(sum::add);
    return sum;
  }
}
