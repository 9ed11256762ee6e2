package se.kadens.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is woken when, as Quartz keeps it. */
final class Rota {

  private static final Logger LOG = LoggerFactory.getLogger(Rota.class);

  private final Scheduler quartz;
  private final TransactionTemplate transaction;

  Rota(Scheduler quartz, PlatformTransactionManager transactions) {
    this.quartz = quartz;
    this.transaction = new TransactionTemplate(transactions);
  }

  static JobDetail detail(Shift shift) {
    return JobBuilder.newJob(ChoreJob.class).withIdentity(shift.name()).storeDurably().build();
  }

  /**
   * As a node starts: what comes seldom is not in a hurry, and the node has enough to do. What is
   * to be read at once is read by whoever starts.
   */
  static Trigger firstTrigger(Shift shift) {
    int wait = Math.toIntExact(shift.every().dividedBy(30).toMillis());
    return trigger(shift)
        .getTriggerBuilder()
        .startAt(DateBuilder.futureDate(wait, IntervalUnit.MILLISECOND))
        .build();
  }

  /** A tick that was missed is not made up for: the next one finds all that is due. */
  static Trigger trigger(Shift shift) {
    return TriggerBuilder.newTrigger()
        .withIdentity(shift.name())
        .forJob(shift.name())
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(shift.every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  /** Not where chores are woken by hand, nor when the node ends. */
  boolean isInForce() throws SchedulerException {
    return quartz.isStarted() && !quartz.isInStandbyMode() && !quartz.isShutdown();
  }

  /**
   * Puts a new trigger in the place of whatever there is, if there is reason to. Quartz's locks
   * hold within one transaction, and where it fails nobody has taken anything upon themselves.
   *
   * @param reasons taken upon this node in the same transaction; given back
   */
  <T> List<T> scheduleAnew(Shift shift, Supplier<List<T>> reasons) {
    return transaction.execute(
        _ -> {
          List<T> taken = reasons.get();
          if (!taken.isEmpty()) {
            scheduleAnew(shift);
          }
          return taken;
        });
  }

  private void scheduleAnew(Shift shift) {
    try {
      Trigger trigger = trigger(shift);
      quartz.addJob(detail(shift), true);
      if (quartz.rescheduleJob(trigger.getKey(), trigger) == null) {
        quartz.scheduleJob(trigger);
      }
    } catch (SchedulerException refused) {
      throw new IllegalStateException(shift.name() + " cannot be scheduled anew", refused);
    }
  }

  /** Interrupts what has run on this node for longer than it may; returns the names. */
  List<String> interruptHanging(Function<String, Duration> patience) throws SchedulerException {
    return quartz.getCurrentlyExecutingJobs().stream()
        .map(JobExecutionContext::getJobInstance)
        .flatMap(
            job ->
                job instanceof ChoreJob shift
                    ? shift.interruptHanging(patience).stream()
                    : Stream.empty())
        .toList();
  }

  /** Waits until nothing runs on this node; false where something still does after so long. */
  boolean awaitIdle(Duration most) throws SchedulerException, InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (!quartz.getCurrentlyExecutingJobs().isEmpty()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return true;
  }

  /** Nothing is woken here ever again; returns once Quartz's threads have ended. */
  void end() {
    try {
      quartz.shutdown(true);
    } catch (SchedulerException refused) {
      LOG.warn("it is not known whether Quartz has ended", refused);
    }
  }
}
