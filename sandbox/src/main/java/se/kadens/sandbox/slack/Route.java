package se.kadens.sandbox.slack;

/** A road to the app. */
interface Route {

  /**
   * The app's answer.
   *
   * @param noRetry whether the app asked not to be told again
   */
  record Ack(Outcome outcome, boolean noRetry) {}

  boolean isOpen();

  Ack deliver(Post post);
}
