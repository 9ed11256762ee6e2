package se.kadens.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import se.kadens.testkit.TestDatabase;

/** A node ends while chores fall due all the time. */
class FarewellTests {

  private static final int ENDINGS = 15;

  private final TestDatabase database = TestDatabase.create();
  private final Semaphore woken = new Semaphore(0);
  private final List<Shift> shifts =
      Shift.of(List.of(chore("one", 5), chore("two", 6), chore("three", 7), chore("four", 8)));
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  private Chore chore(String name, int millis) {
    return new Chore(
        name,
        Duration.ofMillis(millis),
        _ -> {
          woken.release();
          return 1;
        });
  }

  @BeforeEach
  void listen() {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration/scheduler")
        .load()
        .migrate();
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(logged);
  }

  @Test
  void leavesNothingOfQuartzWithoutADatabase() throws Exception {
    for (int i = 1; i <= ENDINGS; i++) {
      woken.drainPermits();
      try (var _ = node()) {
        assertThat(woken.tryAcquire(4 + i, 30, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(logged.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  private AnnotationConfigApplicationContext node() {
    AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
    node.registerBean(HikariDataSource.class, this::pool);
    node.registerBean(
        JdbcTransactionManager.class,
        () -> new JdbcTransactionManager(node.getBean(DataSource.class)));
    node.registerBean(BetweenTicks.class, () -> new BetweenTicks(Clock.systemUTC()));
    node.registerBean(SchedulerFactoryBean.class, () -> quartz(node));
    node.registerBean(
        Rota.class,
        () -> new Rota(node.getBean(Scheduler.class), node.getBean(JdbcTransactionManager.class)));
    node.registerBean(
        Farewell.class,
        () -> new Farewell(node.getBean(Rota.class), node.getBean(BetweenTicks.class)));
    node.refresh();
    return node;
  }

  private HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(database.dataSource());
    return pool;
  }

  private SchedulerFactoryBean quartz(AnnotationConfigApplicationContext node) {
    DataSource source = node.getBean(DataSource.class);
    Ticks ticks = new Ticks(JdbcClient.create(source));
    BetweenTicks between = node.getBean(BetweenTicks.class);
    Properties properties = new Properties();
    properties.setProperty(
        "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    properties.setProperty("org.quartz.jobStore.isClustered", "true");
    properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    properties.setProperty("org.quartz.threadPool.threadCount", "4");
    SchedulerFactoryBean factory = new SchedulerFactoryBean();
    factory.setQuartzProperties(properties);
    factory.setDataSource(source);
    factory.setTransactionManager(node.getBean(JdbcTransactionManager.class));
    factory.setOverwriteExistingJobs(true);
    factory.setJobFactory(
        (TriggerFiredBundle _, Scheduler _) ->
            new ChoreJob(shifts, ticks, between, Clock.systemUTC()));
    factory.setJobDetails(shifts.stream().map(Rota::detail).toArray(JobDetail[]::new));
    factory.setTriggers(shifts.stream().map(Rota::trigger).toArray(Trigger[]::new));
    return factory;
  }
}
