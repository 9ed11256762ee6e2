package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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

/** Writes blocks as the elements of one card. */
final class CardBlocks {

  private final CardControls controls;
  private int folds;

  CardBlocks(CardControls controls) {
    this.controls = controls;
  }

  List<ObjectNode> render(List<Block> blocks) {
    List<ObjectNode> elements = new ArrayList<>();
    boolean divided = false;
    for (Block block : blocks) {
      if (block instanceof Divider) {
        divided = !elements.isEmpty();
        continue;
      }
      List<ObjectNode> rendered = render(block);
      if (divided && !rendered.isEmpty()) {
        rendered.getFirst().put("separator", true).put("spacing", "Medium");
        divided = false;
      }
      elements.addAll(rendered);
    }
    return elements;
  }

  private List<ObjectNode> render(Block block) {
    return switch (block) {
      case Heading heading -> heading(heading.text());
      case Paragraph paragraph -> RichText.paragraph(paragraph.text());
      case Bullets bullets -> bullets(bullets.items());
      case Quote quote -> quote(quote.words());
      case Note note -> RichText.smallPrint(note.text());
      case Divider _ -> List.of();
      case Controls row -> controls.render(row.controls());
      case Trend trend -> trend(trend);
      case Chart chart -> chart(chart);
      case Fold fold -> fold(fold);
    };
  }

  /**
   * Only a text block can be a heading, and it reads markdown: what looks like markup is set large
   * in runs instead, which show it to the letter.
   */
  static List<ObjectNode> heading(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    if (CardText.looksLikeMarkup(text)) {
      return RichText.lines(Text.strong(text), run -> run.put("size", "Medium"));
    }
    ObjectNode heading = CardJson.typed("TextBlock").put("text", CardText.oneLine(text));
    heading.put("style", "heading").put("size", "Medium").put("weight", "Bolder");
    return List.of(heading.put("wrap", true));
  }

  private static List<ObjectNode> bullets(List<Text> items) {
    List<ObjectNode> lines = new ArrayList<>();
    for (Text item : items) {
      RichText.paragraph(Text.of("• ").and(item)).stream()
          .map(line -> lines.isEmpty() ? line : line.put("spacing", "Small"))
          .forEach(lines::add);
    }
    return lines;
  }

  private static List<ObjectNode> quote(String words) {
    List<ObjectNode> lines = RichText.paragraph(Text.of(words));
    return lines.isEmpty()
        ? List.of()
        : List.of(CardJson.holding("Container", lines).put("style", "emphasis"));
  }

  private static List<ObjectNode> trend(Trend trend) {
    List<ObjectNode> elements = new ArrayList<>();
    ObjectNode chart = Charts.line(trend);
    if (chart != null) {
      elements.addAll(RichText.strong(trend.title()));
      elements.add(chart);
    }
    boolean unsaid = trend.inWords().plain().isBlank();
    elements.addAll(
        unsaid && chart == null
            ? RichText.strong(trend.title())
            : RichText.paragraph(trend.inWords()));
    return elements;
  }

  /** The picture alone: its words are a piece by themselves. */
  private static List<ObjectNode> chart(Chart chart) {
    List<ObjectNode> elements = new ArrayList<>();
    ObjectNode drawn = Charts.bars(chart);
    if (drawn != null) {
      elements.addAll(RichText.strong(chart.title()));
      elements.add(drawn);
    }
    return elements;
  }

  private List<ObjectNode> fold(Fold fold) {
    String id = "fold." + folds++;
    List<ObjectNode> inside = render(fold.blocks());
    if (inside.isEmpty()) {
      return RichText.strong(fold.title());
    }
    // Not a button: a card takes few of those, and a summary folds away many people.
    ObjectNode head =
        CardJson.holding("Container", RichText.strong(fold.title() + " ▾"))
            .put("style", "emphasis");
    head.set(
        "selectAction",
        CardActions.toggling(fold.title(), controls.tooltip(fold.title()), List.of(id)));
    ObjectNode folded = CardJson.holding("Container", inside).put("id", id);
    return List.of(head, folded.put("isVisible", false));
  }
}
