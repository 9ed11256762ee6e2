package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SlackSettingsTests {

  private static SlackSettings settings(String apiUrl) {
    return new SlackSettings("s", null, "xoxb-1", apiUrl, null, 8, false);
  }

  @ParameterizedTest
  @CsvSource({
    "https://slack.com/api/, https://slack.com/api/",
    "https://slack.com/api, https://slack.com/api/",
    "https://slack.com, https://slack.com/api/",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080/api/",
    "http://127.0.0.1:8080/slack, http://127.0.0.1:8080/slack/"
  })
  void completesTheAddress(String given, String methods) {
    assertThat(settings(given).apiUrl()).isEqualTo(methods);
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> settings("slack.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KADENS_SLACK_API_URL");
  }

  @Test
  void readsTheNamesAnOperatorSets() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                    "KADENS_SLACK_SIGNING_SECRET", "s-1",
                    "KADENS_SLACK_PREVIOUS_SIGNING_SECRET", "s-0",
                    "KADENS_SLACK_BOT_TOKEN", "xoxb-1",
                    "KADENS_SLACK_API_URL", "http://127.0.0.1:9",
                    "KADENS_SLACK_APP_TOKEN", "xapp-1",
                    "KADENS_SLACK_CEILING_PER_SECOND", "3",
                    "KADENS_SLACK_GUESTS", "true")));
    ConfigurationPropertySources.attach(environment);

    SlackSettings settings =
        Binder.get(environment).bindOrCreate("kadens.slack", SlackSettings.class);

    assertThat(settings)
        .isEqualTo(
            new SlackSettings(
                "s-1", "s-0", "xoxb-1", "http://127.0.0.1:9/api/", "xapp-1", 3, true));
    assertThat(settings.signingSecrets()).containsExactly("s-1", "s-0");
  }

  @Test
  void neverShowsASecret() {
    SlackSettings settings =
        new SlackSettings("s-1", "s-0", "xoxb-1", "https://slack.com", "xapp-1", 3, true);

    assertThat(settings.toString()).doesNotContain("s-1", "s-0", "xoxb", "xapp");
    assertThat(new SlackSignature(settings.signingSecrets()).toString()).doesNotContain("s-1");
  }
}
