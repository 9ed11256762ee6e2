package se.kadens.sandbox.teams;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The dialog on top of a person's Teams.
 *
 * @param card missing when the dialog is a message
 * @param message what the bot closed its dialog with
 */
public record ShownDialog(String title, JsonNode card, @Nullable String message) {

  /** The words a person reads, a block a line. */
  public String plain() {
    throw new UnsupportedOperationException();
  }

  /** The action with this title. */
  public Optional<JsonNode> button(String label) {
    throw new UnsupportedOperationException(label);
  }

  public List<JsonNode> actions() {
    throw new UnsupportedOperationException();
  }

  public List<JsonNode> inputs() {
    throw new UnsupportedOperationException();
  }
}
