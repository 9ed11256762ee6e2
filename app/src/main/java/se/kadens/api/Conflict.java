package se.kadens.api;

/** A request that what is there now does not allow: 409, with a sentence that says why. */
final class Conflict extends RuntimeException {

  Conflict(String sentence) {
    super(sentence);
  }
}
