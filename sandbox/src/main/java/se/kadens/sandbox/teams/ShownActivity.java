package se.kadens.sandbox.teams;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message of the chat as the person sees it.
 *
 * @param cards the contents of its Adaptive Cards, in order
 */
public record ShownActivity(
    String id, boolean fromBot, String text, List<JsonNode> cards, boolean edited) {

  /** The words a person reads, a block a line, folded cards among them. */
  public String plain() {
    throw new UnsupportedOperationException();
  }

  /** The action with this title. */
  public Optional<JsonNode> button(String label) {
    throw new UnsupportedOperationException(label);
  }

  /** Everything that can be pressed, in reading order, in folded cards too. */
  public List<JsonNode> actions() {
    throw new UnsupportedOperationException();
  }

  /** Everything that can be filled in, in reading order, in folded cards too. */
  public List<JsonNode> inputs() {
    throw new UnsupportedOperationException();
  }
}
