package se.kadens.delivery;

/**
 * Published when it is decided what became of a message whose sending broke off, for whoever
 * counts.
 */
public record Settled(String channel, How how) {

  /** What was found. */
  public enum How {
    /** It stands there, or somebody acted on it. */
    ARRIVED,
    /** It is proven not to be there, and goes out again. */
    ABSENT,
    /** Nobody can look; it goes out again, possibly twice. */
    REPEATED,
    /** It could not be found out, and it is listed. */
    GIVEN_UP
  }
}
