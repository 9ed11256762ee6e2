package se.kadens.slack;

import java.time.Duration;

/** What became of one call of Slack's Web API. */
sealed interface Outcome {

  record Done(SlackAnswer answer) implements Outcome {}

  /** Slack says no, with its own word for why. */
  record Failed(String error) implements Outcome {}

  record Limited(Duration delay) implements Outcome {}

  /** The request certainly never went out. */
  record NotSent(String why) implements Outcome {}

  /** The request went out, and no answer to it came back. */
  record Unclear(String why) implements Outcome {}
}
