package se.kadens.operation;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from the database, once in ten seconds at most: whoever asks more often is
 * told the same again. Measures real time, not the product's clock.
 */
final class Reading<T> {

  private static final long FRESH = Duration.ofSeconds(10).toNanos();

  private final Supplier<T> source;
  private @Nullable T last;
  private @Nullable RuntimeException failure;
  private long readAt;

  Reading(Supplier<T> source) {
    this.source = source;
  }

  synchronized T value() {
    if ((last == null && failure == null) || System.nanoTime() - readAt > FRESH) {
      read();
    }
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(last);
  }

  /** A failure is not tried again at once either: whoever asks may have waited long for it. */
  private void read() {
    try {
      last = source.get();
      failure = null;
    } catch (RuntimeException broken) {
      failure = broken;
    }
    readAt = System.nanoTime();
  }
}
