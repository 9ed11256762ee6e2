package se.kadens.faults;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to come true, and no longer than it may take. */
final class Until {

  private static final Duration GLANCE = Duration.ofMillis(50);

  private Until() {}

  static void holds(String what, Duration patience, BooleanSupplier condition) {
    holds(() -> what, patience, condition);
  }

  static void holds(Supplier<String> what, Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + patience + ": " + what.get());
      }
      glance(GLANCE);
    }
  }

  /** Lets a span of time go by, where time itself is the fault. */
  static void passed(Duration span) {
    glance(span);
  }

  private static void glance(Duration span) {
    try {
      boolean _ = new Semaphore(0).tryAcquire(span.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
