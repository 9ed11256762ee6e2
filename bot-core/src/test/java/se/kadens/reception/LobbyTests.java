package se.kadens.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LobbyTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch finish = new CountDownLatch(1);

  private CompletableFuture<String> inside(Lobby lobby) throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                lobby.admit(
                    () -> {
                      entered.countDown();
                      return awaited();
                    }),
            Thread::startVirtualThread);
    assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
    return slow;
  }

  private String awaited() {
    try {
      assertThat(finish.await(30, TimeUnit.SECONDS)).isTrue();
      return "done";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void turnsAwayAtOnceWhomThereIsNoRoomFor() throws Exception {
    Lobby lobby = new Lobby(1, 1, PATIENCE);
    CompletableFuture<String> first = inside(lobby);
    long begun = System.nanoTime();
    assertThatThrownBy(() -> lobby.admit(() -> "second")).isInstanceOf(Overloaded.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    finish.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(lobby.admit(() -> "second")).isEqualTo("second");
  }

  @Test
  void turnsAwayWhoeverWaitsTooLong() throws Exception {
    Lobby lobby = new Lobby(2, 1, Duration.ofMillis(20));
    CompletableFuture<String> first = inside(lobby);
    assertThatThrownBy(() -> lobby.admit(() -> "second")).isInstanceOf(Overloaded.class);
    finish.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(lobby.admit(() -> "second")).isEqualTo("second");
  }

  @Test
  void hasRoomAgainAfterAFailure() {
    Lobby lobby = new Lobby(1, 1, Duration.ofMillis(20));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> lobby.admit(LobbyTests::fail))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(lobby.admit(() -> "done")).isEqualTo("done");
  }

  private static String fail() {
    throw new IllegalStateException("a fault");
  }
}
