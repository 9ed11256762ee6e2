package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T10 and T11: the database goes, comes back, and stands still. */
@Tag("faults")
class DatabaseTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int PER_SECOND = 50;

  @Test
  void goesOnAfterTheDatabaseWasStopped() {
    wave("T10 stopped", arena -> outage(arena.database(), Postmaster::stop, 60, 10));
  }

  @Test
  void goesOnAfterTheDatabaseWasKilled() {
    wave("T10 killed", arena -> outage(arena.database(), Postmaster::kill, 60, 10));
  }

  @Test
  void goesOnThoughTheDatabaseFlaps() {
    wave(
        "T10 flaps",
        arena -> {
          for (int i = 0; i < 5; i++) {
            outage(arena.database(), Postmaster::kill, 5, 1);
            Until.passed(Duration.ofSeconds(2));
          }
        });
  }

  @Test
  void goesOnAfterTheDatabaseStoodStill() {
    wave(
        "T11 frozen",
        arena -> {
          arena.database().freeze();
          try {
            Until.holds(
                "gives up what nothing comes on",
                Duration.ofSeconds(60),
                () -> arena.hasSaid("this node could not say that it runs"));
          } finally {
            arena.database().thaw();
          }
        });
  }

  @Test
  void doesNothingTwiceThoughConnectionsAreCutAnywhere() {
    wave(
        "T11 cut",
        arena -> {
          for (int i = 0; i < Chance.scaled(20, 5); i++) {
            arena.database().cutConnections();
            Until.passed(Duration.ofMillis(500));
          }
        });
  }

  private static void outage(
      Postmaster database, Consumer<Postmaster> how, int seconds, int least) {
    how.accept(database);
    Until.passed(Duration.ofSeconds(Chance.scaled(seconds, least)));
    database.restart();
  }

  private static void wave(String test, Consumer<Arena> fault) {
    int people = Chance.scaled(2_000, 300);
    Chance chance = Chance.of(test);
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Node first = arena.node();
      arena.employs(first);
      Node second = arena.node();
      arena.deliverTo(second);
      arena.opens(second);
      try (Answerers answerers = Answerers.of(arena, people / 4)) {
        arena.awaitAccepted(chance.between(1, people / 2), PATIENCE);
        fault.accept(arena);
        long before = arena.accepted();
        Until.holds("the first message after it", SOON, () -> arena.accepted() > before);
        arena.recovers(PATIENCE);
        assertThat(arena.invariants().states()).containsOnlyKeys("sent");
        assertThat(arena.accepted()).isGreaterThanOrEqualTo(people);
        answerers.finish(PATIENCE);
        arena.invariants().answersAreStored(answerers.acknowledged());
      }
    }
  }
}
