package se.kadens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import se.kadens.testkit.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTests {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void namesEverySettingThatIsMissing(CapturedOutput output) {
    assertThat(problems(Map.of()))
        .containsExactly(
            "SPRING_DATASOURCE_URL is not set: the JDBC address, such as"
                + " jdbc:postgresql://localhost:5432/kadens.",
            "SPRING_DATASOURCE_USERNAME is not set: the database's user.",
            "SPRING_DATASOURCE_PASSWORD is not set: that user's password, which may be empty.",
            "KADENS_SLACK_BOT_TOKEN is not set: Slack's bot token, which begins with xoxb-.",
            "KADENS_SLACK_SIGNING_SECRET is not set: the signing secret on the app's page at"
                + " Slack.",
            "KADENS_TEAMS_APP_ID is not set: the Microsoft App ID of the bot's registration.",
            "KADENS_TEAMS_APP_PASSWORD is not set: a client secret of the bot's registration.",
            "KADENS_TEAMS_TENANT_ID is not set: the id of the tenant that the bot is registered"
                + " in.",
            "Slack or Microsoft Teams has to be set up; both may be.");
    assertThat(output.getErr().lines()).hasSize(9);
    assertThat(output.getAll()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void startsWithEverySettingThatIsNeeded() {
    assertThat(problems(complete())).isEmpty();
  }

  @Test
  void takesAnEmptySettingForAMissingOne() {
    assertThat(problems(with("KADENS_SLACK_BOT_TOKEN", " ")))
        .containsExactly(
            "KADENS_SLACK_BOT_TOKEN is not set: Slack's bot token, which begins with xoxb-.");
    assertThat(problems(with("KADENS_SLACK_SIGNING_SECRET", "")))
        .singleElement()
        .asString()
        .startsWith("KADENS_SLACK_SIGNING_SECRET is not set");
  }

  @Test
  void needsNoSigningSecretWhereNothingIsPosted() {
    Map<String, Object> settings = with("KADENS_SLACK_APP_TOKEN", "xapp-1");
    settings.remove("KADENS_SLACK_SIGNING_SECRET");
    assertThat(problems(settings)).isEmpty();
  }

  @Test
  void letsThePasswordBeEmpty() {
    assertThat(problems(with("SPRING_DATASOURCE_PASSWORD", ""))).isEmpty();
  }

  @Test
  void refusesWhatIsNoNumberOrNoAddress() {
    Map<String, Object> settings = with("KADENS_SLACK_CEILING_PER_SECOND", "eight");
    settings.put("KADENS_TEAMS_CEILING_PER_SECOND", "0");
    settings.put("KADENS_SLACK_API_URL", "slack.com/api");
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_SLACK_API_URL is not a web address: “slack.com/api”.",
            "KADENS_SLACK_CEILING_PER_SECOND has to be a number above 0, not “eight”.",
            "KADENS_TEAMS_CEILING_PER_SECOND has to be a number above 0, not “0”.");
  }

  @Test
  void refusesWhatAnOperatorCannotHaveMeant() {
    Map<String, Object> settings = with("KADENS_LOG_FORMAT", "xml");
    settings.put("KADENS_DRAIN_SECONDS", "2s");
    settings.put("KADENS_RESTORED_AT", "noon");
    assertThat(problems(settings))
        .containsExactly(
            "KADENS_DRAIN_SECONDS has to be a whole number from 0 to 60, not “2s”.",
            "KADENS_RESTORED_AT has to be a moment such as 2026-11-22T10:30:00Z, not “noon”.",
            "KADENS_LOG_FORMAT has to be text or json, not “xml”.");
    settings.put("KADENS_LOG_FORMAT", "JSON");
    settings.put("KADENS_DRAIN_SECONDS", "0");
    settings.put("KADENS_RESTORED_AT", "2026-11-22T10:30:00Z");
    assertThat(problems(settings)).isEmpty();
  }

  @Test
  void refusesAnotherKindOfDatabase() {
    assertThat(problems(with("SPRING_DATASOURCE_URL", "jdbc:mysql://localhost/kadens")))
        .containsExactly("SPRING_DATASOURCE_URL has to begin with jdbc:postgresql:.");
  }

  @Test
  void saysWhenNoDatabaseAnswers() {
    assertThat(
            problems(
                with("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/kadens?password=x")))
        .containsExactly(
            "SPRING_DATASOURCE_URL: the database at jdbc:postgresql://localhost:1/kadens cannot be"
                + " reached.");
  }

  @Test
  void saysWhenThereIsNoSuchDatabase() {
    String elsewhere = DATABASE.url().replaceFirst("/kadens_\\d+", "/nowhere");
    assertThat(problems(with("SPRING_DATASOURCE_URL", elsewhere)))
        .singleElement()
        .asString()
        .startsWith("SPRING_DATASOURCE_URL names a database that does not exist: jdbc:postgresql:")
        .endsWith("/nowhere.");
  }

  @Test
  void saysWhenTheUserIsUnknown() {
    Map<String, Object> settings = with("SPRING_DATASOURCE_USERNAME", "nobody");
    settings.put("SPRING_DATASOURCE_URL", DATABASE.url().replaceFirst("\\?.*", ""));
    assertThat(problems(settings))
        .containsExactly(
            "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD: the database does not let"
                + " the user “nobody” in with this password.");
  }

  @Test
  void endsTheProgramWithItsSentencesAlone() throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            "se.kadens.KadensApplication");
    program.environment().keySet().removeIf(name -> name.matches("(?i)(SPRING|KADENS)_.*"));
    program.redirectErrorStream(true);
    Process process = program.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said.lines())
        .hasSize(9)
        .allMatch(line -> line.contains(" is not set: ") || line.contains(" has to be set up"));
  }

  private static Map<String, Object> complete() {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("SPRING_DATASOURCE_URL", DATABASE.url());
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    settings.put("KADENS_SLACK_BOT_TOKEN", "xoxb-1");
    settings.put("KADENS_SLACK_SIGNING_SECRET", "secret");
    return settings;
  }

  private static Map<String, Object> with(String name, String value) {
    Map<String, Object> settings = complete();
    settings.put(name, value);
    return settings;
  }

  /** What an application without any beans says as it starts with these environment variables. */
  private static List<String> problems(Map<String, Object> variables) {
    StandardEnvironment environment =
        new StandardEnvironment() {
          @Override
          public Map<String, Object> getSystemEnvironment() {
            return variables;
          }
        };
    SpringApplication application =
        new SpringApplicationBuilder(Object.class)
            .environment(environment)
            .web(WebApplicationType.NONE)
            .build();
    List<String> sentences = new ArrayList<>();
    CannotStart refusal = catchThrowableOfType(CannotStart.class, () -> application.run().close());
    if (refusal != null) {
      sentences.addAll(refusal.sentences());
    }
    return sentences;
  }
}
