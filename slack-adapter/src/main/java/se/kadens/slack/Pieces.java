package se.kadens.slack;

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
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.conversation.Text.Emphasis;
import se.kadens.conversation.Text.Named;
import se.kadens.conversation.Text.Span;
import se.kadens.conversation.Text.Strong;
import se.kadens.conversation.Text.Words;

/** Cuts blocks so that each fits into one of Slack's; only what is empty falls away. */
final class Pieces {

  private Pieces() {}

  static List<Block> of(List<Block> blocks) {
    return blocks.stream().flatMap(block -> of(block).stream()).toList();
  }

  private static List<Block> of(Block block) {
    return switch (block) {
      case Heading heading -> heading(heading.text());
      case Paragraph paragraph -> cut(paragraph.text(), Limits.TEXT, Paragraph::new);
      case Bullets bullets -> bullets(bullets.items());
      case Quote quote -> quotes(quote.words());
      case Note note -> cut(note.text(), Limits.SMALL_PRINT, Note::new);
      case Divider divider -> List.of(divider);
      case Controls controls -> Rows.of(controls.controls());
      case Trend trend -> trend(trend);
      case Chart chart -> chart(chart);
      case Fold fold -> folds(fold);
    };
  }

  /** The characters a block takes of a message. */
  static int size(Block block) {
    return Message.of(block).summary().length();
  }

  private static List<Block> heading(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    return text.length() <= Limits.HEADER
        ? List.of(new Heading(text))
        : cut(Text.strong(text), Limits.TEXT, Paragraph::new);
  }

  private static List<Block> quotes(String words) {
    return SlackText.pieces(words, Limits.TEXT).stream().<Block>map(Quote::new).toList();
  }

  private static List<Block> bullets(List<Text> items) {
    List<Block> pieces = new ArrayList<>();
    List<Text> together = new ArrayList<>();
    int size = 0;
    // A third is left for the signs before each item, where they are written out.
    int most = Limits.TEXT * 2 / 3;
    for (Text item : items.stream().flatMap(item -> texts(item, most).stream()).toList()) {
      int length = item.plain().length() + 3;
      if (!together.isEmpty() && size + length > most) {
        pieces.add(new Bullets(together));
        together.clear();
        size = 0;
      }
      together.add(item);
      size += length;
    }
    if (!together.isEmpty()) {
      pieces.add(new Bullets(together));
    }
    return pieces;
  }

  private static List<Block> trend(Trend trend) {
    List<Text> words = texts(trend.inWords(), Limits.TEXT - Limits.HEADER);
    if (words.size() <= 1) {
      boolean empty = words.isEmpty() && trend.title().isBlank();
      return empty ? List.of() : List.of(trend);
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

  private static List<Block> folds(Fold fold) {
    List<List<Block>> groups = new ArrayList<>();
    int size = 0;
    for (Block child : of(unfolded(fold.blocks()))) {
      int length = size(child);
      if (groups.isEmpty() || size + length > Limits.CONTAINER_CHARACTERS) {
        groups.add(new ArrayList<>());
        size = 0;
      }
      groups.getLast().add(child);
      size += length;
    }
    if (groups.isEmpty()) {
      return cut(Text.strong(fold.title()), Limits.TEXT, Paragraph::new);
    }
    List<Block> pieces = new ArrayList<>();
    for (List<Block> group : groups) {
      String title =
          groups.size() == 1 ? fold.title() : fold.title() + " (" + (pieces.size() + 1) + ")";
      pieces.add(new Fold(title, group));
    }
    return pieces;
  }

  /** Slack folds only once: what is folded inside a fold stands open in it. */
  private static List<Block> unfolded(List<Block> blocks) {
    List<Block> open = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Fold(String title, List<Block> inner)) {
        open.add(new Paragraph(Text.strong(title)));
        open.addAll(unfolded(inner));
      } else {
        open.add(block);
      }
    }
    return open;
  }

  private static List<Block> cut(Text text, int most, Function<Text, Block> as) {
    return texts(text, most).stream().map(as).toList();
  }

  static List<Text> texts(Text text, int most) {
    List<Text> pieces = new ArrayList<>();
    List<Span> together = new ArrayList<>();
    int room = most;
    for (Span span : text.spans()) {
      for (Span piece : spans(span, most, room)) {
        if (piece.plain().length() > room) {
          pieces.add(new Text(together));
          together.clear();
          room = most;
        }
        together.add(piece);
        room -= piece.plain().length();
      }
    }
    if (!together.isEmpty()) {
      pieces.add(new Text(together));
    }
    return pieces;
  }

  private static List<Span> spans(Span span, int most, int room) {
    if (span.plain().isEmpty()) {
      return List.of();
    }
    if (span.plain().length() <= Math.max(room, most / 2)) {
      return List.of(span);
    }
    return SlackText.pieces(span.plain(), most).stream()
        .map(
            words ->
                switch (span) {
                  case Words _ -> new Words(words);
                  case Strong _ -> new Strong(words);
                  case Emphasis _ -> new Emphasis(words);
                  case Named named -> new Named(named.person(), words);
                })
        .map(Span.class::cast)
        .toList();
  }
}
