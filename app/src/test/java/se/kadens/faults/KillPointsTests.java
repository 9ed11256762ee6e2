package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.sandbox.slack.Mishap;

/** T3: the node that speaks is killed just where it hurts most. */
@Tag("faults")
class KillPointsTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int PER_SECOND = 50;

  enum Point {
    AFTER_CLAIM,
    AFTER_SENDING_WAS_WRITTEN_DOWN,
    AFTER_SLACK_TOOK_IT,
    BEFORE_SENT_IS_WRITTEN_DOWN
  }

  @ParameterizedTest
  @EnumSource
  void saysNothingTwiceAndForgetsNobody(Point point) throws InterruptedException {
    Chance chance = Chance.of("T3 " + point);
    int people = Chance.scaled(1_000, 150);
    int kills = Chance.scaled(5, 1);
    try (Arena arena = Arena.of(people, PER_SECOND)) {
      Node speaker = arena.node();
      arena.employs(speaker);
      Node next = arena.node();
      next.address();
      arena.opens(speaker);
      int slice = people / (kills + 1);
      for (int i = 0; i < kills; i++) {
        arena.awaitAccepted(i * slice + chance.between(1, slice), PATIENCE);
        kill(arena, speaker, point);
        speaker = next;
        next = arena.node();
        next.address();
      }
      arena.recovers(PATIENCE);
      assertThat(arena.invariants().states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
    }
  }

  private static void kill(Arena arena, Node speaker, Point point) throws InterruptedException {
    switch (point) {
      case AFTER_CLAIM -> killAtGate(arena, speaker, "sending");
      case AFTER_SENDING_WAS_WRITTEN_DOWN -> killInCall(arena, speaker, Mishap.cutBefore());
      case AFTER_SLACK_TOOK_IT -> killInCall(arena, speaker, Mishap.cutAfter());
      case BEFORE_SENT_IS_WRITTEN_DOWN -> killAtGate(arena, speaker, "sent");
    }
  }

  private static void killAtGate(Arena arena, Node speaker, String state) {
    try (Gate gate = Gate.before(state, arena.database().dataSource())) {
      gate.awaitSomebody(PATIENCE);
      speaker.kill();
    }
  }

  private static void killInCall(Arena arena, Node speaker, Mishap mishap)
      throws InterruptedException {
    CountDownLatch killed = new CountDownLatch(1);
    Mishap fatal =
        mishap.during(
            () -> {
              speaker.kill();
              killed.countDown();
            });
    arena.slack().faults().strikeNext(Arena.POST, 1, fatal);
    assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}
