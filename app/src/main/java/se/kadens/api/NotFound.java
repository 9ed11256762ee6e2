package se.kadens.api;

/** A request for something that is not there: 404, with a sentence that says what. */
public final class NotFound extends RuntimeException {

  public NotFound(String sentence) {
    super(sentence);
  }
}
