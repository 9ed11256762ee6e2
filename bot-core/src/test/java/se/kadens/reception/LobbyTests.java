package se.kadens.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import se.kadens.conversation.Received;

class LobbyTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Object> published = new ArrayList<>();
  private final ApplicationEventPublisher counted = published::add;
  private final CountDownLatch finish = new CountDownLatch(1);

  private CompletableFuture<String> inside(Lobby lobby) throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                lobby.admit(
                    "memory",
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
  void turnsAwayAtTheDoorOnlyWhereThereIsNoRoom() throws Exception {
    Lobby lobby = new Lobby(counted, 1, 1, PATIENCE);
    assertThat(lobby.turnsAwayAtTheDoor("memory")).isFalse();
    assertThat(published).isEmpty();
    CompletableFuture<String> first = inside(lobby);
    assertThat(lobby.turnsAwayAtTheDoor("memory")).isTrue();
    assertThat(published).containsExactly(new Received("memory", Received.As.TURNED_AWAY));
    finish.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(lobby.turnsAwayAtTheDoor("memory")).isFalse();
  }

  @Test
  void turnsAwayAtOnceWhomThereIsNoRoomFor() throws Exception {
    Lobby lobby = new Lobby(counted, 1, 1, PATIENCE);
    CompletableFuture<String> first = inside(lobby);
    long begun = System.nanoTime();
    assertThatThrownBy(() -> lobby.admit("memory", () -> "second")).isInstanceOf(Overloaded.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    assertThat(published).containsExactly(new Received("memory", Received.As.TURNED_AWAY));
    finish.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(lobby.admit("memory", () -> "second")).isEqualTo("second");
  }

  @Test
  void turnsAwayWhoeverWaitsTooLong() throws Exception {
    Lobby lobby = new Lobby(counted, 2, 1, Duration.ofMillis(20));
    CompletableFuture<String> first = inside(lobby);
    assertThatThrownBy(() -> lobby.admit("memory", () -> "second")).isInstanceOf(Overloaded.class);
    finish.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(lobby.admit("memory", () -> "second")).isEqualTo("second");
  }

  @Test
  void hasRoomAgainAfterAFailure() {
    Lobby lobby = new Lobby(counted, 1, 1, Duration.ofMillis(20));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> lobby.admit("memory", LobbyTests::fail))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(lobby.admit("memory", () -> "done")).isEqualTo("done");
    assertThat(published).hasSize(3).containsOnly(new Received("memory", Received.As.FAILED));
  }

  private static String fail() {
    throw new IllegalStateException("a fault");
  }
}
