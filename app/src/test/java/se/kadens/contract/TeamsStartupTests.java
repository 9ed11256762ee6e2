package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;

class TeamsStartupTests {

  @Test
  void endsWithOneSentenceWhenMicrosoftRefusesTheSecret() throws Exception {
    assertThat(endsWith(Map.of("KADENS_TEAMS_APP_PASSWORD", "run-out")))
        .startsWith("KADENS_TEAMS_APP_PASSWORD")
        .contains("AADSTS7000215")
        .doesNotContain("run-out");
  }

  @Test
  void endsWithOneSentenceWhenTheTenantIsAnother() throws Exception {
    assertThat(endsWith(Map.of("KADENS_TEAMS_TENANT_ID", "11111111-2222-4333-8444-555555555555")))
        .contains("KADENS_TEAMS_TENANT_ID", "AADSTS700016");
  }

  @Test
  void endsWithOneSentenceWhenNobodyGivesTokens() throws Exception {
    assertThat(endsWith(Map.of("KADENS_TEAMS_LOGIN_URL", "http://127.0.0.1:1")))
        .startsWith("KADENS_TEAMS_LOGIN_URL");
  }

  private static String endsWith(Map<String, String> changes)
      throws IOException, InterruptedException {
    try (TeamsSandbox teams =
        TeamsSandbox.start(TeamsSandboxSettings.forTests(Clock.systemUTC()))) {
      Map<String, String> settings = TeamsHouse.settings(teams);
      settings.putAll(changes);
      try (Product product = new Product(settings)) {
        assertThat(product.ended()).isEqualTo(1);
        return product.said().stream()
            .filter(line -> !line.contains("  INFO "))
            .reduce((one, other) -> one + "\n" + other)
            .orElse("");
      }
    }
  }

  @Test
  void saysThatItTakesInEverythingOnLoopback() throws Exception {
    try (TeamsSandbox teams =
        TeamsSandbox.start(TeamsSandboxSettings.forTests(Clock.systemUTC()))) {
      Map<String, String> settings = TeamsHouse.settings(teams);
      settings.keySet().removeIf(name -> name.matches("KADENS_TEAMS_(APP|TENANT|LOGIN|OPENID).*"));
      settings.put("KADENS_TEAMS_AUTH", "disabled");
      settings.put("SERVER_ADDRESS", "127.0.0.1");
      try (Product product = new Product(settings)) {
        Outside outside = new Outside(product.address(), "", TeamsHouse.ADMIN, Instant::now);
        assertThat(outside.getUnnamed("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(product.said()).anyMatch(line -> line.contains("KADENS_TEAMS_AUTH is disabled"));
      }
    }
  }
}
