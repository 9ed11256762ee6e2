package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T1: nodes are killed at any moment of a wave, and the database with them. */
class KilledNodesTests {

  /** Until another node takes over, and until what was being sent has been looked for. */
  private static final Duration EACH_KILL = Duration.ofSeconds(75);

  @Tag("faults")
  @RepeatedTest(2)
  void asksEverybodyOnceThoughNodesAreKilled() {
    wave("T1", Chance.scaled(2_000, 200), Chance.scaled(10, 2), 0);
  }

  @Tag("faults")
  @Test
  void asksEverybodyOnceThoughNodesAreKilledAndTheDatabaseIsRestarted() {
    wave("T1 with the database", Chance.scaled(5_000, 500), 5, 2);
  }

  private static void wave(String test, int people, int kills, int restarts) {
    Chance chance = Chance.of(test);
    int perSecond = 50;
    try (Arena arena = Arena.of(people, perSecond)) {
      Node older = arena.node();
      arena.employs(older);
      Node younger = arena.node();
      arena.deliverTo(younger);
      arena.opens(younger);
      int faults = kills + restarts;
      for (int i = 0; i < faults; i++) {
        int slice = people / (faults + 1);
        arena.awaitAccepted(i * slice + chance.between(1, slice), EACH_KILL.multipliedBy(3));
        if (i % 3 == 2 && restarts > 0) {
          restarts--;
          boolean olderStands = older.hasStarted();
          boolean youngerStands = younger.hasStarted();
          restart(arena.database(), chance);
          older = olderStands ? older : startedAgain(older, arena);
          younger = youngerStands ? younger : startedAgain(younger, arena);
        } else {
          // The older one speaks for the workspace; what becomes of the other matters less.
          boolean speaker = chance.between(1, 3) > 1;
          Node victim = speaker ? older : younger;
          older = speaker ? younger : older;
          victim.kill();
          younger = arena.node();
        }
      }
      arena.recovers(EACH_KILL.multipliedBy(2).plusSeconds(2L * people / perSecond));
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
      assertThat(List.of(older, younger))
          .allSatisfy(node -> assertThat(node.address()).isNotEmpty());
    }
  }

  /** A node that finds no database at its start ends; whoever started it does so again. */
  private static Node startedAgain(Node node, Arena arena) {
    node.kill();
    return arena.node();
  }

  private static void restart(Postmaster database, Chance chance) {
    if (chance.between(0, 1) == 0) {
      database.stop();
    } else {
      database.kill();
    }
    Until.passed(Duration.ofSeconds(chance.between(1, 8)));
    database.restart();
  }
}
