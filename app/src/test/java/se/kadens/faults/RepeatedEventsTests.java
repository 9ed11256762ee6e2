package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kadens.sandbox.slack.Desk;

/** T19: Slack delivers everything several times, also as if it were something else. */
@Tag("faults")
class RepeatedEventsTests {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @ParameterizedTest
  @CsvSource({"4, false", "11, true"})
  void storesEachAnswerOnceAndAsksNothingTwice(int times, boolean asOthers) {
    Chance.of("T19, %d times".formatted(times));
    int people = Chance.scaled(200, 30);
    try (Arena arena = Arena.of(people, 100)) {
      Node first = arena.node();
      arena.employs(first);
      arena.deliverTo(first);
      arena.slack().faults().duplicateDelivery(times).newEventIdOnDuplicate(asOthers);
      arena.opens(first);
      List<Desk> desks =
          IntStream.range(0, people).mapToObj(i -> arena.slack().desk(Crew.user(i))).toList();
      desks.parallelStream().forEach(RepeatedEventsTests::answer);
      assertThat(arena.slack().awaitQuiet(PATIENCE)).isTrue();
      arena.settles(PATIENCE);
      assertThat(arena.invariants().count("SELECT count(*) FROM interview_answer"))
          .as("two answers each, and no version more")
          .isEqualTo(2L * people);
      for (Desk desk : desks) {
        for (String words : List.of("Ett?", "Två?", Crew.THANKS)) {
          assertThat(desk.messages().stream().filter(shown -> Answerers.says(shown, words)))
              .as("%s: %s", desk.user().name(), words)
              .hasSize(1);
        }
      }
    }
  }

  private static void answer(Desk desk) {
    desk.awaitMessage(shown -> shown.button(Crew.ASKED).isPresent(), PATIENCE);
    assertThat(desk.pressButton(Crew.ASKED).acknowledged()).isTrue();
    desk.awaitMessage(shown -> shown.button(Crew.GOOD).isPresent(), PATIENCE);
    assertThat(desk.pressButton(Crew.GOOD).acknowledged()).isTrue();
    desk.awaitMessage(shown -> Answerers.says(shown, "Två?"), PATIENCE);
    assertThat(desk.type("några ord").acknowledged()).isTrue();
    desk.awaitMessage(shown -> Answerers.says(shown, Crew.THANKS), PATIENCE);
  }
}
