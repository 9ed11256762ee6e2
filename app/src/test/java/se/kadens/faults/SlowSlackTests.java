package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;
import se.kadens.sandbox.slack.ShownMessage;

/** T22: Slack takes ten seconds over each answer, while people go on pressing. */
@Tag("faults")
class SlowSlackTests {

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Duration SLOW = Duration.ofSeconds(10);
  private static final int PER_SECOND = 200;

  /** In a hundred: two processors carry the test and Slack's look-alike besides. */
  private static final int LEAST_TAKEN = 80;

  private static final List<String> LABELS = List.of("Tungt", "Segt", "Okej", "Bra", "Toppen");
  private static final List<String> KEYS = List.of("rough", "slow", "okay", "good", "great");

  @Test
  void acknowledgesAtOnceAndAnswersEachPersonInOrder() throws Exception {
    Chance.of("T22");
    int people = Chance.scaled(400, 100);
    int presses = PER_SECOND * Chance.scaled(60, 10);
    try (Arena arena = Arena.of(people, 100)) {
      Node node = arena.node();
      arena.employs(node);
      arena.deliverTo(node);
      arena.opens(node);
      List<Presser> pressers =
          IntStream.range(0, people).mapToObj(i -> new Presser(arena, i)).toList();
      pressers.parallelStream().forEach(presser -> presser.prepares(presses / people));

      arena.slack().faults().slow(SLOW);
      List<Duration> waits = pressAll(pressers);
      arena.slack().faults().clear();

      int taken = pressers.stream().mapToInt(presser -> presser.taken).sum();
      System.out.printf(
          "T22: %d presses, %d taken, p99 %d ms%n",
          waits.size(), taken, percentile(99, waits).toMillis());
      assertThat(taken)
          .as("of %d; the others were told at once", waits.size())
          .isGreaterThan(waits.size() * LEAST_TAKEN / 100);
      assertThat(pressers)
          .as("came through once at least")
          .noneMatch(presser -> presser.accepted.isEmpty());
      assertThat(percentile(99, waits)).as("99 of 100 presses").isLessThan(Duration.ofSeconds(1));
      Until.holds(
          () -> "answered: " + pressers.stream().filter(Presser::isAnswered).count(),
          PATIENCE,
          () -> pressers.stream().allMatch(Presser::isAnswered));
      Map<String, List<String>> moods = new TreeMap<>();
      for (Presser presser : pressers) {
        assertThat(presser.answers()).isEqualTo(presser.expected());
        moods.put(presser.address, presser.accepted.stream().map(KEYS::get).toList());
      }
      arena.settles(PATIENCE).answersAre("mood", moods);
    }
  }

  /** All press in turn, so many a second; how long each waited to see that it went through. */
  private static List<Duration> pressAll(List<Presser> pressers) throws Exception {
    long begun = System.nanoTime();
    List<Duration> waits = new ArrayList<>();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Duration>>> pressing = new ArrayList<>();
      for (int i = 0; i < pressers.size(); i++) {
        Presser presser = pressers.get(i);
        int first = i;
        pressing.add(hands.submit(() -> presser.presses(begun, first, pressers.size())));
      }
      for (Future<List<Duration>> one : pressing) {
        waits.addAll(one.get());
      }
    }
    return waits;
  }

  private static Duration percentile(int percent, List<Duration> all) {
    return all.stream().sorted().toList().get((all.size() * percent - 1) / 100);
  }

  /** Somebody who cannot make up their mind. */
  private static final class Presser {

    final String address;

    /** By number, each once where the same was pressed again. */
    final List<Integer> accepted = new ArrayList<>();

    private int taken;
    private final Desk desk;
    private final List<Supplier<Outcome>> presses = new ArrayList<>();

    Presser(Arena arena, int number) {
      address = Crew.address(number);
      desk = arena.slack().desk(Crew.user(number));
    }

    void prepares(int rounds) {
      desk.awaitMessage(shown -> shown.button(Crew.ASKED).isPresent(), PATIENCE);
      assertThat(desk.pressButton(Crew.ASKED).acknowledged()).isTrue();
      desk.awaitMessage(shown -> shown.button(Crew.GOOD).isPresent(), PATIENCE);
      Desk held = desk.heldUp(presses);
      for (int i = 0; i < rounds; i++) {
        held.pressButton(LABELS.get(i % LABELS.size()));
      }
    }

    List<Duration> presses(long begun, int first, int apart) {
      List<Duration> waits = new ArrayList<>();
      for (int i = 0; i < presses.size(); i++) {
        long due =
            begun + (first + (long) i * apart) * Duration.ofSeconds(1).toNanos() / PER_SECOND;
        Until.passed(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        Outcome outcome = presses.get(i).get();
        waits.add(outcome.took());
        assertThat(outcome.timedOut()).as("%s", outcome).isFalse();
        int mood = i % LABELS.size();
        if (outcome.acknowledged()) {
          accept(mood);
        }
      }
      return waits;
    }

    private void accept(int mood) {
      taken++;
      if (accepted.isEmpty() || accepted.getLast() != mood) {
        accepted.add(mood);
      }
    }

    /** Each press but the first changes an answer, which is said. */
    List<String> expected() {
      return accepted.stream()
          .skip(1)
          .map(mood -> "Ett? Ändrat till " + LABELS.get(mood) + ".")
          .toList();
    }

    boolean isAnswered() {
      return answers().size() >= accepted.size() - 1
          && question().contains(LABELS.get(accepted.getLast()));
    }

    /** The first question as it stands now. */
    private String question() {
      return said("Ett?").getFirst();
    }

    List<String> answers() {
      return said("Ändrat till");
    }

    private List<String> said(String words) {
      return desk.messages().stream()
          .filter(ShownMessage::fromBot)
          .map(ShownMessage::plain)
          .filter(plain -> plain.contains(words))
          .toList();
    }
  }
}
