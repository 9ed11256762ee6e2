package se.kadens.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what falls due between two ticks at its moment, on the node that ticked last, so that nobody
 * waits for the next tick. Whatever it misses, that tick finds.
 */
final class BetweenTicks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BetweenTicks.class);

  private final Clock clock;
  private final ScheduledThreadPoolExecutor hand =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("between-ticks").factory());

  BetweenTicks(Clock clock) {
    this.clock = clock;
    hand.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** A chore has just been woken. */
  void after(Chore chore) {
    look(chore, clock.instant().plus(chore.every()));
  }

  private void look(Chore chore, Instant nextTick) {
    Instant now = clock.instant();
    chore
        .next()
        .get()
        .filter(moment -> moment.isAfter(now) && moment.isBefore(nextTick))
        .ifPresent(moment -> wakeIn(Duration.between(now, moment), chore, nextTick));
  }

  /**
   * A millisecond later than asked for: a clock that was rounded down would wake it for nothing.
   */
  private void wakeIn(Duration wait, Chore chore, Instant nextTick) {
    try {
      ScheduledFuture<?> _ =
          hand.schedule(() -> wake(chore, nextTick), wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      LOG.debug("nothing is begun any more");
    }
  }

  private void wake(Chore chore, Instant nextTick) {
    try {
      int done = chore.work().applyAsInt(clock.instant());
      LOG.debug("{}, between its ticks: {}", chore.name(), done);
      look(chore, nextTick);
    } catch (RuntimeException failure) {
      LOG.warn("{} was not done at its moment; its next tick does it", chore.name(), failure);
    }
  }

  /** Begins nothing more; what runs goes on. */
  void end() {
    hand.shutdown();
  }

  /** Returns false where something still runs after so long. */
  boolean awaitIdle(Duration most) throws InterruptedException {
    return hand.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    hand.shutdownNow();
  }
}
