package se.kadens;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform threads that carry the virtual ones. A virtual thread that waits while a class is
 * initialised keeps its own: with few of them, they can all wait for another that nothing carries.
 * Many of them at all times would crowd out whatever else is to run on the machine, the compiler
 * and the database first. So there are few, and many as soon as nothing gets its turn.
 */
public final class Carriers implements Runnable {

  static final String SETTING = "jdk.virtualThreadScheduler.parallelism";

  /** More than ever wait for one class at once. */
  static final int ENOUGH = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);

  private static final int LEAST = 4;

  /** Much longer than a turn takes to come where there is too much to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /** Until what could not go on will have come through. */
  private static final int LOOKS_AFTERWARDS = 12;

  private final int few;
  private final Duration patience;
  private final Duration betweenLooks;

  /**
   * @param few how many there are as long as each virtual thread gets its turn
   * @param patience how long a turn may take to come
   */
  Carriers(int few, Duration patience, Duration betweenLooks) {
    this.few = few;
    this.patience = patience;
    this.betweenLooks = betweenLooks;
  }

  /** To be called before the first virtual thread is started; what an operator has set stands. */
  public static void provide() {
    if (System.getProperty(SETTING) == null) {
      int few = Math.max(LEAST, 2 * Runtime.getRuntime().availableProcessors());
      System.setProperty(SETTING, Integer.toString(few));
      Thread.ofPlatform()
          .daemon()
          .name("carriers")
          .start(new Carriers(few, PATIENCE, BETWEEN_LOOKS));
    }
  }

  /** Looks after them until it is interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        look();
        TimeUnit.MILLISECONDS.sleep(betweenLooks.toMillis());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    CountDownLatch turn = new CountDownLatch(1);
    Thread.ofVirtual().start(turn::countDown);
    if (turn.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
    LOG.warn("no virtual thread got its turn for {}, so {} carry them now", patience, ENOUGH);
    scheduler().setParallelism(ENOUGH);
    turn.await();
    for (int look = 0; look < LOOKS_AFTERWARDS; look++) {
      TimeUnit.MILLISECONDS.sleep(betweenLooks.toMillis());
    }
    scheduler().setParallelism(few);
  }

  private static VirtualThreadSchedulerMXBean scheduler() {
    return ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  }
}
