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
    return message == null ? title + "\n" + CardWords.of(card) : message;
  }

  /** The action with this title. */
  public Optional<JsonNode> button(String label) {
    return CardParts.button(card, label);
  }

  public List<JsonNode> actions() {
    return CardParts.actions(card);
  }

  public List<JsonNode> inputs() {
    return CardParts.inputs(card);
  }
}
