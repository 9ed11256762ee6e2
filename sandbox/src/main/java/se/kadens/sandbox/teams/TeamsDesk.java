package se.kadens.sandbox.teams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person's personal chat with the bot, on one client. */
public final class TeamsDesk {

  TeamsDesk() {}

  public TeamsUser user() {
    throw new UnsupportedOperationException();
  }

  /** The id of the personal chat, which there is once the app is installed. */
  public Optional<String> chatId() {
    throw new UnsupportedOperationException();
  }

  /** The chat, oldest first, both sides; what was deleted is gone. */
  public List<ShownActivity> messages() {
    throw new UnsupportedOperationException();
  }

  /** The newest message the bot wrote. */
  public Optional<ShownActivity> newest() {
    throw new UnsupportedOperationException();
  }

  public Optional<ShownDialog> dialog() {
    throw new UnsupportedOperationException();
  }

  /** What the client itself says of the last action, such as that something went wrong. */
  public Optional<String> notice() {
    throw new UnsupportedOperationException();
  }

  /** Installs the app; the bot is told. */
  public TeamsOutcome install() {
    throw new UnsupportedOperationException();
  }

  /** Removes the app; the bot is told, and refused from then on. */
  public TeamsOutcome uninstall() {
    throw new UnsupportedOperationException();
  }

  /** Blocks the bot: it is refused from now on, and not told. */
  public void block() {
    throw new UnsupportedOperationException();
  }

  public void unblock() {
    throw new UnsupportedOperationException();
  }

  /** Writes to the bot. */
  public TeamsOutcome type(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** The activity that typing this would send, for callers who change and deliver it. */
  public ObjectNode draft(String text) {
    throw new UnsupportedOperationException(text);
  }

  /**
   * Presses an action of a message's card.
   *
   * @param inputs the values of the card's inputs by their ids, as Teams sends them: several
   *     choices with commas between
   */
  public TeamsOutcome act(String activityId, JsonNode action, Map<String, String> inputs) {
    throw new UnsupportedOperationException(activityId + action + inputs);
  }

  /** Presses an action of the dialog's card. */
  public TeamsOutcome submitDialog(JsonNode action, Map<String, String> inputs) {
    throw new UnsupportedOperationException("" + action + inputs);
  }

  /** Closes the dialog; the bot is not told. */
  public void closeDialog() {
    throw new UnsupportedOperationException();
  }

  /** What the bot offers for what is typed into a choice that searches this data set. */
  public List<Choice> search(String dataset, String query) {
    throw new UnsupportedOperationException(dataset + query);
  }

  /** Presses the button of this label in the dialog, else on the newest card that has one. */
  public TeamsOutcome press(String label) {
    throw new UnsupportedOperationException(label);
  }

  /** The values of the card's inputs for what is meant under each label or id. */
  public Map<String, String> fill(JsonNode card, Map<String, Object> byLabel) {
    throw new UnsupportedOperationException("" + card + byLabel);
  }

  /** Fills in and sends the dialog, else the newest card with inputs. */
  public TeamsOutcome submit(Map<String, Object> byLabel) {
    throw new UnsupportedOperationException(byLabel.toString());
  }

  /** Waits for a message like this, whether it is there already or comes. */
  public ShownActivity awaitMessage(Predicate<ShownActivity> like, Duration patience) {
    throw new UnsupportedOperationException("" + like + patience);
  }

  public ShownDialog awaitDialog(Predicate<ShownDialog> like, Duration patience) {
    throw new UnsupportedOperationException("" + like + patience);
  }

  /** Delivers the last activity once more with the same id, as Teams does by itself. */
  public TeamsOutcome again() {
    throw new UnsupportedOperationException();
  }
}
