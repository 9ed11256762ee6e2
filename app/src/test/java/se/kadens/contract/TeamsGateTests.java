package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.sandbox.teams.Forgery;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.sandbox.teams.TeamsUser;
import tools.jackson.databind.node.ObjectNode;

/** Who gets in at the address that the Bot Connector posts to, asked of the running program. */
class TeamsGateTests {

  private static final String OTHER_TENANT = "11111111-2222-4333-8444-555555555555";

  private static TeamsSandbox teams;
  private static Product product;
  private static TeamsDesk anna;

  @BeforeAll
  static void start() throws Exception {
    teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(Clock.systemUTC()));
    product = new Product(TeamsHouse.settings(teams));
    anna =
        teams.desk(
            teams
                .addUser(
                    TeamsUser.person("Anna Berg", "anna@example.com", "sv-SE", "Europe/Stockholm"))
                .id());
    teams.deliverTo(URI.create(product.address() + "/api/messages"));
  }

  @AfterAll
  static void stop() {
    product.close();
    teams.close();
  }

  @Test
  void letsTheBotConnectorIn() {
    assertThat(post(anna.draft("hjälp"), "Bearer " + teams.tokens().good())).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void turnsAwayWhateverDoesNotHold(Forgery how) {
    assertThat(post(anna.draft("hjälp"), "Bearer " + teams.tokens().forged(how))).isEqualTo(401);
  }

  @Test
  void turnsAwayWhoeverShowsNoToken() {
    assertThat(teams.deliver(bytes(anna.draft("hjälp")), null).status()).isEqualTo(401);
    assertThat(post(anna.draft("hjälp"), "Basic YTpi")).isEqualTo(401);
  }

  @Test
  void turnsAwayAnotherTenantAndAnotherHost() {
    String good = "Bearer " + teams.tokens().good();
    ObjectNode foreign = anna.draft("hjälp");
    ((ObjectNode) foreign.path("conversation")).put("tenantId", OTHER_TENANT);
    ((ObjectNode) foreign.path("channelData").path("tenant")).put("id", OTHER_TENANT);
    assertThat(post(foreign, good)).isEqualTo(403);
    String elsewhere = "https://smba.example/emea/";
    String token = teams.tokens().with(Map.of("serviceurl", elsewhere));
    assertThat(post(anna.draft("hjälp").put("serviceUrl", elsewhere), "Bearer " + token))
        .isEqualTo(403);
  }

  @Test
  void answersWhatIsNoActivityInKind() {
    String good = "Bearer " + teams.tokens().good();
    assertThat(teams.deliver("no json".getBytes(StandardCharsets.UTF_8), good).status())
        .isEqualTo(400);
    assertThat(post(anna.draft("x".repeat(300 * 1024)), good)).isEqualTo(413);
  }

  @Test
  void logsNoTokenAndNoWords() {
    String token = teams.tokens().forged(Forgery.WRONG_ISSUER);
    post(anna.draft("ett hemligt ord"), "Bearer " + token);
    assertThat(String.join("\n", product.said())).doesNotContain(token, "hemligt");
  }

  private static int post(ObjectNode activity, String authorization) {
    return teams.deliver(bytes(activity), authorization).status();
  }

  private static byte[] bytes(ObjectNode activity) {
    return activity.toString().getBytes(StandardCharsets.UTF_8);
  }
}
