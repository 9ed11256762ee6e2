package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;

/** Deals blocks out to as few cards as take them. */
record CardPages(CardActions actions, CardPhrases phrases, @Nullable Guests people) {

  /** What one card says, as blocks and as its elements. */
  record Page(List<Block> blocks, List<ObjectNode> elements) {}

  /** Room for what stands around the elements. */
  private static final int ENVELOPE = 2 * 1024;

  List<Page> of(List<Block> blocks) {
    List<Block> pieces = CardPieces.of(blocks);
    if (fits(pieces)) {
      return List.of(page(pieces));
    }
    List<Page> pages = new ArrayList<>();
    List<Block> together = new ArrayList<>();
    for (List<Block> group : groups(pieces).stream().flatMap(this::fitting).toList()) {
      List<Block> more = new ArrayList<>(together);
      more.addAll(group);
      if (!together.isEmpty() && !fits(more)) {
        pages.add(page(together));
        together = new ArrayList<>(group);
      } else {
        together = more;
      }
    }
    pages.add(page(together));
    return pages;
  }

  /** Things to press stay with what stands right above them. */
  private static List<List<Block>> groups(List<Block> blocks) {
    List<List<Block>> groups = new ArrayList<>();
    Block before = new Divider();
    for (Block block : blocks) {
      if (groups.isEmpty() || !(block instanceof Controls) || before instanceof Divider) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(block);
      before = block;
    }
    return groups;
  }

  /** The group, or if no card takes it whole, its parts. */
  private Stream<List<Block>> fitting(List<Block> group) {
    if (fits(group)) {
      return Stream.of(group);
    }
    if (group.size() > 1) {
      return group.stream().map(List::of).flatMap(this::fitting);
    }
    List<Block> parts =
        switch (group.getFirst()) {
          case Fold fold -> parts(fold);
          case Controls controls -> parts(controls.controls());
          case Block whole -> List.of(whole);
        };
    return parts.size() > 1
        ? parts.stream().map(List::of).flatMap(this::fitting)
        : Stream.of(parts);
  }

  private List<Block> parts(Fold fold) {
    List<List<Block>> groups = new ArrayList<>();
    for (List<Block> group : groups(fold.blocks()).stream().flatMap(this::fitting).toList()) {
      List<Block> more = new ArrayList<>(groups.isEmpty() ? List.of() : groups.getLast());
      more.addAll(group);
      if (!groups.isEmpty() && fits(List.of(new Fold(fold.title() + " (00)", more)))) {
        groups.set(groups.size() - 1, more);
      } else {
        groups.add(group);
      }
    }
    if (groups.size() == 1) {
      return List.of(fold);
    }
    List<Block> parts = new ArrayList<>();
    for (List<Block> group : groups) {
      parts.add(new Fold(fold.title() + " (" + (parts.size() + 1) + ")", group));
    }
    return parts;
  }

  private static List<Block> parts(List<Control> controls) {
    List<Block> parts = new ArrayList<>();
    if (controls.size() == 1) {
      return controls.getFirst() instanceof Menu menu && menu.choices().size() > 1
          ? halves(menu)
          : List.of(new Controls(controls));
    }
    int most = Math.min(CardLimits.ACTIONS, Math.max(1, controls.size() / 2));
    for (int from = 0; from < controls.size(); from += most) {
      parts.add(new Controls(controls.subList(from, Math.min(controls.size(), from + most))));
    }
    return parts;
  }

  private static List<Block> halves(Menu menu) {
    List<Choice> choices = menu.choices();
    int half = choices.size() / 2;
    return List.of(
        Controls.of(new Menu(menu.label(), choices.subList(0, half))),
        Controls.of(new Menu(menu.label(), choices.subList(half, choices.size()))));
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
