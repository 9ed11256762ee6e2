package se.kadens.conversation;

/**
 * Published when an interaction was dealt with, in the transaction in which that happens if there
 * is one, for whoever counts.
 */
public record Received(String channel, As as) {

  /** What it was taken for. */
  public enum As {
    STORED,
    /** It had come before. */
    REPEATED,
    /** A form that has to be corrected first. */
    CORRECTED,
    /** Words that we fail over each time; whoever typed them is told. */
    PUT_ASIDE,
    /** A fault of ours, or a database that does not answer: it may come again. */
    FAILED,
    /** More came in than can be dealt with in time: it may come again. */
    TURNED_AWAY
  }
}
