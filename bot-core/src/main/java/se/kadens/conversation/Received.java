package se.kadens.conversation;

/**
 * Published in the transaction in which an interaction is dealt with, for whoever counts; if that
 * is rolled back, nothing came of it.
 */
public record Received(String channel, As as) {

  /** What it was taken for. */
  public enum As {
    STORED,
    /** It had come before. */
    REPEATED,
    /** A form that has to be corrected first. */
    CORRECTED
  }
}
