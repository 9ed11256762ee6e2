package se.kadens.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import se.kadens.people.PersonId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes blocks as Slack's Block Kit. Words go into {@code rich_text} and {@code plain_text} only,
 * where Slack reads no markup, so that what a person wrote shows to the letter and mentions nobody.
 *
 * @param mentions the Slack user id of a person, where they have one
 */
record BlockKit(Surface surface, Style style, Function<PersonId, Optional<String>> mentions) {

  /** Where blocks are shown; not every kind is allowed everywhere. */
  enum Surface {
    MESSAGE,
    HOME,
    MODAL
  }

  /** Which kinds of block a workspace takes. */
  enum Style {
    /** All of them. */
    MODERN,
    /** None of those that Slack added in 2026. */
    CLASSIC,
    /** Those that Slack has had from the beginning. */
    PLAIN
  }

  ArrayNode render(List<Block> blocks) {
    ArrayNode rendered = Json.array();
    Pieces.of(blocks).forEach(piece -> rendered.addAll(piece(piece)));
    return rendered;
  }

  /** Renders a block that {@link Pieces} made. */
  ArrayNode piece(Block block) {
    if (style == Style.PLAIN) {
      return new PlainBlocks(this).render(block);
    }
    return switch (block) {
      case Heading heading -> one(header(heading.text()));
      case Paragraph paragraph -> one(rich().section(paragraph.text()));
      case Bullets bullets -> one(rich().bullets(bullets.items()));
      case Quote quote -> one(rich().quote(quote.words()));
      case Note note -> one(smallPrint(note.text()));
      case Divider _ -> one(Json.typed("divider"));
      case Controls controls -> one(Elements.row(controls.controls()));
      case Trend trend -> trend(trend);
      case Chart chart -> chart(chart);
      case Fold fold -> fold(fold);
    };
  }

  private RichText rich() {
    return new RichText(mentions);
  }

  static ArrayNode one(ObjectNode block) {
    return Json.array().add(block);
  }

  static ObjectNode plainText(String words) {
    return Json.typed("plain_text").put("text", SlackText.visible(words)).put("emoji", false);
  }

  static ObjectNode header(String text) {
    ObjectNode header = Json.typed("header");
    header.set("text", plainText(text));
    return header;
  }

  private static ObjectNode smallPrint(Text text) {
    ObjectNode context = Json.typed("context");
    context.putArray("elements").add(plainText(text.plain()));
    return context;
  }

  private ArrayNode trend(Trend trend) {
    ArrayNode blocks = Json.array();
    ObjectNode chart =
        style == Style.MODERN && surface == Surface.MESSAGE ? Charts.line(trend) : null;
    if (chart == null) {
      blocks.add(rich().section(withoutPicture(trend)));
    } else {
      blocks.add(chart);
      if (!trend.inWords().plain().isEmpty()) {
        blocks.add(rich().section(trend.inWords()));
      }
    }
    return blocks;
  }

  /** The picture alone: its words are a piece by themselves. */
  private ArrayNode chart(Chart chart) {
    ArrayNode blocks = Json.array();
    ObjectNode drawn =
        style == Style.MODERN && surface == Surface.MESSAGE ? Charts.bars(chart) : null;
    if (drawn != null) {
      blocks.add(drawn);
    }
    return blocks;
  }

  /** Where there is no picture to stand above, the title would only say again what the words do. */
  static Text withoutPicture(Trend trend) {
    return trend.inWords().plain().isEmpty() ? Text.strong(trend.title()) : trend.inWords();
  }

  private ArrayNode fold(Fold fold) {
    boolean folds = style == Style.MODERN && surface != Surface.MODAL;
    // What may stand in a fold is what may stand in a modal.
    BlockKit inside = new BlockKit(Surface.MODAL, style, mentions);
    ArrayNode children = Json.array();
    fold.blocks().forEach(child -> children.addAll(inside.piece(child)));
    return folds
        ? Folds.containers(fold.title(), children)
        : Folds.open(fold.title(), children, rich());
  }

  static String lines(List<Text> items) {
    return items.stream().map(item -> "• " + item.plain()).collect(Collectors.joining("\n"));
  }
}
