package se.kadens.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends the Courier out: as soon as something was planned and committed, so that a conversation
 * does not wait; and every now and then, for what falls due and what another node planned.
 * Meanwhile it says to the other nodes that this one runs.
 */
public final class WakeCourier implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WakeCourier.class);

  /** How late somebody may get what another node planned, or what falls due. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final Duration BEAT = Duration.ofSeconds(4);

  private final Courier courier;
  private final InstantSource clock;
  private final AtomicBoolean called = new AtomicBoolean();
  private volatile @Nullable Hands hands;

  public WakeCourier(Courier courier, InstantSource clock) {
    this.courier = courier;
    this.clock = clock;
  }

  /** Two threads, so that a long round does not keep this node from saying that it runs. */
  private record Hands(ScheduledExecutorService delivery, ScheduledExecutorService pulse) {
    static Hands hired() {
      return new Hands(one("courier"), one("courier-pulse"));
    }

    /** Forgets on its shutdown what it was to do later. */
    private static ScheduledExecutorService one(String name) {
      ScheduledThreadPoolExecutor hand =
          new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name).factory());
      hand.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      return hand;
    }
  }

  @Override
  public void start() {
    Hands hired = Hands.hired();
    hands = hired;
    called.set(false);
    ScheduledFuture<?> _ = every(LOOK, hired.delivery(), this::look);
    ScheduledFuture<?> _ = every(BEAT, hired.pulse(), this::stayAlive);
  }

  private static ScheduledFuture<?> every(
      Duration pause, ScheduledExecutorService hand, Runnable work) {
    return hand.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (courier.hasWork()) {
        deliver();
      }
    } catch (RuntimeException e) {
      LOG.warn("the ledger could not be looked into; the next look tries again", e);
    }
  }

  private void stayAlive() {
    try {
      courier.stayAlive();
    } catch (RuntimeException e) {
      LOG.warn("this node could not say that it runs; others may take its work over", e);
    }
  }

  /** As soon as a channel takes messages again. */
  @EventListener
  void on(Lanes.Paused paused) {
    deliverAfter(Duration.between(clock.instant(), paused.until()).plusMillis(1));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Ledger.Planned planned) {
    if (called.compareAndSet(false, true)) {
      deliverAfter(Duration.ZERO);
    }
  }

  private void deliverAfter(Duration wait) {
    Hands present = hands;
    if (present != null) {
      try {
        ScheduledFuture<?> _ =
            present
                .delivery()
                .schedule(this::deliver, Math.max(wait.toMillis(), 0), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException _) {
        LOG.debug("nothing is begun any more");
      }
    }
  }

  private void deliver() {
    called.set(false);
    try {
      courier.deliverDue();
    } catch (RuntimeException e) {
      LOG.error("the ledger could not be worked off; the next look tries again", e);
    }
  }

  @Override
  public void stop() {
    Hands present = hands;
    hands = null;
    if (present != null) {
      present.pulse().shutdown();
      present.delivery().shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return hands != null;
  }
}
