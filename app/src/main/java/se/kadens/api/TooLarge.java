package se.kadens.api;

/** A body beyond its limit: 413. */
final class TooLarge extends RuntimeException {

  TooLarge(long limitInMegabytes) {
    super("The body is larger than " + limitInMegabytes + " MB.");
  }
}
