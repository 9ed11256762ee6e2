package se.kadens.figures;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

/**
 * The core without its chat products and without the ticks, at a moment that stands still: for what
 * is measured by itself.
 */
final class Core implements AutoCloseable {

  private static final int CONNECTIONS = 20;

  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  Core(Durable.Database database, Instant now) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(database.url());
    settings.setUsername("postgres");
    settings.setMaximumPoolSize(CONNECTIONS);
    pool = new HikariDataSource(settings);
    Flyway.configure()
        .dataSource(pool)
        .locations("db/migration/core", "db/migration/slack", "db/migration/teams")
        .outOfOrder(true)
        .load()
        .migrate();
    context.registerBean("database", DataSource.class, () -> pool);
    context.registerBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC));
    context.register(Wiring.class);
    context.refresh();
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }

  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = "se.kadens",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern =
                  "se\\.kadens\\.([A-Z]|(api|architecture|contract|figures|holidays|operation"
                      + "|practice|sandbox|scheduler|slack|stage|story|surroundings"
                      + "|teams|testkit)\\.).*"))
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
