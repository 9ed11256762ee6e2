package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTests {

  private static final Outcome<String> DONE = new Outcome.Done<>("1");
  private static final Outcome<String> UNCLEAR = new Outcome.Unclear<>("cut off");

  private final List<Duration> pauses = new ArrayList<>();
  private final Patience patience = Patience.inConversation(pauses::add);
  private final Deque<Outcome<String>> outcomes = new ArrayDeque<>();

  @Test
  void triesAgainWhatCertainlyWasNotCarriedOut() {
    outcomes.addAll(
        List.of(
            new Outcome.NotSent<>("no way there"),
            new Outcome.Limited<>(Duration.ofSeconds(7)),
            DONE));
    assertThat(patience.with(outcomes::removeFirst)).isEqualTo(DONE);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
  }

  @Test
  void leavesAtThatWhatMayHaveBeenCarriedOut() {
    outcomes.addAll(List.of(UNCLEAR, DONE));
    assertThat(patience.with(outcomes::removeFirst)).isEqualTo(UNCLEAR);
  }

  @Test
  void waitsNoLongerThanSomebodyWouldWait() {
    Outcome<String> limited = new Outcome.Limited<>(Duration.ofSeconds(31));
    outcomes.addAll(List.of(limited, DONE));
    assertThat(patience.with(outcomes::removeFirst)).isEqualTo(limited);
  }
}
