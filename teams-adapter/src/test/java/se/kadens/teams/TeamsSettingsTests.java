package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TeamsSettingsTests {

  private static final String LOGIN = "https://login.microsoftonline.com";

  private static TeamsSettings read(String... pairs) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      variables.put(pairs[i], pairs[i + 1]);
    }
    StandardEnvironment environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment).bindOrCreate("kadens.teams", TeamsSettings.class);
  }

  @Test
  void readsTheNamesAnOperatorSets() {
    assertThat(
            read(
                "KADENS_TEAMS_APP_ID", "app",
                "KADENS_TEAMS_APP_PASSWORD", " secret ",
                "KADENS_TEAMS_TENANT_ID", "tenant",
                "KADENS_TEAMS_OPENID_URL", "http://127.0.0.1:9/keys",
                "KADENS_TEAMS_LOGIN_URL", "http://localhost:9/login",
                "KADENS_TEAMS_SERVICE_HOSTS", "127.0.0.1:9, Smba.Trafficmanager.NET",
                "KADENS_TEAMS_AUTH", "disabled",
                "KADENS_TEAMS_CEILING_PER_SECOND", "30",
                "KADENS_TEAMS_PER_CONVERSATION_PER_SECOND", "2",
                "KADENS_TEAMS_GUESTS", "true"))
        .isEqualTo(
            new TeamsSettings(
                "app",
                "secret",
                "tenant",
                "http://127.0.0.1:9/keys",
                "http://localhost:9/login",
                List.of("127.0.0.1:9", "smba.trafficmanager.net"),
                "disabled",
                30,
                2,
                null,
                false,
                true));
    assertThat(read("KADENS_TEAMS_CERTIFICATE", "/etc/kadens.pem").certificate())
        .isEqualTo("/etc/kadens.pem");
    assertThat(read("KADENS_TEAMS_MANAGED_IDENTITY", "true").managedIdentity()).isTrue();
  }

  @Test
  void isMicrosoftsPublicCloudUnlessToldOtherwise() {
    TeamsSettings usual = read("KADENS_TEAMS_APP_ID", "app", "KADENS_TEAMS_APP_PASSWORD", "");

    assertThat(usual.openIdUrl())
        .isEqualTo("https://login.botframework.com/v1/.well-known/openidconfiguration");
    assertThat(usual.loginUrl()).isEqualTo(LOGIN);
    assertThat(usual.serviceHosts())
        .containsExactly("smba.trafficmanager.net", "*.botframework.com");
    assertThat(usual.ceilingPerSecond()).isEqualTo(25);
    assertThat(usual.perConversationPerSecond()).isEqualTo(1);
    assertThat(usual.guests()).isFalse();
    assertThat(usual.authIsDisabled()).isFalse();
    assertThat(usual.hasCredentials()).isFalse();
    assertThat(usual.botId()).isEqualTo("28:app");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KADENS_TEAMS_OPENID_URL | login.botframework.com",
        "KADENS_TEAMS_OPENID_URL | http://login.botframework.com/keys",
        "KADENS_TEAMS_LOGIN_URL | http://127.0.0.1.attacker.example/",
        "KADENS_TEAMS_LOGIN_URL | ftp://login.microsoftonline.com/",
        "KADENS_TEAMS_SERVICE_HOSTS | https://smba.trafficmanager.net/",
        "KADENS_TEAMS_SERVICE_HOSTS | *",
        "KADENS_TEAMS_SERVICE_HOSTS | *.net",
        "KADENS_TEAMS_SERVICE_HOSTS | smba.*.net",
        "KADENS_TEAMS_SERVICE_HOSTS | ,",
        "KADENS_TEAMS_AUTH | off",
        "KADENS_TEAMS_CEILING_PER_SECOND | 0",
        "KADENS_TEAMS_PER_CONVERSATION_PER_SECOND | -1",
        "KADENS_TEAMS_TENANT_ID | ../other"
      })
  void namesTheSettingThatIsNoGood(String setting, String value) {
    assertThatThrownBy(() -> read(setting, value))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(setting);
  }

  @Test
  void provesItselfInOneWay() {
    assertThatThrownBy(
            () ->
                read(
                    "KADENS_TEAMS_APP_PASSWORD", "secret",
                    "KADENS_TEAMS_CERTIFICATE", "/etc/kadens.pem"))
        .rootCause()
        .hasMessageContaining("Only one of KADENS_TEAMS_APP_PASSWORD");
  }

  @ParameterizedTest
  @CsvSource({
    LOGIN + ", " + LOGIN + "/t/oauth2/v2.0/token",
    LOGIN + "/, " + LOGIN + "/t/oauth2/v2.0/token",
    LOGIN + "/t, " + LOGIN + "/t/oauth2/v2.0/token",
    LOGIN + "/t/oauth2/v2.0/token, " + LOGIN + "/t/oauth2/v2.0/token"
  })
  void completesTheAddressOfTheTokens(String given, String whole) {
    assertThat(
            LoginUrl.tokens(read("KADENS_TEAMS_LOGIN_URL", given, "KADENS_TEAMS_TENANT_ID", "t")))
        .isEqualTo(whole);
  }

  @Test
  void asksForTheConnectorOfItsCloud() {
    assertThat(LoginUrl.scope(read())).isEqualTo("https://api.botframework.com/.default");
    assertThat(LoginUrl.scope(read("KADENS_TEAMS_LOGIN_URL", "https://login.microsoftonline.us")))
        .isEqualTo("https://api.botframework.us/.default");
    assertThat(
            LoginUrl.scope(
                read(
                    "KADENS_TEAMS_OPENID_URL",
                    "https://login.botframework.azure.us/v1/.well-known/openidconfiguration")))
        .isEqualTo("https://api.botframework.us/.default");
  }

  @Test
  void neverShowsTheSecret() {
    assertThat(read("KADENS_TEAMS_APP_PASSWORD", "hush").toString()).doesNotContain("hush");
  }
}
