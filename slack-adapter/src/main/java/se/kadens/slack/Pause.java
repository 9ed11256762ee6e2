package se.kadens.slack;

import java.time.Duration;

/** Waits when Slack asks us to. */
interface Pause {

  void of(Duration time) throws InterruptedException;
}
