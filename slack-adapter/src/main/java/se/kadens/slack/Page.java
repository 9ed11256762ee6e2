package se.kadens.slack;

import java.util.ArrayList;
import java.util.List;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * One Slack message of those that a message takes.
 *
 * @param text all of it in plain words: what notifications show and screen readers read
 */
record Page(String text, ArrayNode blocks) {

  /** Spreads a message over as few pages as hold it whole. */
  static List<Page> of(Message message, BlockKit kit) {
    List<Page> pages = new ArrayList<>();
    List<Block> together = new ArrayList<>();
    ArrayNode blocks = Json.array();
    for (Block piece : Pieces.of(message.blocks())) {
      ArrayNode rendered = kit.piece(piece);
      if (!together.isEmpty() && !fits(together, blocks, piece, rendered)) {
        pages.add(page(together, blocks));
        together = new ArrayList<>();
        blocks = Json.array();
      }
      together.add(piece);
      blocks.addAll(rendered);
    }
    if (!together.isEmpty() || pages.isEmpty()) {
      pages.add(page(together, blocks));
    }
    return pages;
  }

  private static boolean fits(
      List<Block> together, ArrayNode blocks, Block piece, ArrayNode rendered) {
    int characters = together.stream().mapToInt(Pieces::size).sum() + Pieces.size(piece);
    return characters <= Limits.MESSAGE_CHARACTERS
        && blocks.size() + rendered.size() <= Limits.MESSAGE_BLOCKS
        && charts(blocks) + charts(rendered) <= Limits.MESSAGE_CHARTS;
  }

  private static long charts(ArrayNode blocks) {
    return blocks.valueStream().filter(block -> isOf(block, "data_visualization")).count();
  }

  /** Whether it has blocks that a workspace may not know yet. */
  boolean isModern() {
    return blocks
        .valueStream()
        .anyMatch(block -> isOf(block, "data_visualization") || isOf(block, "container"));
  }

  private static boolean isOf(JsonNode block, String type) {
    return type.equals(Json.text(block, "type"));
  }

  private static Page page(List<Block> pieces, ArrayNode blocks) {
    List<Block> said = pieces.isEmpty() ? List.of(new Divider()) : pieces;
    String text = SlackText.escaped(SlackText.visible(new Message(said).summary()));
    // Slack takes no message without text and blocks.
    return new Page(text.isEmpty() ? "…" : text, blocks);
  }
}
