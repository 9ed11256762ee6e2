package se.kadens.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned. Safe for use by several threads. */
public final class TurnableClock extends Clock {

  private final AtomicReference<Instant> now;

  public TurnableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  public static TurnableClock at(String instant) {
    return new TurnableClock(Instant.parse(instant));
  }

  public void turnTo(Instant instant) {
    now.set(instant);
  }

  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("zones belong to people, not to the clock");
  }
}
