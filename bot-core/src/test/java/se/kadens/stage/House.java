package se.kadens.stage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.rhythm.Holidays;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/** All of the core, wired as the application wires it, but for the clock and the chat product. */
final class House {

  private static final ThreadLocal<House> SHARED = ThreadLocal.withInitial(House::open);

  final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  private House(
      DataSource database, TurnableClock clock, MemoryChannel channel, MemoryChannel second) {
    context.registerBean("database", DataSource.class, () -> database);
    context.registerBean(TurnableClock.class, () -> clock);
    context.registerBean(
        "memory", MemoryChannel.class, () -> channel, bean -> bean.setPrimary(true));
    context.registerBean("second", MemoryChannel.class, () -> second);
    context.registerBean(Errands.class, Errands::new);
    context.registerBean(Notes.class, Notes::new);
    context.registerBean(Snags.class, Snags::new);
    context.registerBean(SpareSection.class, SpareSection::new);
    context.registerBean("late", SparePart.class, () -> new SparePart("late_", 900));
    context.registerBean("early", SparePart.class, () -> new SparePart("early_", 1));
    context.register(Wiring.class);
    context.refresh();
  }

  /** One for each thread that runs tests: what takes long is done once. */
  static House shared() {
    return SHARED.get();
  }

  /** A second node over the same database, with the same people to talk to. */
  House neighbour() {
    return new House(
        context.getBean(DataSource.class),
        context.getBean(TurnableClock.class),
        context.getBean(MemoryChannel.class),
        second());
  }

  /** The chat product that nobody is on unless a test says so. */
  MemoryChannel second() {
    return context.getBean("second", MemoryChannel.class);
  }

  /** What asks within check-ins: "early_" before all features, "late_" after them. */
  SparePart part(String name) {
    return context.getBean(name, SparePart.class);
  }

  <T> List<T> all(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  private static House open() {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestDatabase.create().dataSource());
    pool.setMaximumPoolSize(20);
    DataSource database = new Statements(new HikariDataSource(pool));
    Flyway.configure().dataSource(database).locations("db/migration/core").load().migrate();
    return new House(
        database,
        TurnableClock.at("2026-01-01T00:00:00Z"),
        new MemoryChannel("memory", person -> !person.email().startsWith("stranger")),
        new MemoryChannel("second", _ -> false));
  }

  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = "se.kadens",
      // Made for tests of single packages: here the real ones are there.
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "se\\.kadens\\.surroundings\\..*"))
  static class Wiring {

    @Bean
    JdbcClient jdbc(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    JdbcTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transaction(JdbcTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    Holidays holidays() {
      return Holidays.NONE;
    }
  }
}
