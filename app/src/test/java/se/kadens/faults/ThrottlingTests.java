package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.ApiCall;
import se.kadens.sandbox.slack.Mishap;

/** T7 and T8: Slack asks to wait, for half a minute or for a day. */
@Tag("faults")
class ThrottlingTests {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What was on its way when the first refusal came. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(1);

  @Test
  void makesNoCallBeforeSlackTakesThemAgain() {
    Chance chance = Chance.of("T7");
    int people = Chance.scaled(1_000, 100);
    try (Arena arena = Arena.of(people, 20)) {
      Node node = arena.node();
      arena.employs(node);
      arena.slack().faults().strike(Arena.POST, 1, chance.seed(), Mishap.throttled("30"));
      arena.opens(node);
      Until.holds("refused", PATIENCE, () -> !refusals(arena).isEmpty());
      Until.passed(Duration.ofSeconds(Chance.scaled(300, 65)));
      List<Instant> refused = refusals(arena);
      arena.slack().faults().clear();
      arena.settles(PATIENCE);

      Instant first = refused.getFirst();
      for (Instant call : refused) {
        assertThat(Duration.between(first, call))
            .as("between two calls")
            .satisfiesAnyOf(
                soon -> assertThat(soon).isLessThan(UNDER_WAY),
                late -> assertThat(late).isGreaterThanOrEqualTo(Duration.ofSeconds(30)));
        first = Duration.between(first, call).compareTo(UNDER_WAY) > 0 ? call : first;
      }
      assertThat(arena.accepted()).isEqualTo(people);
    }
  }

  @Test
  void waitsNoDayWithoutSayingSo() {
    Chance.of("T8, a day");
    try (Arena arena = Arena.of(20, 20)) {
      Node node = arena.node();
      arena.employs(node);
      arena.slack().faults().strikeNext(Arena.POST, 1, Mishap.throttled("86400"));
      arena.opens(node);
      Until.holds("said so", PATIENCE, () -> node.hasSaid("longer than anybody does (86400)"));
      Until.holds(
          "goes on after five minutes",
          Duration.ofMinutes(6),
          () -> arena.invariants().allHaveEnded());
      arena.invariants().check();
    }
  }

  private static List<Instant> refusals(Arena arena) {
    return arena.slack().calls().stream()
        .filter(call -> call.method().equals(Arena.POST) && call.status() == 429)
        .map(ApiCall::at)
        .sorted()
        .toList();
  }
}
