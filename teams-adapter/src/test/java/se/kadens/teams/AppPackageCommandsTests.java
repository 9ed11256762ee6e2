package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.rhythm.Holidays;
import tools.jackson.databind.JsonNode;

/** What Teams shows to choose from, the core understands; it understands more than fits there. */
class AppPackageCommandsTests {

  /** What a channel says when somebody adds the app, and what people say without being told. */
  private static final Set<String> NOT_FOR_CHOOSING = Set.of("welcome", "hello");

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
              pattern = "se\\.kadens\\.(sandbox|teams|testkit)\\..*"))
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
  void offersOnceEachWhatTheCoreUnderstands() throws IOException {
    JsonNode manifest = AppPackageTests.json("manifest.json");
    List<Offer> offered = new ArrayList<>();
    AppPackageTests.commands(manifest)
        .forEach(command -> offered.add(meantBy(command.path("title").asString())));
    assertThat(offered).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(offers());
  }

  /** A shortcut is called by the feature and the command that answer it. */
  @Test
  void offersShortcutsThatTheCoreKnows() throws IOException {
    JsonNode shortcuts = AppPackageTests.shortcuts(AppPackageTests.json("manifest.json"));
    Set<String> known =
        offers().stream()
            .map(offer -> offer.feature() + ":" + offer.command().name())
            .collect(Collectors.toSet());
    assertThat(shortcuts).isNotEmpty();
    assertThat(shortcuts)
        .allSatisfy(shortcut -> assertThat(known).contains(shortcut.path("id").asString()));
  }

  @Test
  void meansTheSameInBothLanguages() throws IOException {
    JsonNode manifest = AppPackageTests.json("manifest.json");
    JsonNode swedish = AppPackageTests.json("sv.json");
    JsonNode commands = AppPackageTests.commands(manifest);
    assertThat(IntStream.range(0, commands.size()))
        .isNotEmpty()
        .allSatisfy(
            at -> {
              String english = commands.path(at).path("title").asString();
              String translated = swedish.path(AppPackageTests.key(at, "title")).asString();
              assertThat(translated).isNotEqualTo(english);
              assertThat(meantBy(translated)).isEqualTo(meantBy(english));
            });
  }

  private static Offer meantBy(String words) {
    return offers().stream()
        .filter(offer -> offer.command().words().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the core does not know “" + words + "”"));
  }

  private static List<Offer> offers() {
    return CORE.getBean(Switchboard.class).offers().stream()
        .filter(offer -> !NOT_FOR_CHOOSING.contains(offer.command().name()))
        .toList();
  }
}
