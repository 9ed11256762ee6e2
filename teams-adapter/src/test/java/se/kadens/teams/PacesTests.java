package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacesTests {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Paces paces = new Paces(2, nanos::get);

  private Duration turn() {
    return paces.turn("a");
  }

  @Test
  void letsAFewThroughAtOnceAndThenOneAfterAnother() {
    assertThat(turn()).isZero();
    assertThat(turn()).isZero();
    assertThat(turn()).isZero();
    assertThat(turn()).isEqualTo(Duration.ofMillis(500));

    nanos.addAndGet(Duration.ofMillis(499).toNanos());
    assertThat(turn()).isEqualTo(Duration.ofMillis(1));

    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(turn()).isZero();
    assertThat(turn()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void takesNoTurnFromWhomItSendsAway() {
    for (int i = 0; i < 10; i++) {
      turn();
    }

    assertThat(turn()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void keepsOneConversationFromHoldingUpAnother() {
    for (int i = 0; i < 4; i++) {
      turn();
    }

    assertThat(paces.turn("b")).isZero();
  }

  @Test
  void savesUpNoMoreThanAFew() {
    turn();
    nanos.addAndGet(Duration.ofHours(1).toNanos());

    assertThat(turn()).isZero();
    assertThat(turn()).isZero();
    assertThat(turn()).isZero();
    assertThat(turn()).isPositive();
  }

  @Test
  void forgetsConversationsThatRest() {
    for (int i = 0; i < 30_000; i++) {
      paces.turn("conversation " + i);
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    assertThat(paces.kept()).isLessThan(11_000);
  }
}
