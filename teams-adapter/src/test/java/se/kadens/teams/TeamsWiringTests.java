package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import se.kadens.conversation.Channel;
import se.kadens.stage.MemoryReception;
import se.kadens.testkit.TestDatabase;

/** The module inside a real Spring application that serves HTTP. */
class TeamsWiringTests {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({TeamsConfiguration.class, TeamsWiring.class})
  static class Application {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MemoryReception core() {
      return new MemoryReception();
    }
  }

  private static ConfigurableApplicationContext run(String... properties) {
    List<String> all = new ArrayList<>(List.of(properties));
    all.add("server.port=0");
    all.add("spring.datasource.url=" + TestDatabase.create().url());
    all.add("spring.flyway.locations=classpath:db/migration/teams");
    all.add("logging.level.root=warn");
    all.add("spring.main.banner-mode=off");
    return new SpringApplicationBuilder(Application.class)
        .properties(all.toArray(String[]::new))
        .run();
  }

  @Test
  void isAbsentWhereItIsNotSetUpAndSaysWhatIsMissing() {
    try (var context = run()) {
      assertThat(context.getBeanProvider(Channel.class).stream()).isEmpty();
      assertThat(context.getBean(TeamsStartup.class).missing())
          .anyMatch(sentence -> sentence.contains("KADENS_TEAMS_APP_ID"))
          .anyMatch(sentence -> sentence.contains("KADENS_TEAMS_TENANT_ID"));
    }
  }

  @Test
  void isThereWhereItIsSetUp() {
    try (OutboundWorld world = new OutboundWorld();
        var context =
            run(
                "kadens.teams.app-id=" + world.settings.appId(),
                "kadens.teams.app-password=" + world.settings.appPassword(),
                "kadens.teams.tenant-id=" + world.settings.tenantId(),
                "kadens.teams.openid-url=" + world.settings.openIdUrl(),
                "kadens.teams.login-url=" + world.settings.loginUrl())) {
      assertThat(context.getBean(TeamsStartup.class).problem()).isEmpty();
      assertThat(context.getBean(Channel.class).ceilingPerSecond()).isEqualTo(25);
      assertThat(context.getBean(TeamsEndpoint.PATH)).isInstanceOf(HttpRequestHandler.class);
    }
  }

  @Test
  void takesInEverybodyOnLoopbackIfToldTo() {
    try (var context = run("kadens.teams.auth=disabled", "server.address=127.0.0.1")) {
      assertThat(context.getBean(TeamsStartup.class).problem()).isEmpty();
    }
  }

  @Test
  void asksForNoKeysWhereNothingIsChecked() {
    try (KeyServer keys = new KeyServer()) {
      run(
              "kadens.teams.auth=disabled",
              "server.address=127.0.0.1",
              "kadens.teams.openid-url=" + keys.metadataUrl())
          .close();
      assertThat(keys.fetches).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.address=0.0.0.0", "server.address=", "server.ssl.enabled=false"})
  void takesInEverybodyNowhereElse(String address) {
    assertThatThrownBy(() -> run("kadens.teams.auth=disabled", address))
        .rootCause()
        .hasMessageContaining("KADENS_TEAMS_AUTH=disabled")
        .hasMessageContaining("SERVER_ADDRESS");
  }
}
