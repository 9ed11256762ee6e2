package se.kadens.scheduler;

import java.time.Clock;
import java.util.List;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the clock and wakes one chore, by name. */
final class ChoreJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(ChoreJob.class);

  private final List<Chore> chores;
  private final Ticks ticks;
  private final Clock clock;

  ChoreJob(List<Chore> chores, Ticks ticks, Clock clock) {
    this.chores = chores;
    this.ticks = ticks;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String name = context.getJobDetail().getKey().getName();
    chores.stream().filter(chore -> chore.name().equals(name)).forEach(this::wake);
  }

  private void wake(Chore chore) {
    ticks.began(chore);
    int done = chore.work().applyAsInt(clock.instant());
    ticks.ended(chore);
    if (done > 0) {
      LOG.debug("{}: {}", chore.name(), done);
    }
  }
}
