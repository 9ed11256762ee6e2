package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.kadens.conversation.Text;
import se.kadens.conversation.Text.Emphasis;
import se.kadens.conversation.Text.Named;
import se.kadens.conversation.Text.Span;
import se.kadens.conversation.Text.Strong;
import se.kadens.conversation.Text.Words;

/**
 * Words with emphasis and without markup. They go into text runs, which read no markdown, so that
 * what a person wrote shows to the letter and mentions nobody.
 */
final class RichText {

  private RichText() {}

  static List<ObjectNode> paragraph(Text text) {
    return lines(text, run -> run);
  }

  static List<ObjectNode> smallPrint(Text text) {
    return lines(text, run -> run.put("size", "Small").put("isSubtle", true));
  }

  static List<ObjectNode> strong(String words) {
    return paragraph(Text.strong(words));
  }

  /** What has to be changed; the words say it, and the colour only underlines it. */
  static List<ObjectNode> problem(String words) {
    return lines(Text.strong(words), run -> run.put("color", "Attention"));
  }

  /** One block a line, as a run knows no line break; an empty line becomes room above the next. */
  static List<ObjectNode> lines(Text text, UnaryOperator<ObjectNode> style) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<ObjectNode> runs = new ArrayList<>();
    boolean room = false;
    for (Span span : text.spans()) {
      String[] lines = CardText.visible(span.plain().replaceAll("\\R", "\n")).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          room = close(blocks, runs, room);
        }
        for (String piece : harmless(lines[i])) {
          runs.add(style.apply(run(span, piece)));
        }
      }
    }
    close(blocks, runs, room);
    return blocks;
  }

  /** Ends a line; answers whether the next needs room above it. */
  private static boolean close(List<ObjectNode> blocks, List<ObjectNode> runs, boolean room) {
    if (runs.isEmpty()) {
      return !blocks.isEmpty();
    }
    ObjectNode block = CardJson.typed("RichTextBlock");
    ArrayNode inlines = block.putArray("inlines");
    inlines.addAll(runs);
    if (!blocks.isEmpty()) {
      block.put("spacing", room ? "Medium" : "None");
    }
    blocks.add(block);
    runs.clear();
    return false;
  }

  /** Teams fills in dates between double braces, in runs too: no run holds both of them. */
  private static List<String> harmless(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split("(?<=\\{)(?=\\{)"));
  }

  private static ObjectNode run(Span span, String words) {
    ObjectNode run = CardJson.typed("TextRun").put("text", words);
    return switch (span) {
      case Strong _ -> run.put("weight", "Bolder");
      case Emphasis _ -> run.put("italic", true);
      case Words _, Named _ -> run;
    };
  }
}
