package se.kadens.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends the Courier out as soon as something was planned and committed, so that a conversation does
 * not wait for the next tick. What it misses, the tick finds.
 */
public final class WakeCourier implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WakeCourier.class);

  private final Courier courier;
  private final AtomicBoolean called = new AtomicBoolean();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("courier").factory());

  public WakeCourier(Courier courier) {
    this.courier = courier;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Ledger.Planned planned) {
    if (called.compareAndSet(false, true)) {
      worker.execute(this::deliver);
    }
  }

  private void deliver() {
    called.set(false);
    try {
      courier.deliverDue();
    } catch (RuntimeException e) {
      LOG.error("the ledger could not be worked off; the next tick tries again", e);
    }
  }

  @Override
  public void destroy() {
    worker.close();
  }
}
