package se.kadens.survey.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.release.Trend;

/**
 * What was answered before something, such as a review, beside what was answered after it. Reads
 * what is released of both, and tells of no group what a trend may not be told of.
 */
@Component
class PairReport {

  private final ReadResults read;

  PairReport(ReadResults read) {
    this.read = read;
  }

  /** Empty for a round that is not the second of a pair. */
  Optional<Fold> fold(Results after, Person reader) {
    return read.counterpart(after.wave())
        .map(wave -> read.of(wave, reader))
        .map(before -> fold(new Pair(before, after, reader, new FigurePhrases(reader))));
  }

  private Fold fold(Pair pair) {
    List<Block> blocks = new ArrayList<>();
    List<Text> everyone = moves(pair, Slice.EVERYONE);
    if (!everyone.isEmpty()) {
      blocks.add(new Bullets(everyone));
    }
    for (Slice department : pair.after().slices(Slice.Kind.DEPARTMENT)) {
      List<Text> moves = moves(pair, department);
      if (!moves.isEmpty()) {
        blocks.add(new Paragraph(Text.strong(department.key())));
        blocks.add(new Bullets(moves));
      }
    }
    blocks.add(new Note(pair.phrases().pairLimits()));
    return new Fold(pair.phrases().pair(pair.before().survey()), blocks);
  }

  private List<Text> moves(Pair pair, Slice group) {
    Map<String, Trend> trends =
        read.trends(pair.before().wave(), pair.after().wave(), group, pair.reader());
    return pair.keys()
        .flatMap(
            key ->
                Optional.ofNullable(trends.get(key))
                    .flatMap(trend -> pair.move(group, key, trend.beyondChance()))
                    .stream())
        .toList();
  }

  /** The two rounds, as one reader sees them. */
  private record Pair(Results before, Results after, Person reader, FigurePhrases phrases) {

    /** Each theme, and each statement that belongs to none. */
    Stream<String> keys() {
      Stream<String> alone =
          after.items(Item.Measure.SCORE).stream()
              .filter(item -> item.theme() == null)
              .map(Item::key);
      return Stream.concat(after.themes().stream(), alone);
    }

    Optional<Text> move(Slice group, String key, boolean beyondChance) {
      Cell.Shown from = before.shown(group, key).orElse(null);
      Cell.Shown to = after.shown(group, key).orElse(null);
      return from == null || to == null
          ? Optional.empty()
          : key.startsWith(Cell.THEME)
              ? ofTheme(key, from, to, beyondChance)
              : ofStatement(key, from.mean(), to.mean(), beyondChance);
    }

    /** By its share where that is told, as its trend is. */
    private Optional<Text> ofTheme(
        String key, Cell.Shown from, Cell.Shown to, boolean beyondChance) {
      String name = phrases.theme(key);
      Double share = from.favourable();
      Double later = to.favourable();
      return share == null || later == null
          ? moved(name, from.mean(), to.mean(), beyondChance)
          : Optional.of(phrases.movedShare(name, share, later, beyondChance));
    }

    private Optional<Text> ofStatement(
        String key, @Nullable Double from, @Nullable Double to, boolean beyondChance) {
      return moved(phrases.words(after.wave().contract().item(key)), from, to, beyondChance);
    }

    private Optional<Text> moved(
        String what, @Nullable Double from, @Nullable Double to, boolean beyondChance) {
      return from == null || to == null
          ? Optional.empty()
          : Optional.of(phrases.movedMean(what, from, to, beyondChance));
    }
  }
}
