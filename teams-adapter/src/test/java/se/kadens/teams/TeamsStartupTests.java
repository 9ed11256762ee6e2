package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Fault;

class TeamsStartupTests {

  private OutboundWorld world;

  @BeforeEach
  void begin() {
    world = new OutboundWorld();
  }

  @AfterEach
  void end() {
    world.close();
  }

  private Optional<String> problem(TeamsSettings settings) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("connection", world.assemble(settings).connection());
    return new TeamsStartup(settings, beans.getBeanProvider(TeamsStartup.Connection.class))
        .problem();
  }

  private TeamsSettings settings(
      @Nullable String app, @Nullable String password, @Nullable String tenant, String loginUrl) {
    return new TeamsSettings(
        app,
        password,
        tenant,
        world.settings.openIdUrl(),
        loginUrl,
        List.of("127.0.0.1"),
        null,
        25,
        1,
        null,
        false,
        false);
  }

  @Test
  void findsNothingToSayWhereATokenIsGiven() {
    assertThat(problem(world.settings)).isEmpty();
    assertThat(world.calls(CallKind.TOKEN)).hasSize(1);
  }

  @Test
  void namesThePasswordThatIsNotTaken() {
    assertThat(problem(OutboundWorld.settings(world.teams, "not-it", 1, false)).orElseThrow())
        .startsWith("KADENS_TEAMS_APP_PASSWORD")
        .contains("AADSTS7000215")
        .doesNotContain("not-it");
  }

  @Test
  void namesTheTenantThatDoesNotKnowTheApp() {
    assertThat(
            problem(settings("app", "secret", "another-tenant", world.teams.loginUrl().toString()))
                .orElseThrow())
        .contains("KADENS_TEAMS_APP_ID", "KADENS_TEAMS_TENANT_ID", "AADSTS700016");
  }

  @Test
  void namesTheAddressWhereNobodyIs() {
    assertThat(problem(settings("app", "secret", "t", "http://127.0.0.1:1")).orElseThrow())
        .startsWith("KADENS_TEAMS_LOGIN_URL")
        .contains("http://127.0.0.1:1/t/oauth2/v2.0/token");
  }

  @Test
  void namesTheAddressWhereSomebodyElseIs() {
    assertThat(
            problem(settings("app", "secret", "t", world.teams.openIdUrl().toString()))
                .orElseThrow())
        .startsWith("KADENS_TEAMS_LOGIN_URL")
        .contains("http_404");
  }

  @Test
  void saysThatTheAuthorityIsInTrouble() {
    world.teams.faults().next(CallKind.TOKEN, 1, Fault.refused(503, "ServiceUnavailable"));

    assertThat(problem(world.settings).orElseThrow())
        .startsWith("KADENS_TEAMS_LOGIN_URL")
        .contains("HTTP 503");
  }

  @Test
  void namesEverySettingThatIsMissing() {
    TeamsStartup unset =
        new TeamsStartup(
            settings(" ", "", null, "https://login.microsoftonline.com"),
            new StaticListableBeanFactory().getBeanProvider(TeamsStartup.Connection.class));

    assertThat(unset.problem().orElseThrow())
        .contains(
            "KADENS_TEAMS_APP_ID is not set",
            "KADENS_TEAMS_APP_PASSWORD is not set",
            "KADENS_TEAMS_TENANT_ID is not set");
  }

  @Test
  void missesNothingWhileAuthenticationIsDisabled() {
    TeamsSettings open =
        new TeamsSettings(
            null,
            null,
            null,
            "https://login.botframework.com/",
            "https://login.microsoftonline.com",
            List.of("127.0.0.1:56150"),
            "disabled",
            25,
            1,
            null,
            false,
            false);

    assertThat(problem(open)).isEmpty();
  }
}
