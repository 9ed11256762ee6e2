package se.kadens.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Stands outside Quartz and looks whether each chore still comes to its end now and then. Where one
 * has not for too long it says so, and schedules it anew: a trigger that database trouble left
 * ACQUIRED or BLOCKED never fires again by itself.
 */
final class WatchTicks implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WatchTicks.class);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Ticks ticks;
  private final Map<String, Chore> chores;
  private final Function<Chore, Trigger> triggers;
  private final Scheduler quartz;
  private volatile @Nullable ScheduledThreadPoolExecutor eye;

  WatchTicks(Ticks ticks, List<Chore> chores, Function<Chore, Trigger> triggers, Scheduler quartz) {
    this.ticks = ticks;
    this.chores = chores.stream().collect(Collectors.toMap(Chore::name, Function.identity()));
    this.triggers = triggers;
    this.quartz = quartz;
  }

  /** Returns the chores that it scheduled anew. */
  List<String> look() {
    return ticks.all().stream().filter(this::isLate).map(this::mend).toList();
  }

  private boolean isLate(Ticks.Tick tick) {
    Chore chore = chores.get(tick.chore());
    return chore != null && tick.age().compareTo(chore.every().multipliedBy(2).plus(GRACE)) > 0;
  }

  private String mend(Ticks.Tick tick) {
    Chore chore = chores.get(tick.chore());
    if (chore == null) {
      return tick.chore();
    }
    LOG.error(
        "{} is to come to its end every {} s and has not for {} s; it is scheduled anew",
        chore.name(),
        chore.every().toSeconds(),
        tick.age().toSeconds());
    try {
      Trigger trigger = triggers.apply(chore);
      if (quartz.rescheduleJob(trigger.getKey(), trigger) == null) {
        quartz.scheduleJob(trigger);
      }
      ticks.forgive(List.of(chore));
    } catch (SchedulerException e) {
      LOG.error("{} could not be scheduled anew; the next look tries again", chore.name(), e);
    }
    return chore.name();
  }

  /** What was not done while no node ran is no reason for alarm. */
  @Override
  public void start() {
    ticks.forgive(chores.values());
    ScheduledThreadPoolExecutor opened =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("watch-ticks").factory());
    opened.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    eye = opened;
    ScheduledFuture<?> _ =
        opened.scheduleWithFixedDelay(
            this::lookSafely, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("it could not be seen whether the chores still run; the next look tries again", e);
    }
  }

  @Override
  public void stop() {
    ScheduledThreadPoolExecutor present = eye;
    eye = null;
    if (present != null) {
      present.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return eye != null;
  }
}
