package se.kadens.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartz.InterruptableJob;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the clock and wakes one chore, by name. */
final class ChoreJob implements InterruptableJob {

  private static final Logger LOG = LoggerFactory.getLogger(ChoreJob.class);

  private final List<Chore> chores;
  private final Ticks ticks;
  private final BetweenTicks between;
  private final Clock clock;
  private final long begunAt = System.nanoTime();
  private @Nullable Thread worker;

  ChoreJob(List<Chore> chores, Ticks ticks, BetweenTicks between, Clock clock) {
    this.chores = chores;
    this.ticks = ticks;
    this.between = between;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String name = context.getJobDetail().getKey().getName();
    employ(Thread.currentThread());
    try {
      chores.stream().filter(chore -> chore.name().equals(name)).forEach(this::wake);
    } finally {
      employ(null);
      // Quartz goes on to use this thread.
      boolean _ = Thread.interrupted();
    }
  }

  private synchronized void employ(@Nullable Thread thread) {
    worker = thread;
  }

  private void wake(Chore chore) {
    ticks.began(chore);
    int done = chore.work().applyAsInt(clock.instant());
    ticks.ended(chore);
    between.after(chore);
    if (done > 0) {
      LOG.debug("{}: {}", chore.name(), done);
    }
  }

  /** Real time, not the product's clock. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begunAt);
  }

  @Override
  public synchronized void interrupt() {
    if (worker != null) {
      worker.interrupt();
    }
  }
}
