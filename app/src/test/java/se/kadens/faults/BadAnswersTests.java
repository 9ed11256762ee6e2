package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.Mishap;

/** T9, and answers that are none. */
@Tag("faults")
class BadAnswersTests {

  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @Test
  void losesNobodyToAnswersThatAreNone() {
    Chance chance = Chance.of("bad answers");
    int people = Chance.scaled(400, 120);
    try (Arena arena = Arena.of(people, 50)) {
      Node node = arena.node();
      arena.employs(node);
      var faults = arena.slack().faults();
      faults.strikeNext(Arena.POST, 3, Mishap.huge(50_000_000));
      Mishap[] mishaps = {
        Mishap.webPage(true),
        Mishap.webPage(false),
        Mishap.empty(true),
        Mishap.empty(false),
        Mishap.redirected(arena.slack().apiUrl().resolve("elsewhere")),
        Mishap.status(404),
        Mishap.status(407)
      };
      for (int i = 0; i < mishaps.length; i++) {
        faults.strike(Arena.POST, 0.04, chance.seed() + i, mishaps[i]);
      }
      arena.opens(node);
      assertThat(arena.settles(PATIENCE).states()).containsOnlyKeys("sent");
      assertThat(arena.accepted()).isEqualTo(people);
      assertThat(arena.slack().calls())
          .as("nobody is told where a redirect leads")
          .noneMatch(call -> call.method().equals("elsewhere"));
    }
  }

  @Test
  void listsWhomSlackKeepsFromUsAndReachesTheRest() {
    Chance chance = Chance.of("T9");
    int people = Chance.scaled(1_000, 600);
    try (Arena arena = Arena.of(people, 100)) {
      Node node = arena.node();
      arena.employs(node);
      var faults = arena.slack().faults();
      faults.strike(Arena.POST, 0.02, chance.seed(), Mishap.failed("user_disabled"));
      faults.strike(Arena.POST, 0.02, chance.seed() + 1, Mishap.failed("channel_not_found"));
      faults.strike(Arena.POST, 0.02, chance.seed() + 2, Mishap.failed("msg_blocks_too_long"));
      arena.opens(node);
      Map<String, Long> states = arena.settles(PATIENCE).states();
      assertThat(states)
          .containsKeys("sent", "undeliverable: user_disabled", "undeliverable: channel_not_found");
      assertThat(states.get("sent")).isGreaterThan(people * 9L / 10);
    }
  }

  @Test
  void leavesADoorThatIsShutAloneAndGoesOnOnceItOpens() {
    Chance chance = Chance.of("T9, token");
    int people = Chance.scaled(300, 60);
    try (Arena arena = Arena.of(people, 10)) {
      Node node = arena.node();
      arena.employs(node);
      arena.slack().faults().strike(Arena.POST, 1, chance.seed(), Mishap.failed("token_revoked"));
      arena.opens(node);
      Until.holds("said so", PATIENCE, () -> node.hasSaid("takes nothing from us: token_revoked"));
      Until.passed(Duration.ofSeconds(20));
      assertThat(arena.slack().calls().stream().filter(call -> call.method().equals(Arena.POST)))
          .as("three knocks, and what was under way at the pace of the start")
          .hasSizeBetween(3, 5);
      arena.slack().faults().clear();
      assertThat(arena.settles(PATIENCE).states()).containsOnlyKeys("sent");
      assertThat(node.said().stream().filter(line -> line.contains("takes nothing from us")))
          .hasSize(1);
    }
  }
}
