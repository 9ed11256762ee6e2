package se.kadens.api;

/** A request for something that is not there: 404, with a sentence that says what. */
final class NotFound extends RuntimeException {

  NotFound(String sentence) {
    super(sentence);
  }
}
