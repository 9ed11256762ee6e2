package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.language.Language;
import se.kadens.testkit.TestDatabase;

/** Nobody waits for what Slack says of its users. */
class StuckUsersTests {

  private static final int CHANGES = 40;

  private static final String PRESS =
      """
      {"type":"block_actions","user":{"id":"UANNA","team_id":"T1"},"team":{"id":"T1"},
       "container":{"type":"message","message_ts":"10.9","channel_id":"D1","is_ephemeral":false},
       "actions":[{"type":"button","action_id":"chat:later:5f1c","action_ts":"1700.1",
                   "value":"chat:later:5f1c"}]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"user_change", "team_join"})
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void answersAPressWhileTheyCannotBeTakenIn(String event) throws Exception {
    TestDatabase database = World.migrated();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        World world = World.of(database, threads);
        Connection another = database.dataSource().getConnection();
        Statement inTheWay = another.createStatement()) {
      world.core.add("Bo Ek", "bo@acme.example", Language.ENGLISH);
      another.setAutoCommit(false);
      inTheWay.execute("LOCK TABLE slack_user IN EXCLUSIVE MODE");
      for (int i = 0; i < CHANGES; i++) {
        assertThat(world.event("Ev" + i, of(event)).getStatus()).isEqualTo(200);
      }
      assertThat(world.interaction(PRESS).getStatus()).isEqualTo(200);
      assertThat(world.core.only()).isInstanceOf(Pressed.class);
      another.rollback();
    }
  }

  private static String of(String event) {
    return """
    {"type":"%s","user":{"id":"UBO","team_id":"T1",
     "profile":{"real_name":"Bo Ek","email":"bo@acme.example"}}}
    """
        .formatted(event);
  }
}
