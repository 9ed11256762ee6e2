package se.kadens.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.listeners.JobListenerSupport;
import org.quartz.listeners.SchedulerListenerSupport;
import org.quartz.spi.TriggerFiredBundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import se.kadens.scheduler.WatchTicks.Watched;
import se.kadens.testkit.TestDatabase;

class WatchTicksTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataSource database = TestDatabase.create().dataSource();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Ticks ticks = new Ticks(jdbc);
  private final Semaphore woken = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private volatile boolean hangs;
  private volatile boolean fails;
  private final Chore chore = new Chore("count", Duration.ofMinutes(10), _ -> work());
  private final Semaphore next = new Semaphore(0);
  private final Shift shift = Shift.of(List.of(chore, other())).getFirst();
  private final SchedulerFactoryBean factory = new SchedulerFactoryBean();
  private final PlatformTransactionManager transactions = new JdbcTransactionManager(database);
  private final BetweenTicks between = new BetweenTicks(Clock.systemUTC());
  private WatchTicks watch;

  @BeforeEach
  void start() throws Exception {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/scheduler")
        .load()
        .migrate();
    Properties properties = new Properties();
    properties.setProperty(
        "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    properties.setProperty("org.quartz.jobStore.isClustered", "true");
    properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    properties.setProperty("org.quartz.threadPool.threadCount", "2");
    factory.setQuartzProperties(properties);
    factory.setDataSource(database);
    factory.setTransactionManager(transactions);
    factory.setJobFactory(
        (TriggerFiredBundle _, Scheduler _) ->
            new ChoreJob(List.of(shift), ticks, between, Clock.systemUTC()));
    factory.setJobDetails(Rota.detail(shift));
    factory.setTriggers(Rota.trigger(shift));
    factory.setGlobalJobListeners(new Listener());
    factory.afterPropertiesSet();
    watch = new WatchTicks(ticks, List.of(chore), new Rota(quartz(), transactions));
    factory.start();
    assertThat(wakes()).isTrue();
  }

  /** Knows when a chore has come to its end. */
  private final class Listener extends JobListenerSupport {
    @Override
    public String getName() {
      return "test";
    }

    @Override
    public void jobWasExecuted(
        JobExecutionContext context, @Nullable JobExecutionException failure) {
      woken.release();
    }
  }

  /** Comes after the one that is watched. */
  private Chore other() {
    return new Chore(
        "other",
        chore.every(),
        _ -> {
          next.release();
          return 1;
        });
  }

  /** Never comes to its end where it hangs, unless somebody interrupts it. */
  private int work() {
    if (hangs) {
      begun.release();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    if (fails) {
      throw new StackOverflowError();
    }
    return 1;
  }

  @AfterEach
  void stop() throws Exception {
    factory.destroy();
    between.close();
  }

  private Scheduler quartz() {
    return factory.getScheduler();
  }

  private boolean wakes() throws InterruptedException {
    return woken.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void sinceMinutes(int minutes) {
    jdbc.sql(
            """
            UPDATE tick SET since = now() - make_interval(mins => :minutes),
              ended_at = now() - make_interval(mins => :minutes)""")
        .param("minutes", minutes)
        .update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACQUIRED", "BLOCKED", "ERROR"})
  void schedulesAnewWhatIsStuck(String state) throws Exception {
    jdbc.sql("UPDATE qrtz_triggers SET trigger_state = ?").param(state).update();
    sinceMinutes(12);
    assertThat(watch.chores()).allMatch(Watched::isLate);
    assertThat(watch.look()).containsExactly("count");
    assertThat(wakes()).isTrue();
    assertThat(watch.look()).as("it has been seen to").isEmpty();
    assertThat(watch.chores().getFirst().age()).isLessThan(PATIENCE);
  }

  @Test
  void schedulesAnewWhatIsGone() throws Exception {
    quartz().deleteJob(Rota.detail(shift).getKey());
    sinceMinutes(12);
    assertThat(watch.look()).containsExactly("count");
    assertThat(wakes()).isTrue();
  }

  @Test
  void schedulesAShiftAnewOnceThoughAllOfItIsLate() throws Exception {
    AtomicInteger scheduled = new AtomicInteger();
    quartz()
        .getListenerManager()
        .addSchedulerListener(
            new SchedulerListenerSupport() {
              @Override
              public void jobScheduled(Trigger trigger) {
                scheduled.incrementAndGet();
              }
            });
    sinceMinutes(12);
    WatchTicks all = new WatchTicks(ticks, shift.chores(), new Rota(quartz(), transactions));
    assertThat(all.look()).containsExactly("count", "other");
    assertThat(scheduled).hasValue(1);
    assertThat(wakes()).isTrue();
  }

  @Test
  void leavesToTheNextLookWhatCannotBeScheduledAnew() throws Exception {
    Chore seldom = new Chore("seldom", Duration.ofMinutes(5), _ -> 1);
    WatchTicks all =
        new WatchTicks(ticks, List.of(chore, seldom), new Rota(quartz(), transactions));
    ticks.forgive(List.of(seldom));
    sinceMinutes(30);
    jdbc.sql("CREATE RULE closed AS ON INSERT TO qrtz_job_details DO INSTEAD SELECT 1 / 0")
        .update();
    jdbc.sql("CREATE RULE shut AS ON UPDATE TO qrtz_job_details DO INSTEAD SELECT 1 / 0").update();
    assertThatThrownBy(all::look).isInstanceOf(IllegalStateException.class);
    jdbc.sql("DROP RULE closed ON qrtz_job_details").update();
    jdbc.sql("DROP RULE shut ON qrtz_job_details").update();
    assertThat(all.look()).containsExactlyInAnyOrder("count", "seldom");
  }

  @Test
  void beginsLaterWithWhatComesSeldomWhenANodeStarts() {
    Trigger first = Rota.firstTrigger(shift);
    assertThat(first.getKey()).isEqualTo(Rota.trigger(shift).getKey());
    assertThat(Duration.between(Instant.now(), first.getStartTime().toInstant()))
        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  @Test
  void leavesAloneWhatIsInTime() throws Exception {
    sinceMinutes(11);
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void leavesToAnotherNodeWhatThatHasSeenTo() throws Exception {
    sinceMinutes(12);
    assertThat(ticks.takeUpon(chore, chore.patience())).isTrue();
    assertThat(watch.look()).isEmpty();
    assertThat(watch.chores().getFirst().age()).as("still true").isGreaterThan(chore.every());
  }

  @Test
  void goesOnSayingThatItIsLateUntilItComesToItsEnd() throws Exception {
    quartz().pauseAll();
    sinceMinutes(12);
    assertThat(watch.look()).containsExactly("count");
    assertThat(watch.look()).as("it has been seen to").isEmpty();
    assertThat(watch.chores()).allMatch(Watched::isLate);
    jdbc.sql("UPDATE tick SET mended_at = now() - interval '12 minutes'").update();
    assertThat(watch.look()).as("once more").containsExactly("count");
    assertThat(watch.chores()).allMatch(Watched::isLate);
  }

  @Test
  void takesNoAlarmAtWhatPassedWhileNothingRan() throws Exception {
    sinceMinutes(600);
    watch.start();
    try {
      assertThat(watch.look()).isEmpty();
    } finally {
      watch.stop();
    }
  }

  @Test
  void leavesAloneWhatIsWokenByHand() throws Exception {
    quartz().standby();
    sinceMinutes(12);
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void interruptsWhatHangs() throws Exception {
    hangs = true;
    quartz().triggerJob(Rota.detail(shift).getKey());
    assertThat(begun.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(watch.look()).as("not late yet").isEmpty();
    WatchTicks strict =
        new WatchTicks(
            ticks,
            List.of(new Chore(chore.name(), chore.every(), Duration.ZERO, _ -> 0, Optional::empty)),
            new Rota(quartz(), transactions));
    next.drainPermits();
    strict.look();
    assertThat(wakes()).isTrue();
    assertThat(next.tryAcquire()).as("the next has its turn").isTrue();
  }

  @Test
  void keepsNoneFromTheirTurnWhereOneFails() throws Exception {
    fails = true;
    sinceMinutes(12);
    next.drainPermits();
    quartz().triggerJob(Rota.detail(shift).getKey());
    assertThat(wakes()).isTrue();
    assertThat(next.tryAcquire()).isTrue();
    assertThat(watch.look()).as("the one that failed").containsExactly("count");
  }

  @Test
  void beginsNothingMoreWhereTheNodeEnds() throws Exception {
    hangs = true;
    quartz().triggerJob(Rota.detail(shift).getKey());
    assertThat(begun.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    next.drainPermits();
    quartz().standby();
    new Rota(quartz(), transactions).interruptHanging(_ -> Duration.ZERO);
    assertThat(wakes()).isTrue();
    assertThat(next.tryAcquire()).isFalse();
  }
}
