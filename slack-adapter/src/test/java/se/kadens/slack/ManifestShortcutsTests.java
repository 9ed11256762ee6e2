package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import se.kadens.rhythm.Holidays;

/** A shortcut is called by the feature and the command that answer it: the core knows them all. */
class ManifestShortcutsTests {

  private static final Pattern SHORTCUT = Pattern.compile("callback_id: *([a-z]+:[a-z-]+)(:\\w+)?");

  /** As many as Slack takes. */
  private static final int MOST = 10;

  private static final AnnotationConfigApplicationContext CORE =
      new AnnotationConfigApplicationContext();

  /** The whole core, of which only what the switchboard needs is made, and no table is touched. */
  @Lazy
  @ComponentScan(
      basePackages = "se.kadens",
      lazyInit = true,
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "se\\.kadens\\.(sandbox|slack|testkit)\\..*"))
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

  @BeforeAll
  static void wire() {
    CORE.register(Core.class);
    CORE.refresh();
  }

  @AfterAll
  static void close() {
    CORE.close();
  }

  @Test
  void offersWhatTheCoreKnows() throws IOException {
    List<String> offered =
        SHORTCUT
            .matcher(Files.readString(Path.of("manifest.yaml")))
            .results()
            .map(found -> found.group(1))
            .toList();
    List<String> known =
        CORE.getBean(Switchboard.class).offers().stream()
            .map(offer -> offer.feature() + ":" + offer.command().name())
            .toList();
    assertThat(offered).hasSizeBetween(1, MOST).isSubsetOf(known);
  }

  @Test
  void namesEveryShortcutSo() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yaml"));
    assertThat(SHORTCUT.matcher(manifest).results().count())
        .isEqualTo(
            Pattern.compile("callback_id")
                .matcher(manifest.replaceAll("#.*", ""))
                .results()
                .count());
  }
}
