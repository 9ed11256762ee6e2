package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which calls go wrong, and that the same seed makes the same ones do so. */
class MishapsTests {

  @Test
  void strikesTheShareItIsTold() {
    assertThat(hits(10_000, 0.1, 7)).isBetween(900, 1_100);
    assertThat(hits(1_000, 1, 7)).isEqualTo(1_000);
  }

  @Test
  void strikesTheSameCallsForTheSameSeed() {
    assertThat(pattern(4711)).isEqualTo(pattern(4711)).isNotEqualTo(pattern(4712));
  }

  @Test
  void strikesNoOtherMethodAndNoMoreThanItIsTold() {
    Mishaps mishaps = new Mishaps();
    mishaps.next("chat.postMessage", 2, Mishap.cutAfter());
    assertThat(mishaps.of("chat.update")).isEmpty();
    assertThat(mishaps.of("chat.postMessage")).isPresent();
    assertThat(mishaps.of("chat.postMessage")).isPresent();
    assertThat(mishaps.of("chat.postMessage")).isEmpty();
  }

  private static int hits(int calls, double share, long seed) {
    Mishaps mishaps = new Mishaps();
    mishaps.share("chat.postMessage", share, seed, Mishap.cutAfter());
    return (int)
        IntStream.range(0, calls).filter(_ -> mishaps.of("chat.postMessage").isPresent()).count();
  }

  private static List<Boolean> pattern(long seed) {
    Mishaps mishaps = new Mishaps();
    mishaps.share("chat.postMessage", 0.5, seed, Mishap.cutAfter());
    return IntStream.range(0, 64)
        .mapToObj(_ -> mishaps.of("chat.postMessage").isPresent())
        .toList();
  }
}
