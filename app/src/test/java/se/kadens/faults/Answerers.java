package se.kadens.faults;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;
import se.kadens.sandbox.slack.ShownMessage;

/**
 * The first of the people answer as soon as they are asked, and press again where Slack shows them
 * that it did not go through.
 */
final class Answerers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  static Answerers of(Arena arena, int people) {
    Answerers answerers = new Answerers();
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
    insist(() -> !sees(desk, Crew.ASKED) || went(desk.pressButton(Crew.ASKED)));
    desk.awaitMessage(shown -> offers(shown, Crew.GOOD), PATIENCE);
    insist(() -> went(desk.pressButton(Crew.GOOD)));
    acknowledged.add(address);
  }

  private static boolean offers(ShownMessage shown, String label) {
    return shown.fromBot() && shown.button(label).isPresent();
  }

  private static boolean sees(Desk desk, String label) {
    return desk.messages().stream().anyMatch(shown -> offers(shown, label));
  }

  private static boolean went(Outcome outcome) {
    return outcome.acknowledged();
  }

  private static void insist(BooleanSupplier attempt) {
    Until.holds("taken by the app", PATIENCE, attempt);
  }

  void finish(Duration patience) {
    try {
      if (!hands.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("not all have answered: " + acknowledged.size());
      }
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
