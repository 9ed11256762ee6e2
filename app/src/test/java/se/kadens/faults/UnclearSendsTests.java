package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.sandbox.slack.Mishap;

/** T4 to T6: the connection breaks, and nobody knows whether the message arrived. */
class UnclearSendsTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void saysNothingTwiceThoughOneInTenConnectionsIsCut() {
    cutsAfterAccepting(200, 0.1);
  }

  @Tag("faults")
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.5})
  void saysNothingTwiceHoweverManyConnectionsAreCut(double share) {
    // So many that some are cut for certain.
    cutsAfterAccepting(Chance.scaled(1_000, share < 0.1 ? 400 : 100), share);
  }

  private static void cutsAfterAccepting(int people, double share) {
    Chance chance = Chance.of("T4");
    try (Arena arena = Arena.of(people, 100)) {
      Node node = arena.node();
      arena.employs(node);
      arena.slack().faults().strike(Arena.POST, share, chance.seed(), Mishap.cutAfter());
      arena.opens(node);
      Invariants after = arena.settles(PATIENCE);
      assertThat(after.states()).containsOnlyKeys("sent").containsEntry("sent", (long) people);
      assertThat(arena.accepted()).isEqualTo(people);
      assertThat(node.hasSaid("may have arrived, looking for it")).isTrue();
    }
  }

  @Tag("faults")
  @Test
  void saysNothingTwiceThoughAnswersComeAfterAMinute() {
    Chance chance = Chance.of("T5");
    int people = Chance.scaled(1_000, 200);
    try (Arena arena = Arena.of(people, 100)) {
      Node node = arena.node();
      arena.employs(node);
      Mishap late = Mishap.late(Duration.ofSeconds(60));
      arena.slack().faults().strike(Arena.POST, 0.05, chance.seed(), late);
      arena.opens(node);
      assertThat(arena.settles(PATIENCE).states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
      assertThat(node.hasSaid("may have arrived, looking for it")).isTrue();
    }
  }

  @Tag("faults")
  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void sendsAgainWhatSlackRefusedWithAFaultOfItsOwn(int status) {
    Chance chance = Chance.of("T6");
    int people = 300;
    try (Arena arena = Arena.of(people, 100)) {
      Node node = arena.node();
      arena.employs(node);
      arena.slack().faults().strike(Arena.POST, 0.3, chance.seed(), Mishap.status(status));
      arena.opens(node);
      assertThat(arena.settles(Duration.ofMinutes(8)).states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
      assertThat(arena.invariants().count("SELECT count(*) FROM notice WHERE attempts > 5"))
          .as("tried more than five times")
          .isLessThanOrEqualTo(people * 3L / 100);
    }
  }
}
