package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message of the direct conversation as the person sees it.
 *
 * @param blocks an array, empty for a message of text alone
 */
public record ShownMessage(
    String ts, boolean fromBot, String text, JsonNode blocks, boolean edited, boolean ephemeral) {

  /** Where something can be pressed. */
  public record Control(String blockId, String actionId, JsonNode element) {}

  /** The words of its blocks, a block a line; of its text when it has none. */
  public String plain() {
    return blocks.isEmpty() ? text : PlainWords.of(blocks);
  }

  /** The button with this label. */
  public Optional<Control> button(String label) {
    return Interactive.button(blocks, label);
  }

  /** Everything that can be pressed or chosen, in reading order. */
  public List<Control> controls() {
    return Interactive.in(blocks);
  }
}
