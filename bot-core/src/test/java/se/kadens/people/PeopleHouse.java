package se.kadens.people;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.kadens.delivery.Ledger;
import se.kadens.testkit.TestDatabase;

/** The package, and those given besides, on a real and empty database, transactions included. */
public final class PeopleHouse {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  public final WorkspaceId workspace;
  public final People people;

  public PeopleHouse(String... packages) {
    context.register(Wiring.class);
    if (packages.length > 0) {
      context.scan(packages);
    }
    context.refresh();
    workspace = get(Workspaces.class).home().id();
    people = get(People.class);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  List<PeopleChanged> events() {
    return get(Events.class).heard;
  }

  /** Whether any was heard outside a transaction, for whose end its listeners wait. */
  boolean heardOutside() {
    return get(Events.class).outside;
  }

  /** Who confirmed to be a user of another channel, as the adapters hear of it. */
  List<Linked> linked() {
    return get(Events.class).linked;
  }

  /** Someone without a file, met on a channel. */
  public Person met(String name) {
    return met(profile(name, false));
  }

  public Person met(Profile profile) {
    Met.Known met = (Met.Known) get(Directory.class).meet(workspace, "memory", profile);
    return people.find(workspace, met.person()).orElseThrow();
  }

  public Person again(Person person) {
    return people.find(workspace, person.id()).orElseThrow();
  }

  public static Profile profile(String name, boolean steward) {
    return new Profile(name, address(name), null, null, steward, true);
  }

  static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
  }

  static class Events {
    final List<PeopleChanged> heard = new ArrayList<>();
    final List<Linked> linked = new ArrayList<>();
    boolean outside;

    @EventListener
    void hear(Linked event) {
      linked.add(event);
    }

    @EventListener
    void hear(PeopleChanged event) {
      outside |= !TransactionSynchronizationManager.isActualTransactionActive();
      heard.add(event);
    }
  }

  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan
  @Import(Ledger.class)
  static class Wiring {

    /**
     * Pooled, since connecting takes longer than most statements; it keeps nothing it can spare.
     */
    @Bean
    HikariDataSource dataSource() {
      HikariConfig pool = new HikariConfig();
      pool.setDataSource(TestDatabase.create().dataSource());
      pool.setMaximumPoolSize(60);
      pool.setMinimumIdle(0);
      pool.setIdleTimeout(10_000);
      HikariDataSource source = new HikariDataSource(pool);
      Flyway.configure().dataSource(source).locations("db/migration/core").load().migrate();
      return source;
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    JdbcTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    Events events() {
      return new Events();
    }
  }
}
