package se.kadens.sandbox.state;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock over everything that one sandbox holds, and the news that something in it changed.
 */
public final class Monitor {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  public <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  public <T> T change(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  public void change(Runnable change) {
    change(
        () -> {
          change.run();
          return true;
        });
  }

  /** Waits until the reading has a value, at most this long. */
  public <T> Optional<T> await(Supplier<Optional<T>> reading, Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      Optional<T> value = reading.get();
      while (value.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        value = reading.get();
      }
      return value;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
