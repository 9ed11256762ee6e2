package se.kadens.survey.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;
import se.kadens.survey.Sharing;
import se.kadens.survey.Slice;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.report.ReportPress.Verb;

/** All that HR reads of a wave: a dozen lines, and the rest folded away below them. */
@Component
class HrReport {

  /** As many as show how it has been going. */
  private static final int ROUNDS = 8;

  /** As many comments as one message holds. */
  static final int COMMENTS = 20;

  private final ReadResults read;
  private final Table table;
  private final Sharing sharing;
  private final PairReport pairs;

  HrReport(ReadResults read, Table table, Sharing sharing, PairReport pairs) {
    this.read = read;
    this.table = table;
    this.sharing = sharing;
    this.pairs = pairs;
  }

  Message of(Wave wave, Person reader) {
    Results results = read.of(wave, reader);
    ReportPhrases phrases = new ReportPhrases(reader);
    FigureWords words = new FigureWords(results, reader);
    List<Table.Remark> comments = table.comments(wave);
    Optional<Instant> shared = sharing.sharedAt(wave);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(results.survey())));
    blocks.addAll(lines(results, reader, words, phrases));
    shared.ifPresent(at -> blocks.add(new Note(phrases.sharedOn(at))));
    blocks.add(new Note(phrases.terms(wave).and(" ").and(phrases.file(results.survey()))));
    List<Control> controls = controls(wave, comments, shared.isEmpty(), phrases);
    if (!controls.isEmpty()) {
      blocks.add(new Block.Controls(controls));
    }
    pairs.fold(results, reader).ifPresent(blocks::add);
    blocks.addAll(folds(results, comments, words, reader));
    return new Message(blocks);
  }

  private List<Block> lines(
      Results results, Person reader, FigureWords words, ReportPhrases phrases) {
    List<Block> lines = new ArrayList<>();
    lines.add(participation(results, phrases));
    words.enps(Slice.EVERYONE).forEach(text -> lines.add(new Paragraph(text)));
    overTime(results, reader).ifPresent(lines::add);
    words.themesChart(Slice.EVERYONE).ifPresent(lines::add);
    read.before(results.wave())
        .ifPresent(_ -> lines.add(new Paragraph(words.changes(read.trends(results, reader)))));
    List<Results.Figure> ranked = results.rankedItems(Slice.EVERYONE);
    words.strongest(ranked).ifPresent(text -> lines.add(new Paragraph(text)));
    words.weakest(ranked).ifPresent(text -> lines.add(new Paragraph(text)));
    return lines;
  }

  /** The eNPS of the latest rounds, where there is more than one. */
  private Optional<Block> overTime(Results results, Person reader) {
    FigurePhrases phrases = new FigurePhrases(reader);
    List<Item> items = results.items(Item.Measure.ENPS);
    if (items.size() != 1) {
      return Optional.empty();
    }
    List<Block.Point> points = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Results each : read.upTo(results, ROUNDS, reader)) {
      int round = each.wave().number();
      each.shown(Slice.EVERYONE, items.getFirst().key())
          .map(Cell.Shown::enps)
          .ifPresent(
              enps -> {
                points.add(new Block.Point(phrases.round(round), enps.score()));
                said.add(phrases.enpsAt(enps.score(), round));
              });
    }
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(new Block.Trend("eNPS", points, phrases.enpsOverTime(said)));
  }

  static Paragraph participation(Results results, ReportPhrases phrases) {
    return new Paragraph(
        results
            .turnout(Slice.EVERYONE)
            .filter(turnout -> turnout.answered() > 0)
            .map(
                turnout ->
                    phrases.participation(turnout.answered(), turnout.invited(), results.wave()))
            .orElseGet(phrases::nobody));
  }

  private static List<Control> controls(
      Wave wave, List<Table.Remark> comments, boolean mayShare, ReportPhrases phrases) {
    List<Control> controls = new ArrayList<>();
    if (mayShare) {
      controls.add(Button.primary(phrases.share(), ReportPress.action(Verb.SHARE, wave, 0)));
    }
    if (comments.size() > COMMENTS) {
      controls.add(
          Button.plain(
              phrases.moreComments(comments.size() - COMMENTS),
              ReportPress.action(Verb.COMMENTS, wave, COMMENTS)));
    }
    if (wave.contract().mode() == Mode.NAMED) {
      controls.add(Button.plain(phrases.namedAnswers(), ReportPress.action(Verb.NAMED, wave, 0)));
    }
    return controls;
  }

  private static List<Fold> folds(
      Results results, List<Table.Remark> comments, FigureWords words, Person reader) {
    ReportPhrases phrases = new ReportPhrases(reader);
    List<Fold> folds = new ArrayList<>();
    bullets(phrases.everyItem(), words.items(Slice.EVERYONE)).ifPresent(folds::add);
    departments(results, words, phrases).ifPresent(folds::add);
    spread(words.spreads(Slice.EVERYONE), phrases).ifPresent(folds::add);
    comments(results, comments, phrases).ifPresent(folds::add);
    new LanguageCheck(results, reader).fold().ifPresent(folds::add);
    return folds;
  }

  static Optional<Fold> bullets(String title, List<Text> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fold(title, List.of(new Bullets(lines))));
  }

  private static Optional<Fold> spread(List<Text> lines, ReportPhrases phrases) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fold(
                phrases.spread(), List.of(new Note(phrases.spreadIntro()), new Bullets(lines))));
  }

  private static Optional<Fold> departments(
      Results results, FigureWords words, ReportPhrases phrases) {
    List<Slice> shown = results.slices(Slice.Kind.DEPARTMENT);
    List<Block> blocks = new ArrayList<>(words.heatMap(shown).stream().toList());
    for (Slice slice : shown) {
      results
          .turnout(slice)
          .ifPresent(
              turnout ->
                  blocks.add(
                      new Paragraph(
                          phrases.department(slice.key(), turnout.answered(), turnout.invited()))));
      List<Text> figures = new ArrayList<>(words.enps(slice));
      figures.addAll(results.themes().isEmpty() ? words.items(slice) : words.themes(slice));
      if (!figures.isEmpty()) {
        blocks.add(new Bullets(figures));
      }
    }
    blocks.add(new Note(phrases.smallDepartments()));
    return Optional.of(new Fold(phrases.byDepartment(), blocks));
  }

  private static Optional<Fold> comments(
      Results results, List<Table.Remark> comments, ReportPhrases phrases) {
    if (results.items(Item.Measure.COMMENT).isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks =
        comments.isEmpty()
            ? List.of(
                new Paragraph(
                    phrases.commentsHidden(results.wave().contract().thresholds().comment())))
            : remarks(results.wave(), comments, 0, phrases);
    return Optional.of(new Fold(phrases.comments(comments.size()), blocks));
  }

  /** Some of them in the order of their ids, which are drawn at random. */
  static List<Block> remarks(
      Wave wave, List<Table.Remark> comments, int from, ReportPhrases phrases) {
    List<Block> blocks = new ArrayList<>();
    List<Table.Remark> some = comments.stream().skip(from).limit(COMMENTS).toList();
    for (Item item : wave.contract().items()) {
      List<Table.Remark> said =
          some.stream().filter(remark -> remark.item().equals(item.key())).toList();
      if (!said.isEmpty()) {
        blocks.add(new Paragraph(Text.strong(item.question().text().in(phrases.language()))));
        said.forEach(remark -> blocks.add(new Block.Quote(remark.words())));
      }
    }
    return blocks;
  }

  /** Empty when there are no more. */
  Optional<Message> comments(Wave wave, int from, Person reader) {
    ReportPhrases phrases = new ReportPhrases(reader);
    List<Table.Remark> comments = table.comments(wave);
    if (from < 0 || from >= comments.size()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(read.name(wave))));
    blocks.addAll(remarks(wave, comments, from, phrases));
    int left = comments.size() - from - COMMENTS;
    if (left > 0) {
      blocks.add(
          Block.Controls.of(
              Button.plain(
                  phrases.moreComments(left),
                  ReportPress.action(Verb.COMMENTS, wave, from + COMMENTS))));
    }
    return Optional.of(new Message(blocks));
  }
}
