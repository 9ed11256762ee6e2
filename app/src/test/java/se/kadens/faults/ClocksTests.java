package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.SkewedKadens;
import se.kadens.contract.Product;
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
  void asksNobodyEarlyWhereANodesClockIsOff(long seconds) throws IOException {
    Chance.of("T16, %d s".formatted(seconds));
    int people = Chance.scaled(300, 200);
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Node skewed = skewed(arena, seconds);
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
  void asksEverybodyOnceThoughTheClockIsSet() throws IOException {
    Chance chance = Chance.of("T16, set");
    int people = Chance.scaled(1_000, 200);
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Node skewed = skewed(arena, 0);
      arena.employs(skewed);
      Node right = arena.node();
      arena.deliverTo(right);
      arena.opens(skewed);
      int slice = people / 4;
      int done = 0;
      for (Duration jump : List.of(Duration.ofHours(-1), Duration.ofHours(1), Duration.ofDays(7))) {
        arena.awaitAccepted(done + chance.between(1, slice), PATIENCE);
        set(jump.toSeconds());
        done += slice;
      }
      arena.recovers(PATIENCE);
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
    }
  }

  private void set(long seconds) throws IOException {
    Path next = directory.resolve("next");
    Files.writeString(next, Long.toString(seconds));
    Files.move(next, directory.resolve("seconds"), StandardCopyOption.ATOMIC_MOVE);
  }

  private Node skewed(Arena arena, long seconds) throws IOException {
    set(seconds);
    Path classes = directory.resolve("classes");
    Path home = Files.createDirectories(classes.resolve("se/kadens"));
    for (String name : List.of("SkewedKadens", "SkewedKadens$OffClock")) {
      try (InputStream bytes = SkewedKadens.class.getResourceAsStream(name + ".class")) {
        Files.write(home.resolve(name + ".class"), Objects.requireNonNull(bytes).readAllBytes());
      }
    }
    return arena.added(
        Product.startedBy(
            "se.kadens.SkewedKadens",
            classes,
            List.of("-D" + SkewedKadens.FILE + "=" + directory.resolve("seconds")),
            arena.environment()));
  }
}
