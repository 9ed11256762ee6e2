package se.kadens.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the clock and wakes the chores of one shift, by name, one after the other. One that fails,
 * or hangs until it is interrupted, keeps none of the others from their turn.
 */
final class ChoreJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(ChoreJob.class);

  private final List<Shift> shifts;
  private final Ticks ticks;
  private final BetweenTicks between;
  private final Clock clock;
  private @Nullable AtWork atWork;

  ChoreJob(List<Shift> shifts, Ticks ticks, BetweenTicks between, Clock clock) {
    this.shifts = shifts;
    this.ticks = ticks;
    this.between = between;
    this.clock = clock;
  }

  /** Which chore runs now. In real time, not the product's. */
  private record AtWork(Chore chore, Thread thread, long begunAt) {

    boolean isOlderThan(Duration patience) {
      return System.nanoTime() - begunAt > patience.toNanos();
    }
  }

  @Override
  public void execute(JobExecutionContext context) {
    String name = context.getJobDetail().getKey().getName();
    for (Shift shift : shifts) {
      if (shift.name().equals(name)) {
        shift.chores().stream()
            .takeWhile(_ -> !isEnding(context.getScheduler()))
            .forEach(this::wakeSafely);
      }
    }
  }

  /** Whether the node ends: what is not begun is another's. */
  private static boolean isEnding(Scheduler quartz) {
    try {
      return quartz.isInStandbyMode() || quartz.isShutdown();
    } catch (SchedulerException _) {
      return true;
    }
  }

  private void wakeSafely(Chore chore) {
    employ(new AtWork(chore, Thread.currentThread(), System.nanoTime()));
    try {
      wake(chore);
    } catch (RuntimeException | Error failure) {
      LOG.error("{} failed; its next tick tries again", chore.name(), failure);
    } finally {
      employ(null);
      // What comes next uses this thread, too.
      boolean _ = Thread.interrupted();
    }
  }

  private synchronized void employ(@Nullable AtWork now) {
    atWork = now;
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

  /** Interrupts the chore that runs now if it takes longer than it may; returns its name. */
  synchronized Optional<String> interruptHanging(Function<String, Duration> patience) {
    AtWork now = atWork;
    if (now == null || !now.isOlderThan(patience.apply(now.chore.name()))) {
      return Optional.empty();
    }
    now.thread.interrupt();
    return Optional.of(now.chore.name());
  }
}
