package se.kadens.survey.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.survey.Slice;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;

/**
 * What those read of a wave who are not HR: of everybody what is shared, of a group its manager.
 */
@Component
class GroupReport {

  private final ReadResults read;
  private final Viewers viewers;

  GroupReport(ReadResults read, Viewers viewers) {
    this.read = read;
    this.viewers = viewers;
  }

  /**
   * What HR shares: everybody's figures, and those of the reader's own department; where names
   * stand beside the answers, only the former.
   */
  Message shared(Wave wave, Person reader) {
    Results results = read.of(wave, reader).toColleagues();
    ReportPhrases phrases = new ReportPhrases(reader);
    FigureWords words = new FigureWords(results, reader);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(results.survey())));
    blocks.add(new Paragraph(phrases.sharedIntro()));
    blocks.add(HrReport.participation(results, phrases));
    words.enps(Slice.EVERYONE).forEach(text -> blocks.add(new Paragraph(text)));
    words.themesChart(Slice.EVERYONE).ifPresent(blocks::add);
    blocks.add(new Note(phrases.terms(wave)));
    HrReport.bullets(phrases.everyItem(), words.items(Slice.EVERYONE)).ifPresent(blocks::add);
    viewers.of(wave, reader).slices().stream()
        .filter(slice -> slice.kind() == Slice.Kind.DEPARTMENT)
        .filter(results::showsAnythingOf)
        .forEach(own -> blocks.add(details(own.key(), own, words)));
    return new Message(blocks);
  }

  private static Fold details(String title, Slice slice, FigureWords words) {
    List<Text> lines = new ArrayList<>(words.enps(slice));
    lines.addAll(words.themes(slice));
    List<Block> blocks = new ArrayList<>();
    lines.addAll(words.items(slice));
    if (!lines.isEmpty()) {
      blocks.add(new Bullets(lines));
    }
    return new Fold(title, blocks);
  }

  /**
   * What a manager is told of their own line.
   *
   * @param details absent where the line can not be shown by itself
   */
  record OfLine(Text line, Optional<Fold> details) {}

  /** Empty when nobody of theirs was asked. */
  Optional<OfLine> ofLine(Wave wave, Person manager) {
    Slice line = new Slice(Slice.Kind.MANAGER, manager.id().toString());
    if (!viewers.anyIn(wave, line)) {
      return Optional.empty();
    }
    Results results = read.of(wave, manager);
    ReportPhrases phrases = new ReportPhrases(manager);
    if (!results.showsAnythingOf(line)) {
      return Optional.of(new OfLine(phrases.groupHidden(results.survey()), Optional.empty()));
    }
    FigureWords words = new FigureWords(results, manager);
    return Optional.of(
        new OfLine(
            phrases.group(results.survey(), figures(line, results, words)),
            Optional.of(details(phrases.yourGroup(results.survey()), line, words))));
  }

  private static String figures(Slice line, Results results, FigureWords words) {
    List<Text> figures = new ArrayList<>(words.enps(line));
    List<Results.Figure> ranked =
        results.rankedThemes(line).isEmpty()
            ? results.rankedItems(line)
            : results.rankedThemes(line);
    words.strongest(ranked).ifPresent(figures::add);
    words.weakest(ranked).ifPresent(figures::add);
    if (figures.isEmpty()) {
      figures.addAll(words.items(line).stream().limit(1).toList());
    }
    return figures.stream().map(Text::plain).collect(Collectors.joining(" "));
  }

  /** What a manager reads when they ask for it; empty when nobody of theirs was asked. */
  Optional<Message> messageOfLine(Wave wave, Person manager) {
    ReportPhrases phrases = new ReportPhrases(manager);
    return ofLine(wave, manager)
        .map(
            line -> {
              List<Block> blocks = new ArrayList<>();
              blocks.add(new Paragraph(line.line()));
              blocks.add(new Note(phrases.terms(wave)));
              line.details().ifPresent(blocks::add);
              return new Message(blocks);
            });
  }
}
