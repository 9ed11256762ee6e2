package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T14, T15 and T29: nodes come, go, and stand still. */
@Tag("faults")
class StoppedNodesTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int PER_SECOND = 50;

  @Test
  void asksEverybodyOnceWhileNodesAreReplacedOneAfterAnother() {
    int people = Chance.scaled(5_000, 300);
    Chance chance = Chance.of("T14");
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Deque<Node> running = new ArrayDeque<>(List.of(arena.node()));
      arena.employs(running.getFirst());
      running.addAll(arena.nodes(2));
      running.forEach(Node::address);
      arena.opens(running.getLast());
      int slice = Math.min(people / 4, 20 * PER_SECOND);
      for (int done = chance.between(1, slice); done < people; done += slice) {
        arena.awaitAccepted(done, PATIENCE);
        assertThat(running.removeFirst().terminate()).isLessThan(Duration.ofSeconds(20));
        running.addLast(arena.node());
      }
      arena.recovers(PATIENCE);
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
    }
  }

  @Test
  void leavesNothingUnclearWhenANodeEndsAsItIsAskedTo() {
    int people = Chance.scaled(1_000, 200);
    Chance chance = Chance.of("T29");
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Node first = arena.node();
      arena.employs(first);
      Node second = arena.node();
      second.address();
      arena.opens(first);
      arena.awaitAccepted(chance.between(1, people / 2), PATIENCE);
      assertThat(first.terminate()).isLessThan(Duration.ofSeconds(20));
      assertThat(arena.invariants().count("SELECT count(*) FROM notice WHERE state = 'unclear'"))
          .isZero();
      arena.recovers(PATIENCE);
      assertThat(arena.accepted()).isEqualTo(people);
      assertThat(arena.invariants().count("SELECT coalesce(sum(unclear_sends), 0) FROM notice"))
          .as("looked for")
          .isZero();
    }
  }

  @Test
  void endsInTimeThoughTheDatabaseIsAway() {
    Chance.of("T29 without the database");
    try (Arena arena = Arena.of(50, PER_SECOND)) {
      Node node = arena.node();
      arena.employs(node);
      arena.database().stop();
      Until.holds(
          "notices that the database is away",
          PATIENCE,
          () -> node.hasSaid("this node could not say that it runs"));
      assertThat(node.terminate()).isLessThan(Duration.ofSeconds(30));
      arena.database().restart();
      arena.opens(arena.node());
      arena.recovers(PATIENCE);
    }
  }

  @Test
  void letsANodeThatSleptWriteNothingDown() {
    int people = Chance.scaled(1_000, 200);
    Chance chance = Chance.of("T15");
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Node sleeper = arena.node();
      arena.employs(sleeper);
      Node other = arena.node();
      other.address();
      arena.opens(other);
      arena.awaitAccepted(chance.between(1, people / 2), PATIENCE);
      sleeper.freeze();
      Until.passed(Duration.ofSeconds(Chance.scaled(120, 75)));
      sleeper.thaw();
      arena.recovers(PATIENCE);
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
    }
  }
}
