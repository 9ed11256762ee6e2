package se.kadens.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets through as many calls a second as a channel takes from us, for one workspace. Measures real
 * time, not the product's clock: a rate is the chat product's affair.
 */
final class Pace {

  private final long nanosBetween;
  private final ReentrantLock lock = new ReentrantLock(true);
  private long nextFree = System.nanoTime();

  Pace(double perSecond) {
    nanosBetween = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
  }

  /** Waits for this caller's turn. */
  void await() {
    lock.lock();
    try {
      long wait;
      while ((wait = nextFree - System.nanoTime()) > 0) {
        LockSupport.parkNanos(wait);
      }
      nextFree = System.nanoTime() + nanosBetween;
    } finally {
      lock.unlock();
    }
  }
}
