package se.kadens.teams;

import java.time.Duration;

/** What became of one call of the Bot Connector. */
sealed interface Outcome<T> {

  record Done<T>(T answer) implements Outcome<T> {}

  /** The Bot Connector says no, with its HTTP status and its own word for why. */
  record Failed<T>(int status, String code) implements Outcome<T> {}

  /** It did nothing and will after a while: 429, and 412. */
  record Limited<T>(Duration delay) implements Outcome<T> {}

  /** The request certainly never went out. */
  record NotSent<T>(String why) implements Outcome<T> {}

  /** The request went out, and no answer came back that says what was done: 502 and 504 too. */
  record Unclear<T>(String why) implements Outcome<T> {}
}
