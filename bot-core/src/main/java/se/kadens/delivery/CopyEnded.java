package se.kadens.delivery;

/** Published when the second copy of a notice was dealt with, for whoever counts. */
public record CopyEnded(How how) {

  /** What became of it. */
  public enum How {
    TAKEN_BACK,
    LEFT
  }
}
