package se.kadens.sandbox.teams.cards;

/**
 * One way in which a card breaks a rule.
 *
 * @param pointer where, as a JSON pointer
 */
public record Problem(String pointer, String message) {

  @Override
  public String toString() {
    return pointer.isEmpty() ? message : pointer + ": " + message;
  }
}
