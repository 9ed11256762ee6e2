package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.kadens.slack.SlackStub.Answer;

class SlackStartupTests {

  private World world;

  @BeforeEach
  void begin() {
    world = new World();
  }

  @AfterEach
  void end() {
    world.close();
  }

  private Optional<String> problem(SlackSettings settings) {
    SlackParts parts =
        SlackParts.assemble(
            settings,
            world.jdbc,
            world.core,
            world.pauses::add,
            world.parts.threads(),
            world.clock);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("connection", parts.connection());
    return new SlackStartup(settings, beans.getBeanProvider(SlackStartup.Connection.class))
        .problem(world.clock.instant());
  }

  private Optional<String> problem() {
    return problem(World.settings(world.slack.url(), false));
  }

  @Test
  void remembersWhichSlackItIs() {
    world.jdbc.sql("DELETE FROM slack_team").update();

    assertThat(problem()).isEmpty();
    assertThat(world.teams.find("T1")).contains(world.team);
  }

  @Test
  void namesTheTokenThatIsOfAnotherSlackWorkspace() {
    world.slack.answers(
        "auth.test",
        Answer.of("{\"ok\":true,\"team_id\":\"T2\",\"team\":\"Annan AB\",\"user_id\":\"U2\"}"));

    assertThat(problem().orElseThrow())
        .startsWith("KADENS_SLACK_BOT_TOKEN")
        .contains("of the Slack workspace Annan AB");
    assertThat(world.teams.find("T2")).isEmpty();

    world.teams.revoke(world.team, world.clock.instant());
    world.slack.answers("auth.test", Answer.of("{\"ok\":true,\"team_id\":\"T2\"}"));
    assertThat(problem()).as("once the app was removed from the first").isEmpty();
  }

  @Test
  void namesTheTokenThatSlackDoesNotTake() {
    world.slack.answers("auth.test", Answer.error("invalid_auth"));

    assertThat(problem().orElseThrow())
        .startsWith("KADENS_SLACK_BOT_TOKEN")
        .contains("invalid_auth")
        .doesNotContain("xoxb-1");
  }

  @Test
  void namesTheAddressWhereNobodyIs() {
    assertThat(problem(World.settings("http://127.0.0.1:1/api/", false)).orElseThrow())
        .startsWith("KADENS_SLACK_API_URL")
        .contains("http://127.0.0.1:1/api/");
  }

  @Test
  void namesTheAddressWhereSomebodyElseIs() {
    world.slack.answers("auth.test", Answer.status(404), Answer.of("{\"ok\":true}"));

    assertThat(problem().orElseThrow()).startsWith("KADENS_SLACK_API_URL").contains("HTTP 404");
    assertThat(problem().orElseThrow()).startsWith("KADENS_SLACK_API_URL").contains("team_id");
  }

  @Test
  void namesEverySettingThatIsMissing() {
    SlackSettings nothing =
        new SlackSettings(" ", null, "", "https://slack.com/api/", null, 8, false);

    assertThat(problem(nothing).orElseThrow())
        .contains("KADENS_SLACK_BOT_TOKEN is not set")
        .contains("KADENS_SLACK_SIGNING_SECRET is not set");
  }
}
