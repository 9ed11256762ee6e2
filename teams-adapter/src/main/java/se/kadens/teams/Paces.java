package se.kadens.teams;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets through what one conversation takes from us: a few at once, then so many a second. Measures
 * real time, not the product's clock: a rate is the chat product's affair.
 */
final class Paces {

  /** Teams takes seven in a second, from all that a bot sends there. */
  private static final int AT_ONCE = 3;

  private static final int MOST_KEPT = 10_000;

  private final long between;
  private final LongSupplier nanoTime;
  private final Map<String, Long> free = new ConcurrentHashMap<>();

  Paces(double perSecond, LongSupplier nanoTime) {
    this.between = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
    this.nanoTime = nanoTime;
  }

  /** Takes this caller's turn; or, where it has not come yet, says how long that takes. */
  Duration turn(String conversation) {
    long now = nanoTime.getAsLong();
    if (free.size() > MOST_KEPT) {
      free.values().removeIf(since -> since - now <= 0);
    }
    AtomicLong wait = new AtomicLong();
    free.compute(
        conversation,
        (_, known) -> {
          long next = known == null || known - now < 0 ? now : known;
          wait.set(next - now - (AT_ONCE - 1) * between);
          return wait.get() > 0 ? next : next + between;
        });
    return wait.get() > 0 ? Duration.ofNanos(wait.get()) : Duration.ZERO;
  }

  /** How many conversations are remembered. */
  int kept() {
    return free.size();
  }
}
