package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kadens.contract.Product;

/** T26: a newer version comes in the middle of a wave, and changes the tables under the older. */
@Tag("faults")
class VersionsTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final String MIGRATION =
      """
      ALTER TABLE notice ADD COLUMN of_tomorrow text;
      ALTER TABLE person ADD COLUMN of_tomorrow text;
      CREATE INDEX notice_of_tomorrow ON notice (of_tomorrow);
      """;

  @TempDir Path directory;

  @Test
  void asksEverybodyOnceWhileANewerVersionTakesOver() throws IOException {
    Chance chance = Chance.of("T26");
    int people = Chance.scaled(2_000, 200);
    try (Arena arena = Arena.of(people, Math.max(2, people / 60))) {
      Node older = arena.node();
      arena.employs(older);
      arena.deliverTo(older);
      arena.opens(older);
      try (Answerers answerers = Answerers.of(arena, people / 8)) {
        arena.awaitAccepted(chance.between(1, people / 3), PATIENCE);
        Node newer = newer(arena);
        newer.address();
        long together = arena.accepted();
        long more = Math.min(together + people / 20, people);
        Until.holds("both run", PATIENCE, () -> arena.accepted() >= more);
        arena.deliverTo(newer);
        assertThat(older.terminate()).isLessThan(Duration.ofSeconds(20));
        newer(arena).address();
        arena.recovers(PATIENCE);
        assertThat(arena.invariants().states()).containsOnlyKeys("sent");
        answerers.finish(PATIENCE);
        arena.invariants().answersAreStored(answerers.acknowledged());
      }
    }
  }

  private Node newer(Arena arena) throws IOException {
    Path core = Files.createDirectories(directory.resolve("db/migration/core"));
    Files.writeString(core.resolve("V9999__of_tomorrow.sql"), MIGRATION);
    return arena.added(
        Product.startedBy(
            "se.kadens.KadensApplication", directory, List.of(), arena.environment()));
  }
}
