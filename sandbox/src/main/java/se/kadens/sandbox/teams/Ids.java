package se.kadens.sandbox.teams;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of activities: the millisecond they were made in, or the next that is free. */
final class Ids {

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  Ids(Clock clock) {
    this.clock = clock;
  }

  String next() {
    long now = clock.millis();
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }
}
