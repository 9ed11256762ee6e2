package se.kadens.stage;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.rhythm.Holidays;

/** What the core understands, for a channel to compare with what it offers people to choose. */
public final class CoreOffers {

  private CoreOffers() {}

  /** The whole core, of which only what the switchboard needs is made, and no table is touched. */
  @Lazy
  @ComponentScan(
      basePackages = "se.kadens",
      lazyInit = true,
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "se\\.kadens\\.(sandbox|slack|stage|teams|testkit)\\..*"))
  static class Core {

    @Bean
    JdbcClient jdbc() {
      return JdbcClient.create(new DriverManagerDataSource());
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    PlatformTransactionManager transactionManager() {
      return new JdbcTransactionManager(new DriverManagerDataSource());
    }

    @Bean
    Holidays holidays() {
      return Holidays.NONE;
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  public static List<Offer> all() {
    try (AnnotationConfigApplicationContext core =
        new AnnotationConfigApplicationContext(Core.class)) {
      return List.copyOf(core.getBean(Switchboard.class).offers());
    }
  }
}
