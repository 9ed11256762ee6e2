package se.kadens.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.listeners.JobListenerSupport;
import org.quartz.spi.TriggerFiredBundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import se.kadens.testkit.TestDatabase;

class WatchTicksTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataSource database = TestDatabase.create().dataSource();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Ticks ticks = new Ticks(jdbc);
  private final Semaphore woken = new Semaphore(0);
  private final Chore chore = new Chore("count", Duration.ofMinutes(10), _ -> 1);
  private final SchedulerFactoryBean factory = new SchedulerFactoryBean();
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
    factory.setTransactionManager(new JdbcTransactionManager(database));
    factory.setJobFactory(
        (TriggerFiredBundle _, Scheduler _) ->
            new ChoreJob(List.of(chore), ticks, Clock.systemUTC()));
    factory.setJobDetails(SchedulerConfiguration.detail(chore));
    factory.setTriggers(SchedulerConfiguration.trigger(chore));
    factory.setGlobalJobListeners(new Listener());
    factory.afterPropertiesSet();
    watch = new WatchTicks(ticks, List.of(chore), SchedulerConfiguration::trigger, quartz());
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

  @AfterEach
  void stop() throws Exception {
    factory.destroy();
  }

  private Scheduler quartz() {
    return factory.getScheduler();
  }

  private boolean wakes() throws InterruptedException {
    return woken.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void sinceMinutes(int minutes) {
    jdbc.sql("UPDATE tick SET ended_at = now() - make_interval(mins => ?)").param(minutes).update();
  }

  @Test
  void schedulesAnewWhatIsStuck() throws Exception {
    jdbc.sql("UPDATE qrtz_triggers SET trigger_state = 'ACQUIRED'").update();
    sinceMinutes(22);
    assertThat(watch.look()).containsExactly("count");
    assertThat(wakes()).isTrue();
    assertThat(watch.look()).as("it has been seen to").isEmpty();
  }

  @Test
  void schedulesAnewWhatIsGone() throws Exception {
    quartz().unscheduleJob(SchedulerConfiguration.trigger(chore).getKey());
    sinceMinutes(22);
    assertThat(watch.look()).containsExactly("count");
    assertThat(wakes()).isTrue();
  }

  @Test
  void leavesAloneWhatIsInTime() {
    sinceMinutes(20);
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void takesNoAlarmAtWhatPassedWhileNothingRan() {
    sinceMinutes(600);
    watch.start();
    try {
      assertThat(watch.look()).isEmpty();
    } finally {
      watch.stop();
    }
  }
}
