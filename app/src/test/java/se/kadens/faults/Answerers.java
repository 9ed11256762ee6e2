package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.ShownMessage;

/**
 * The first of the people answer as soon as they are asked, and press again where Slack shows them
 * that it did not go through.
 */
final class Answerers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final String NOBODY = "Nej, inte den här gången";

  private final int people;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  private Answerers(int people) {
    this.people = people;
  }

  static Answerers of(Arena arena, int people) {
    return answering(arena, people, Answerers::answer);
  }

  /** These answer all there is, as they did in the rounds before this one. */
  static Answerers toTheEnd(Arena arena, int people, int round) {
    return answering(
        arena,
        people,
        desk -> {
          Set<String> pressed = new HashSet<>();
          Until.holds(
              "thanked %d times".formatted(round), PATIENCE, () -> ends(desk, round, pressed));
        });
  }

  private static Answerers answering(Arena arena, int people, Consumer<Desk> how) {
    Answerers answerers = new Answerers(people);
    for (int i = 0; i < people; i++) {
      Desk desk = arena.slack().desk(Crew.user(i));
      String address = Crew.address(i);
      answerers.hands.execute(
          () -> {
            how.accept(desk);
            answerers.acknowledged.add(address);
          });
    }
    answerers.hands.shutdown();
    return answerers;
  }

  /** Presses the newest button that was not pressed yet; each fourth week there is one more. */
  private static boolean ends(Desk desk, int round, Set<String> pressed) {
    // A year's messages take long to look through.
    Until.passed(Duration.ofMillis(250));
    List<ShownMessage> said =
        desk.messages().stream().filter(ShownMessage::fromBot).toList().reversed();
    for (ShownMessage shown : said) {
      for (String label : List.of(NOBODY, Crew.GOOD, Crew.ASKED)) {
        if (offers(shown, label) && !pressed.contains(shown.ts() + label)) {
          if (press(desk, shown, label)) {
            pressed.add(shown.ts() + label);
          }
          return false;
        }
      }
    }
    return said.stream().filter(shown -> says(shown, Crew.THANKS)).count() == round;
  }

  private static boolean press(Desk desk, ShownMessage shown, String label) {
    ShownMessage.Control button = shown.button(label).orElseThrow();
    try {
      return desk.press(shown.ts(), button.blockId(), button.actionId(), null).acknowledged();
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  private static void answer(Desk desk) {
    desk.awaitMessage(shown -> offers(shown, Crew.ASKED), PATIENCE);
    Until.holds("taken by the app", PATIENCE, () -> press(desk, Crew.ASKED));
    desk.awaitMessage(shown -> offers(shown, Crew.GOOD), PATIENCE);
    Until.holds("taken by the app", PATIENCE, () -> press(desk, Crew.GOOD));
  }

  /** What was stored although Slack showed that it did not go through has no button any more. */
  private static boolean press(Desk desk, String label) {
    try {
      return desk.pressButton(label).acknowledged();
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  /** Whether this is something of ours with these words in it. */
  static boolean says(ShownMessage shown, String words) {
    return shown.fromBot() && shown.plain().contains(words);
  }

  private static boolean offers(ShownMessage shown, String label) {
    return shown.fromBot() && shown.button(label).isPresent();
  }

  /** Waits until all of them have answered; whoever could not is a failure. */
  void finish(Duration patience) {
    try {
      boolean ended = hands.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS);
      assertThat(acknowledged)
          .as("those whose answer was taken; the others %s", ended ? "gave up" : "still try")
          .hasSize(people);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The addresses of those whose answer was taken. */
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
