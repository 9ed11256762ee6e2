package se.kadens.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InTurnTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long HELD_UP = 200;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InTurn inTurn = new InTurn(threads);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void letGo() {
    goOn.countDown();
    inTurn.close();
  }

  private void waitToGoOn() {
    try {
      assertThat(goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void doesWhatBelongsToOneConversationInOrder() {
    inTurn.execute("anna", this::waitToGoOn);
    List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
    numbers.forEach(number -> inTurn.execute("anna", () -> done.add(number)));
    goOn.countDown();
    inTurn.settle("anna", PATIENCE);
    assertThat(done).isEqualTo(numbers);
  }

  @Test
  void keepsNobodyWaitingForAnother() {
    inTurn.execute("anna", this::waitToGoOn);
    inTurn.execute("bo", () -> done.add(1));
    inTurn.settle("bo", PATIENCE);
    assertThat(done).containsExactly(1);
  }

  @Test
  void goesOnAfterAFailure() {
    inTurn.execute("anna", this::waitToGoOn);
    inTurn.execute(
        "anna",
        () -> {
          throw new StackOverflowError("a fault");
        });
    inTurn.execute("anna", () -> done.add(1));
    goOn.countDown();
    inTurn.settle("anna", PATIENCE);
    assertThat(done).containsExactly(1);
  }

  @Test
  void waitsNoLongerThanItMay() {
    inTurn.execute("anna", this::waitToGoOn);
    inTurn.execute("anna", () -> done.add(1));
    inTurn.settle("anna", Duration.ofMillis(1));
    assertThat(done).isEmpty();
  }

  @Test
  void doesWhatThereIsBeforeItEnds() {
    inTurn.execute("anna", this::waitToGoOn);
    inTurn.execute("anna", () -> done.add(1));
    CompletableFuture.delayedExecutor(HELD_UP, TimeUnit.MILLISECONDS).execute(goOn::countDown);
    inTurn.close();
    assertThat(done).containsExactly(1);
  }

  @Test
  void waitsForWhateverElseItsThreadsDoBeforeItEnds() {
    threads.execute(
        () -> {
          waitToGoOn();
          done.add(1);
        });
    CompletableFuture.delayedExecutor(HELD_UP, TimeUnit.MILLISECONDS).execute(goOn::countDown);
    inTurn.close();
    assertThat(done).containsExactly(1);
  }

  @Test
  void leavesNobodyInLineForEverWhereNothingCanBeDoneAnyMore() {
    threads.shutdown();
    inTurn.execute("anna", () -> done.add(1));
    inTurn.settle("anna", PATIENCE);
    assertThat(done).isEmpty();
  }

  @Test
  void letsGoOfWhatTakesTooLongWhenItEnds() {
    AtomicBoolean interrupted = new AtomicBoolean();
    inTurn.execute(
        "anna",
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
        });
    inTurn.execute("anna", () -> done.add(1));
    inTurn.close();
    assertThat(threads.isTerminated()).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(done).isEmpty();
  }
}
