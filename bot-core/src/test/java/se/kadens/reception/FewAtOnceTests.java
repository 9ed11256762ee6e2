package se.kadens.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FewAtOnceTests {

  private final FewAtOnce few = new FewAtOnce();

  @Test
  void letsNoMoreInThanThereIsRoomFor() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore entered = new Semaphore(0);
    CountDownLatch leave = new CountDownLatch(1);
    List<Future<?>> everybody = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        everybody.add(
            threads.submit(
                () ->
                    few.from(
                        "one",
                        () -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          entered.release();
                          awaited(leave);
                          return inside.decrementAndGet();
                        })));
      }
      assertThat(entered.tryAcquire(FewAtOnce.MOST, 5, TimeUnit.SECONDS)).isTrue();
      assertThat(few.from("other", () -> "another door")).isEqualTo("another door");
      leave.countDown();
      for (Future<?> one : everybody) {
        one.get(5, TimeUnit.SECONDS);
      }
    }
    assertThat(most).hasValueLessThanOrEqualTo(FewAtOnce.MOST);
  }

  @Test
  void makesRoomAgainAfterAFailure() {
    for (int i = 0; i < FewAtOnce.MOST + 1; i++) {
      assertThatThrownBy(
              () ->
                  few.from(
                      "one",
                      () -> {
                        throw new IllegalStateException("torn");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
