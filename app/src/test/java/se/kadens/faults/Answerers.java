package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.ShownMessage;

/**
 * The first of the people answer as soon as they are asked, and press again where Slack shows them
 * that it did not go through.
 */
final class Answerers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final int people;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  private Answerers(int people) {
    this.people = people;
  }

  static Answerers of(Arena arena, int people) {
    Answerers answerers = new Answerers(people);
    for (int i = 0; i < people; i++) {
      int number = i;
      answerers.hands.execute(
          () -> answerers.answer(arena.slack().desk(Crew.user(number)), Crew.address(number)));
    }
    answerers.hands.shutdown();
    return answerers;
  }

  private void answer(Desk desk, String address) {
    desk.awaitMessage(shown -> offers(shown, Crew.ASKED), PATIENCE);
    Until.holds("taken by the app", PATIENCE, () -> press(desk, Crew.ASKED));
    desk.awaitMessage(shown -> offers(shown, Crew.GOOD), PATIENCE);
    Until.holds("taken by the app", PATIENCE, () -> press(desk, Crew.GOOD));
    acknowledged.add(address);
  }

  /** What was stored although Slack showed that it did not go through has no button any more. */
  private static boolean press(Desk desk, String label) {
    try {
      return desk.pressButton(label).acknowledged();
    } catch (IllegalArgumentException _) {
      return true;
    }
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
