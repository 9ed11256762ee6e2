package se.kadens.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import se.kadens.delivery.Duty.Placing;

/**
 * One round of the Courier: takes what is due in batches and carries it out, several at once, until
 * nothing is due. What waits for a slow channel holds up nothing that goes by another.
 */
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final int BATCH = 128;

  /** How long at most until it looks again whether somebody's next notice can be said. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final List<Duty> duties;
  private final Lanes lanes;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final Semaphore bell = new Semaphore(0);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger handled = new AtomicInteger();
  private boolean interrupted;

  Round(List<Duty> duties, Lanes lanes, Clock clock, ApplicationEventPublisher events) {
    this.events = events;
    this.duties = duties;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Has it look at once. */
  void ring() {
    bell.release();
  }

  /** Returns how many notices it took in hand. */
  int work() {
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      boolean more = true;
      while (more && !interrupted && !lanes.isClosing()) {
        boolean idle = underWay.get() == 0;
        int taken = takeSome(hands);
        more = taken > 0 || !idle;
        if (taken == 0 && !idle) {
          await();
        }
      }
      // Left to its own, an interrupted close would cut off what is being sent.
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return handled.get();
  }

  private void await() {
    try {
      if (bell.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException _) {
      interrupted = true;
    }
  }

  private int takeSome(ExecutorService hands) {
    List<Supplier<Placing>> pieces = new ArrayList<>();
    Instant now = clock.instant();
    long begun = System.nanoTime();
    String full = lanes.full();
    for (Duty duty : duties) {
      pieces.addAll(duty.take(now, BATCH, full));
    }
    events.publishEvent(new BatchTaken(pieces.size(), Duration.ofNanos(System.nanoTime() - begun)));
    CountDownLatch placed = new CountDownLatch(pieces.size());
    underWay.addAndGet(pieces.size());
    pieces.forEach(piece -> hands.execute(() -> carryOut(piece, placed)));
    awaitPlacing(placed);
    return pieces.size();
  }

  /** So that no more is taken than there is room for. */
  private void awaitPlacing(CountDownLatch placed) {
    boolean done = false;
    while (!done) {
      try {
        placed.await();
        done = true;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
  }

  private void carryOut(Supplier<Placing> piece, CountDownLatch placed) {
    try {
      Placing placing = place(piece, placed);
      if (placing instanceof Placing.In(Lane lane, Runnable errand)) {
        goBy(lane, errand);
      }
      if (!(placing instanceof Placing.Back)) {
        handled.incrementAndGet();
      }
    } catch (RuntimeException failure) {
      LOG.error("the ledger could not be kept; what is in hand is found again later", failure);
    } finally {
      if (underWay.decrementAndGet() == 0) {
        ring();
      }
    }
  }

  private void goBy(Lane lane, Runnable errand) {
    try {
      errand.run();
    } finally {
      if (lane.leave()) {
        ring();
      }
    }
  }

  private Placing place(Supplier<Placing> piece, CountDownLatch placed) {
    try {
      return lanes.atDesk(piece);
    } finally {
      placed.countDown();
    }
  }
}
