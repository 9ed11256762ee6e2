package se.kadens.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lets through as many calls a second as a channel takes from us, for one workspace. Measures real
 * time, not the product's clock: a rate is the chat product's affair.
 */
final class Pace {

  private static final long SLICE = Duration.ofMillis(50).toNanos();

  private final long nanosBetween;
  private long nextFree = System.nanoTime();

  Pace(double perSecond) {
    nanosBetween = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
  }

  /**
   * Waits for this caller's turn; turns are given in the order of calls.
   *
   * @return false when it does not come soon enough, or the caller gives up meanwhile
   */
  boolean await(Duration patience, BooleanSupplier givesUp) {
    long now = System.nanoTime();
    long turn = turn(now, Math.max(patience.toNanos(), 2 * nanosBetween));
    if (turn - now < 0) {
      return false;
    }
    for (long wait = turn - now; wait > 0; wait = turn - System.nanoTime()) {
      if (givesUp.getAsBoolean()) {
        return false;
      }
      LockSupport.parkNanos(Math.min(wait, SLICE));
    }
    return !givesUp.getAsBoolean();
  }

  /** A moment not before now, or one before now when there is none within the patience. */
  private synchronized long turn(long now, long patience) {
    long turn = nextFree - now > 0 ? nextFree : now;
    if (turn - now > patience) {
      return now - 1;
    }
    nextFree = turn + nanosBetween;
    return turn;
  }
}
