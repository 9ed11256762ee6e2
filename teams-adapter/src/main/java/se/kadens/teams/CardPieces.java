package se.kadens.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Chart;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Text;
import se.kadens.conversation.Text.Emphasis;
import se.kadens.conversation.Text.Named;
import se.kadens.conversation.Text.Span;
import se.kadens.conversation.Text.Strong;
import se.kadens.conversation.Text.Words;

/** Cuts what is long, so that a card can end in the middle of it; no word is lost. */
final class CardPieces {

  private CardPieces() {}

  static List<Block> of(List<Block> blocks) {
    return blocks.stream().flatMap(block -> of(block).stream()).toList();
  }

  private static List<Block> of(Block block) {
    return switch (block) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> cut(paragraph.text(), Paragraph::new);
      case Bullets bullets -> bullets(bullets.items());
      case Quote quote -> cut(Text.of(quote.words()), piece -> new Quote(piece.plain()));
      case Note note -> cut(note.text(), Note::new);
      case Trend trend -> trend(trend);
      case Chart chart -> chart(chart);
      case Fold fold -> List.of(new Fold(fold.title(), of(fold.blocks())));
      case Divider _, Controls _ -> List.of(block);
    };
  }

  private static List<Block> heading(Heading heading) {
    return heading.text().length() <= CardLimits.TEXT
        ? List.of(heading)
        : cut(Text.strong(heading.text()), Paragraph::new);
  }

  private static List<Block> bullets(List<Text> items) {
    List<Block> pieces = new ArrayList<>();
    List<Text> together = new ArrayList<>();
    Room room = new Room();
    for (Text item : items.stream().flatMap(item -> texts(item).stream()).toList()) {
      if (!together.isEmpty() && !room.has(item.plain())) {
        pieces.add(new Bullets(together));
        together.clear();
        room = new Room();
      }
      room.take(item.plain());
      together.add(item);
    }
    if (!together.isEmpty()) {
      pieces.add(new Bullets(together));
    }
    return pieces;
  }

  private static List<Block> trend(Trend trend) {
    List<Text> words = texts(trend.inWords());
    if (words.size() <= 1) {
      return List.of(trend);
    }
    List<Block> pieces = new ArrayList<>();
    pieces.add(new Trend(trend.title(), trend.points(), words.getFirst()));
    words.stream().skip(1).map(Paragraph::new).forEach(pieces::add);
    return pieces;
  }

  /** The picture, and then its words, which go on where the picture does not. */
  private static List<Block> chart(Chart chart) {
    List<Block> pieces = new ArrayList<>();
    if (!chart.series().isEmpty()) {
      pieces.add(new Chart(chart.title(), chart.series(), List.of()));
    }
    pieces.addAll(bullets(chart.inWords()));
    return pieces;
  }

  private static List<Block> cut(Text text, Function<Text, Block> as) {
    return texts(text).stream().map(as).toList();
  }

  private static List<Text> texts(Text text) {
    List<Text> pieces = new ArrayList<>();
    List<Span> together = new ArrayList<>();
    Room room = new Room();
    for (Span span : text.spans()) {
      for (String words : CardText.pieces(span.plain(), CardLimits.TEXT)) {
        if (!together.isEmpty() && !room.has(words)) {
          pieces.add(new Text(together));
          together.clear();
          room = new Room();
        }
        room.take(words);
        together.add(like(span, words));
      }
    }
    if (!together.isEmpty()) {
      pieces.add(new Text(together));
    }
    return pieces;
  }

  private static Span like(Span span, String words) {
    return switch (span) {
      case Words _ -> new Words(words);
      case Strong _ -> new Strong(words);
      case Emphasis _ -> new Emphasis(words);
      case Named named -> new Named(named.person(), words);
    };
  }

  /** What a piece still has room for. */
  private static final class Room {

    private int characters = CardLimits.TEXT;
    private long lines = CardLimits.LINES;

    boolean has(String words) {
      return words.length() <= characters && breaks(words) < lines;
    }

    void take(String words) {
      characters -= words.length();
      lines -= breaks(words);
    }

    private static long breaks(String words) {
      return words.chars().filter(c -> c == '\n').count();
    }
  }
}
