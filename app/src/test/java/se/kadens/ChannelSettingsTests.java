package se.kadens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/** Slack, Microsoft Teams, or both, as an operator's environment variables say. */
class ChannelSettingsTests {

  @Test
  void startsWithTeamsAlone() {
    assertThat(problems(withTeams(database()))).isEmpty();
  }

  @Test
  void startsWithBoth() {
    assertThat(problems(withTeams(slack()))).isEmpty();
  }

  @Test
  void wantsTheRestOfWhicheverChannelIsBegun() {
    Map<String, Object> settings = slack();
    settings.put("KADENS_TEAMS_APP_ID", "an-app");
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_TEAMS_APP_PASSWORD is not set: a client secret of the bot's registration.",
            "KADENS_TEAMS_TENANT_ID is not set: the id of the tenant that the bot is registered"
                + " in.");
    Map<String, Object> others = withTeams(database());
    others.put("KADENS_SLACK_APP_TOKEN", "xapp-1");
    assertThat(problems(others))
        .containsExactly(
            "KADENS_SLACK_BOT_TOKEN is not set: Slack's bot token, which begins with xoxb-.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KADENS_TEAMS_APP_ID", "KADENS_TEAMS_APP_PASSWORD", "KADENS_TEAMS_TENANT_ID"})
  void stopsWithoutAnyOneThatTeamsNeeds(String name) {
    Map<String, Object> settings = withTeams(slack());
    settings.put(name, "");
    assertThat(problems(settings)).singleElement().asString().startsWith(name + " is not set: ");
  }

  @Test
  void takesACertificateOrAManagedIdentityForThePassword() {
    Map<String, Object> settings = withTeams(database());
    settings.remove("KADENS_TEAMS_APP_PASSWORD");
    settings.put("KADENS_TEAMS_CERTIFICATE", "/etc/kadens/teams.pem");
    assertThat(problems(settings)).isEmpty();
    settings.remove("KADENS_TEAMS_CERTIFICATE");
    settings.put("KADENS_TEAMS_MANAGED_IDENTITY", "true");
    assertThat(problems(settings)).isEmpty();
    settings.put("KADENS_TEAMS_APP_PASSWORD", "secret");
    assertThat(problems(settings))
        .containsExactly(
            "Only one of KADENS_TEAMS_APP_PASSWORD, KADENS_TEAMS_CERTIFICATE and"
                + " KADENS_TEAMS_MANAGED_IDENTITY can be set.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void needsNothingOfTeamsWhereNobodyElseCanReachIt(String address) {
    Map<String, Object> settings = database();
    settings.put("KADENS_TEAMS_AUTH", "disabled");
    settings.put("SERVER_ADDRESS", address);
    assertThat(problems(settings)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.0.7", "127.0.0.1.example.com", ""})
  void refusesToTakeInEverythingWhereOthersCanReachIt(String address) {
    Map<String, Object> settings = withTeams(database());
    settings.put("KADENS_TEAMS_AUTH", "disabled");
    settings.put("SERVER_ADDRESS", address);
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_TEAMS_AUTH is “disabled”, so that anybody could say anything in anybody's"
                + " name: SERVER_ADDRESS has to be 127.0.0.1 with it.");
  }

  @Test
  void knowsOneWordForAuthAlone() {
    Map<String, Object> settings = withTeams(database());
    settings.put("KADENS_TEAMS_AUTH", "off");
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_TEAMS_AUTH can only be “disabled”, or not be set at all, not “off”.");
  }

  @Test
  void refusesAddressesOfTeamsThatAreNone() {
    Map<String, Object> settings = withTeams(database());
    settings.put("KADENS_TEAMS_OPENID_URL", "login.botframework.com");
    settings.put("KADENS_TEAMS_LOGIN_URL", "http://login.microsoftonline.com");
    settings.put("KADENS_TEAMS_SERVICE_HOSTS", "smba.trafficmanager.net, https://example.com/");
    settings.put("KADENS_TEAMS_TENANT_ID", "example.onmicrosoft.com");
    settings.put("KADENS_TEAMS_GUESTS", "yes");
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_TEAMS_TENANT_ID has to be the tenant's id, not its domain:"
                + " “example.onmicrosoft.com”.",
            "KADENS_TEAMS_GUESTS has to be true or false, not “yes”.",
            "KADENS_TEAMS_OPENID_URL is not a web address: “login.botframework.com”.",
            "KADENS_TEAMS_LOGIN_URL has to begin with https://, unless it is on this machine:"
                + " “http://login.microsoftonline.com”.",
            "KADENS_TEAMS_SERVICE_HOSTS has to be hosts with commas between them, such as"
                + " smba.trafficmanager.net, not “smba.trafficmanager.net, https://example.com/”.");
  }

  @Test
  void takesAddressesOfOtherCloudsAndOfThisMachine() {
    Map<String, Object> settings = withTeams(database());
    settings.put("KADENS_TEAMS_OPENID_URL", "http://127.0.0.1:8099/keys");
    settings.put("KADENS_TEAMS_LOGIN_URL", "https://login.microsoftonline.us");
    settings.put(
        "KADENS_TEAMS_SERVICE_HOSTS",
        "smba.infra.gov.teams.microsoft.us, *.example.com,127.0.0.1:8099");
    settings.put("KADENS_TEAMS_CEILING_PER_SECOND", "12.5");
    assertThat(problems(settings)).isEmpty();
  }

  @Test
  void saysWhichSettingIsThereAndEmpty() {
    Map<String, Object> settings = slack();
    settings.put("KADENS_TEAMS_LOGIN_URL", "");
    settings.put("KADENS_SLACK_API_URL", " ");
    settings.put("KADENS_TEAMS_CEILING_PER_SECOND", "");
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_SLACK_API_URL is empty: give it a value, or do not set it.",
            "KADENS_TEAMS_LOGIN_URL is empty: give it a value, or do not set it.",
            "KADENS_TEAMS_CEILING_PER_SECOND is empty: give it a value, or do not set it.");
  }

  private static Map<String, Object> database() {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:5432/kadens");
    settings.put("SPRING_DATASOURCE_USERNAME", "kadens");
    settings.put("SPRING_DATASOURCE_PASSWORD", "");
    return settings;
  }

  private static Map<String, Object> slack() {
    Map<String, Object> settings = database();
    settings.put("KADENS_SLACK_BOT_TOKEN", "xoxb-1");
    settings.put("KADENS_SLACK_SIGNING_SECRET", "secret");
    return settings;
  }

  private static Map<String, Object> withTeams(Map<String, Object> settings) {
    settings.put("KADENS_TEAMS_APP_ID", "6f0c1d5e-2b7a-4e43-9a51-0d3f7c8b9e10");
    settings.put("KADENS_TEAMS_APP_PASSWORD", "secret");
    settings.put("KADENS_TEAMS_TENANT_ID", "b1f2a3c4-5d6e-4f70-8123-94a5b6c7d8e9");
    return settings;
  }

  private static List<String> problems(Map<String, Object> variables) {
    StandardEnvironment environment =
        new StandardEnvironment() {
          @Override
          public Map<String, Object> getSystemEnvironment() {
            return variables;
          }
        };
    ConfigurationPropertySources.attach(environment);
    return new Settings(environment).problems();
  }
}
