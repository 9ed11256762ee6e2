package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.sandbox.slack.ApiCall;

/** T16: the clocks of the nodes differ, or are set while they run. */
@Tag("faults")
class ClocksTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int PER_SECOND = 20;

  /** How long after now the prompts fall due that nobody may get early. */
  private static final Duration AHEAD = Duration.ofSeconds(90);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {120, -120})
  void asksNobodyEarlyWhereANodesClockIsOff(long seconds) {
    Chance.of("T16, %d s".formatted(seconds));
    int people = Chance.scaled(300, 200);
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Skew skew = new Skew(directory);
      skew.set(Duration.ofSeconds(seconds));
      Node skewed = skew.node(arena);
      arena.employs(skewed);
      Node right = arena.node();
      arena.deliverTo(right);
      arena.opens(skewed);
      Instant due = Instant.now().plus(AHEAD);
      arena.postpones(due);
      arena.recovers(PATIENCE);
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      List<Instant> early =
          arena.slack().calls().stream()
              .filter(Arena::isAccepted)
              .map(ApiCall::at)
              .filter(at -> at.isAfter(due.minusSeconds(AHEAD.toSeconds() - 5)))
              .filter(at -> at.isBefore(due.minusSeconds(1)))
              .toList();
      assertThat(early).isEmpty();
    }
  }

  @Test
  void asksEverybodyOnceThoughTheClockIsSet() {
    Chance chance = Chance.of("T16, set");
    int people = Chance.scaled(1_000, 200);
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Skew skew = new Skew(directory);
      skew.set(Duration.ZERO);
      Node skewed = skew.node(arena);
      arena.employs(skewed);
      Node right = arena.node();
      arena.deliverTo(right);
      arena.opens(skewed);
      int slice = people / 4;
      int done = 0;
      for (Duration jump : List.of(Duration.ofHours(-1), Duration.ofHours(1), Duration.ofDays(7))) {
        arena.awaitAccepted(done + chance.between(1, slice), PATIENCE);
        skew.set(jump);
        done += slice;
      }
      arena.recovers(PATIENCE);
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
    }
  }
}
