package se.kadens.sandbox.slack.blocks;

/**
 * One way in which blocks break a rule.
 *
 * @param pointer where, as a JSON pointer
 */
public record Problem(String pointer, String message) {

  /** As Slack writes it in response_metadata.messages. */
  @Override
  public String toString() {
    return "[ERROR] %s [json-pointer:%s]".formatted(message, pointer);
  }
}
