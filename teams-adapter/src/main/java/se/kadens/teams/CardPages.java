package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Fold;

/** Deals blocks out to as few cards as take them. */
record CardPages(CardActions actions, CardPhrases phrases, @Nullable Guests people) {

  /** What one card says, as blocks and as its elements. */
  record Page(List<Block> blocks, List<ObjectNode> elements) {}

  /** Room for what stands around the elements. */
  private static final int ENVELOPE = 2 * 1024;

  List<Page> of(List<Block> blocks) {
    List<Page> pages = new ArrayList<>();
    List<Block> together = new ArrayList<>();
    for (List<Block> group : groups(CardPieces.of(blocks))) {
      List<Block> more = new ArrayList<>(together);
      more.addAll(group);
      if (!together.isEmpty() && !fits(more)) {
        pages.add(page(together));
        together = new ArrayList<>(group);
      } else {
        together = more;
      }
    }
    if (!together.isEmpty() || pages.isEmpty()) {
      pages.add(page(together));
    }
    return pages;
  }

  /** Things to press stay with what stands right above them. */
  private static List<List<Block>> groups(List<Block> blocks) {
    List<List<Block>> groups = new ArrayList<>();
    Block before = new Divider();
    for (Block block : blocks) {
      boolean joined = block instanceof Controls && !(before instanceof Divider);
      if (!joined) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(block);
      before = block;
    }
    return groups;
  }

  private boolean fits(List<Block> blocks) {
    int buttons =
        blocks.stream()
            .mapToInt(block -> block instanceof Controls c ? CardControls.buttons(c.controls()) : 0)
            .sum();
    return buttons <= CardLimits.ACTIONS
        && CardJson.size(CardJson.array().addAll(page(blocks).elements()))
            <= CardLimits.CARD - ENVELOPE;
  }

  private Page page(List<Block> blocks) {
    CardControls controls = new CardControls(actions, phrases, people, pickers(blocks) == 1);
    return new Page(List.copyOf(blocks), new CardBlocks(controls).render(blocks));
  }

  private static int pickers(List<Block> blocks) {
    return blocks.stream()
        .mapToInt(
            block ->
                switch (block) {
                  case Controls row -> CardControls.pickers(row.controls());
                  case Fold fold -> pickers(fold.blocks());
                  default -> 0;
                })
        .sum();
  }
}
