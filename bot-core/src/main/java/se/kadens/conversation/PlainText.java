package se.kadens.conversation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Says blocks in plain words, one line each. */
final class PlainText {

  private PlainText() {}

  static String of(List<Block> blocks) {
    return blocks.stream()
        .map(PlainText::of)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Heading heading -> heading.text();
      case Paragraph paragraph -> paragraph.text().plain();
      case Bullets bullets -> of(bullets.items().stream());
      case Quote quote -> quote.words();
      case Note note -> note.text().plain();
      case Trend trend -> trend.inWords().plain();
      case Chart chart -> of(chart.inWords().stream());
      case Fold fold -> fold.title() + "\n" + of(fold.blocks());
      case Divider _ -> "";
      case Controls controls ->
          controls.controls().stream()
              .map(control -> "[" + control.label() + "]")
              .collect(Collectors.joining(" "));
    };
  }

  private static String of(Stream<Text> items) {
    return items.map(item -> "• " + item.plain()).collect(Collectors.joining("\n"));
  }
}
