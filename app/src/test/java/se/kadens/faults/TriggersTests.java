package se.kadens.faults;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T25: Quartz forgets its own triggers, as it does after trouble with the database. */
@Tag("faults")
class TriggersTests {

  private static final String CHORE = "close-check-ins";
  private static final String TRIGGER = "every-" + Duration.ofMinutes(1);

  /** The chore's interval, the watchdog's patience with it, its next look, and one tick more. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @ParameterizedTest
  @ValueSource(strings = {"ACQUIRED", "BLOCKED", "ERROR"})
  void freesTriggersThatWouldNeverFireAgain(String state) {
    Chance.of("T25 " + state);
    try (Arena arena = Arena.of(20, 20)) {
      Node node = arena.node();
      arena.employs(node);
      JdbcClient jdbc = JdbcClient.create(arena.database().dataSource());
      Until.holds("struck while Quartz does not hold it", PATIENCE, () -> strike(jdbc, state));
      Until.holds(
          "the watchdog says so",
          PATIENCE,
          () -> node.hasSaid(CHORE + " is to come to its end every"));
      Until.holds("it comes to its end again", PATIENCE, () -> hasEndedSinceThen(jdbc));
      arena.opens(node);
      arena.settles(PATIENCE);
    }
  }

  private static boolean strike(JdbcClient jdbc, String state) {
    return jdbc.sql(
                """
                UPDATE qrtz_triggers SET trigger_state = ?
                WHERE trigger_name = ? AND trigger_state = 'WAITING'""")
            .params(state, TRIGGER)
            .update()
        == 1;
  }

  /** Since it was scheduled anew. */
  private static boolean hasEndedSinceThen(JdbcClient jdbc) {
    return jdbc.sql("SELECT ended_at > mended_at FROM tick WHERE chore = ?")
        .param(CHORE)
        .query(Boolean.class)
        .single();
  }
}
