package se.kadens.wire;

import java.time.Duration;

/** Waits when a server asks us to. */
public interface Pause {

  void of(Duration time) throws InterruptedException;
}
