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

  private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);

  private static final int LEAST = 4;

  /** More than ever wait for one class at once. */
  private static final int ENOUGH = 64;

  /** Much longer than a turn takes to come where there is too much to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /** Until what could not go on will have come through. */
  private static final Duration RELIEF = Duration.ofMinutes(1);

  private final Duration patience;
  private final Duration betweenLooks;
  private final Duration relief;

  /**
   * @param patience how long a turn may take to come
   * @param relief how long there are many once it has come
   */
  Carriers(Duration patience, Duration betweenLooks, Duration relief) {
    this.patience = patience;
    this.betweenLooks = betweenLooks;
    this.relief = relief;
  }

  /** To be called before the first virtual thread is started. */
  public static void provide() {
    choose();
    Thread.ofPlatform()
        .daemon()
        .name("carriers")
        .start(new Carriers(PATIENCE, BETWEEN_LOOKS, RELIEF));
  }

  /** What an operator has set stands. */
  static void choose() {
    if (System.getProperty(SETTING) == null) {
      System.setProperty(
          SETTING, Integer.toString(few(Runtime.getRuntime().availableProcessors())));
    }
  }

  static int few(int processors) {
    return Math.max(LEAST, 2 * processors);
  }

  static int many(int few) {
    return Math.max(ENOUGH, 2 * few);
  }

  /** Looks after them until it is interrupted. */
  @Override
  public void run() {
    // Found now: whoever waits for ever may hold what finding it takes.
    VirtualThreadSchedulerMXBean scheduler =
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    int few = scheduler.getParallelism();
    try {
      while (true) {
        CountDownLatch turn = new CountDownLatch(1);
        Thread.ofVirtual().start(turn::countDown);
        if (!comes(turn)) {
          scheduler.setParallelism(many(few));
          LOG.warn("no virtual thread got its turn for {}, so {} carry them", patience, many(few));
          while (!comes(turn)) {
            LOG.error("no virtual thread gets its turn; the node must be restarted");
          }
          TimeUnit.MILLISECONDS.sleep(relief.toMillis());
          scheduler.setParallelism(few);
        }
        TimeUnit.MILLISECONDS.sleep(betweenLooks.toMillis());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean comes(CountDownLatch turn) throws InterruptedException {
    return turn.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
