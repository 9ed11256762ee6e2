package se.kadens.faults;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T25: Quartz forgets its own triggers, as it does after trouble with the database. */
@Tag("faults")
class TriggersTests {

  /** The watchdog's grace, its next look, and one tick more. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @ParameterizedTest
  @ValueSource(strings = {"ACQUIRED", "BLOCKED", "ERROR"})
  void freesTriggersThatWouldNeverFireAgain(String state) {
    Chance.of("T25 " + state);
    try (Arena arena = Arena.of(20, 20)) {
      Node node = arena.node();
      arena.employs(node);
      JdbcClient jdbc = JdbcClient.create(arena.database().dataSource());
      long stuckSince =
          jdbc.sql("SELECT (extract(epoch FROM now()) * 1000)::bigint").query(Long.class).single();
      jdbc.sql(
              "UPDATE qrtz_triggers SET trigger_state = ? WHERE trigger_name = 'open-due-check-ins'")
          .param(state)
          .update();
      Until.holds(
          "it fires again",
          PATIENCE,
          () ->
              arena
                      .invariants()
                      .count(
                          """
                          SELECT count(*) FROM qrtz_triggers
                          WHERE trigger_name = 'open-due-check-ins' AND trigger_state = 'WAITING'
                            AND prev_fire_time > %d"""
                              .formatted(stuckSince + 30_000))
                  > 0);
      arena.opens(node);
      arena.settles(PATIENCE);
    }
  }
}
