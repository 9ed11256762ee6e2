package se.kadens.scheduler;

import java.time.Duration;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the chores that run come to their end before the node does, once Quartz begins no more, and
 * Quartz with its books before the database goes; but not for long: whatever is cut off, another
 * tick finds again.
 */
final class Farewell implements SmartLifecycle, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(2);
  private static final Duration FOR_THE_BOOKS = Duration.ofSeconds(2);

  private final Rota rota;
  private final BetweenTicks between;
  private volatile boolean running;

  Farewell(Rota rota, BetweenTicks between) {
    this.rota = rota;
    this.between = between;
  }

  @Override
  public void start() {
    running = true;
  }

  /** After Quartz, and together with the server. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1024;
  }

  @Override
  public void stop(Runnable done) {
    Thread.ofPlatform()
        .name("chores-farewell")
        .start(
            () -> {
              try {
                stop();
              } finally {
                done.run();
              }
            });
  }

  @Override
  public void stop() {
    running = false;
    between.end();
    try {
      if (!rota.awaitIdle(LONGEST)) {
        rota.interruptHanging(_ -> Duration.ZERO)
            .forEach(chore -> LOG.info("{} is cut off, and begun anew elsewhere", chore));
        rota.awaitIdle(AFTER_INTERRUPTION);
      }
      between.awaitIdle(AFTER_INTERRUPTION);
    } catch (SchedulerException broken) {
      LOG.warn("it is not known whether chores still run", broken);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * In standby Quartz may still be taking a trigger, and even begin its chore, or be writing down
   * that another has ended.
   */
  @Override
  public void close() {
    Thread end = Thread.ofPlatform().daemon().name("quartz-farewell").start(rota::end);
    try {
      if (!end.join(FOR_THE_BOOKS)) {
        LOG.info("Quartz is cut off from its books, which another node puts right");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
