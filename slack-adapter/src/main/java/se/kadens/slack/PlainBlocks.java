package se.kadens.slack;

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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes blocks with headers, sections and actions alone, which every workspace takes. */
record PlainBlocks(BlockKit kit) {

  ArrayNode render(Block block) {
    return switch (block) {
      case Heading heading -> BlockKit.one(BlockKit.header(heading.text()));
      case Paragraph paragraph -> section(paragraph.text().plain());
      case Bullets bullets -> section(BlockKit.lines(bullets.items()));
      case Quote quote -> section(quote.words());
      case Note note -> section(note.text().plain());
      case Divider _ -> Json.array();
      case Controls controls -> BlockKit.one(Elements.row(controls.controls()));
      case Chart chart -> section(BlockKit.lines(chart.inWords()));
      case Trend trend -> section(BlockKit.withoutPicture(trend).plain());
      case Fold fold -> {
        ArrayNode open = section(fold.title());
        fold.blocks().forEach(child -> open.addAll(render(child)));
        yield open;
      }
    };
  }

  private static ArrayNode section(String words) {
    ArrayNode blocks = Json.array();
    if (!words.isBlank()) {
      ObjectNode section = Json.typed("section");
      section.set("text", BlockKit.plainText(words));
      blocks.add(section);
    }
    return blocks;
  }
}
