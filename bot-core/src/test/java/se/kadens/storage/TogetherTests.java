package se.kadens.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What several ask for at the same time is done at once, and each gets their own answer. */
class TogetherTests {

  private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void canBeAskedAgainAfterTheJvmFailed() {
    Together<Integer, Integer> together =
        Together.doing(
            all -> {
              if (all.contains(13)) {
                throw new StackOverflowError();
              }
              return all;
            });
    assertThatThrownBy(() -> together.ask(13)).isInstanceOf(StackOverflowError.class);
    assertThat(together.ask(14)).isEqualTo(14);
  }

  /** Otherwise whoever asked at the same time would wait for ever. */
  @Test
  void tellsEverybodyThatTheJvmFailed() throws Exception {
    Together<Integer, Integer> together =
        Together.doing(
            all -> {
              if (all.size() > 1) {
                throw new StackOverflowError();
              }
              return doubled(all);
            });
    List<FutureTask<Integer>> answers = asked(together);
    assertThat(answers.getFirst().get()).isZero();
    for (FutureTask<Integer> answer : answers.subList(1, answers.size())) {
      assertThatThrownBy(answer::get).hasRootCauseInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void doesAtOnceWhatWasAskedMeanwhile() throws Exception {
    Together<Integer, Integer> together = Together.doing(this::doubled);
    List<FutureTask<Integer>> answers = asked(together);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo(2 * i);
    }
    assertThat(done).hasSize(2);
    assertThat(done.getFirst()).containsExactly(0);
    assertThat(done.getLast()).hasSize(20);
  }

  @Test
  void triesOneByOneWhatFailsForSeveral() throws Exception {
    Together<Integer, Integer> together =
        Together.doing(
            all -> {
              List<Integer> answers = doubled(all);
              if (all.contains(13)) {
                throw new IllegalStateException("thirteen");
              }
              return answers;
            });
    List<FutureTask<Integer>> answers = asked(together);
    for (int i = 0; i < answers.size(); i++) {
      FutureTask<Integer> answer = answers.get(i);
      if (i == 13) {
        assertThatThrownBy(answer::get)
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseMessage("thirteen");
      } else {
        assertThat(answer.get()).isEqualTo(2 * i);
      }
    }
  }

  /** It may hold the last connection for which the first waits. */
  @Test
  @Timeout(value = 20, threadMode = SEPARATE_THREAD)
  void waitsForNobodyInsideATransaction() throws Exception {
    Together<Integer, Integer> together =
        Together.doing(all -> all.contains(0) ? doubled(all) : all);
    FutureTask<Integer> first = new FutureTask<>(() -> together.ask(0));
    Thread.ofVirtual().start(first);
    begun.await();
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThat(together.ask(14)).isEqualTo(14);
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
      goOn.countDown();
    }
    assertThat(first.get()).isZero();
  }

  /** Each would otherwise wait for all the others to break down before it, too. */
  @Test
  void looksUpNothingOneByOne() throws Exception {
    Together<Integer, Integer> together =
        Together.lookingUp(
            all -> {
              List<Integer> answers = doubled(all);
              if (all.size() > 1) {
                throw new IllegalStateException("no database");
              }
              return answers;
            },
            Duration.ofMinutes(1));
    List<FutureTask<Integer>> answers = asked(together);
    assertThat(answers.getFirst().get()).isZero();
    for (FutureTask<Integer> answer : answers.subList(1, answers.size())) {
      assertThatThrownBy(answer::get).hasRootCauseMessage("no database");
    }
    assertThat(done).hasSize(2);
  }

  @Test
  void losesPatienceWithOthers() throws Exception {
    Together<Integer, Integer> together = Together.lookingUp(this::doubled, Duration.ofMillis(1));
    FutureTask<Integer> first = new FutureTask<>(() -> together.ask(0));
    Thread.ofVirtual().start(first);
    begun.await();
    assertThatThrownBy(() -> together.ask(1)).hasMessageStartingWith("nothing was looked up");
    goOn.countDown();
    assertThat(first.get()).isZero();
    assertThat(together.ask(2)).isEqualTo(4);
  }

  /** Twenty ask while the first is still being answered. */
  private List<FutureTask<Integer>> asked(Together<Integer, Integer> together)
      throws InterruptedException {
    List<FutureTask<Integer>> answers =
        IntStream.rangeClosed(0, 20)
            .mapToObj(i -> new FutureTask<>(() -> together.ask(i)))
            .toList();
    Thread.ofVirtual().start(answers.getFirst());
    begun.await();
    List<Thread> others = answers.stream().skip(1).map(Thread.ofVirtual()::start).toList();
    while (others.stream().anyMatch(other -> !isWaiting(other))) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    return answers;
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private List<Integer> doubled(List<Integer> all) {
    done.add(all);
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return all.stream().map(each -> 2 * each).toList();
  }
}
