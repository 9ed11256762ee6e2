package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.testkit.TurnableClock;

class TokensTests {

  private final TurnableClock clock = TurnableClock.at("2026-11-23T08:00:00Z");
  private final AtomicInteger fetched = new AtomicInteger();
  private @Nullable IOException trouble;
  private Duration life = Duration.ofHours(1);
  private final Tokens tokens = new Tokens(this::fetch, clock);

  private Token fetch(Instant now) throws IOException {
    int number = fetched.incrementAndGet();
    if (trouble != null) {
      throw trouble;
    }
    return Token.lasting("token " + number, now, life);
  }

  @Test
  void keepsATokenUntilFiveMinutesBeforeItExpires() throws Exception {
    assertThat(tokens.get()).isEqualTo("token 1");
    clock.advance(Duration.ofMinutes(55).minusSeconds(1));
    assertThat(tokens.get()).isEqualTo("token 1");
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.get()).isEqualTo("token 2");
  }

  @Test
  void renewsAShortLivedTokenHalfWay() throws Exception {
    life = Duration.ofMinutes(4);
    tokens.get();
    clock.advance(Duration.ofSeconds(119));
    assertThat(tokens.get()).isEqualTo("token 1");
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.get()).isEqualTo("token 2");
  }

  @Test
  void asksOnceHoweverManyNeedIt() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Tokens slow =
        new Tokens(
            now -> {
              asked.countDown();
              await(answer);
              return fetch(now);
            },
            clock);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        Callable<String> get = slow::get;
        all.add(threads.submit(get));
      }
      asked.await();
      answer.countDown();
      for (Future<String> one : all) {
        assertThat(one.get()).isEqualTo("token 1");
      }
    }
    assertThat(fetched).hasValue(1);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void goesOnWithATokenThatHoldsWhileNoneCanBeHad() throws Exception {
    tokens.get();
    trouble = new IOException("down");
    clock.advance(Duration.ofMinutes(58));
    assertThat(tokens.get()).isEqualTo("token 1");
    clock.advance(Duration.ofMinutes(2));
    assertThatThrownBy(tokens::get).isSameAs(trouble);

    trouble = null;
    assertThat(tokens.get()).isEqualTo("token 4");
  }

  @Test
  void dropsATokenThatIsNoLongerTakenOnce() throws Exception {
    tokens.get();
    Token refused = tokens.held();

    tokens.spoil(refused);
    assertThat(tokens.get()).isEqualTo("token 2");

    tokens.spoil(refused);
    assertThat(tokens.get()).isEqualTo("token 2");
  }

  @Test
  void doesNotAskForEachMessageAnewWhereTheAnswerIsNo() throws Exception {
    trouble = new TokenSource.Refused(401, "invalid_client");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(tokens::get).isSameAs(trouble);
      clock.advance(Duration.ofSeconds(9));
    }
    assertThat(fetched).hasValue(1);

    trouble = null;
    clock.advance(Duration.ofSeconds(3));
    assertThat(tokens.get()).isEqualTo("token 2");
  }

  @Test
  void keepsATokenThatIsNoBetterThanTheOneBefore() throws Exception {
    tokens.get();
    tokens.spoil(tokens.held());
    tokens.get();

    tokens.spoil(tokens.held());
    assertThat(tokens.get()).isEqualTo("token 2");

    clock.advance(Duration.ofSeconds(30));
    tokens.spoil(tokens.held());
    assertThat(tokens.get()).isEqualTo("token 3");
  }

  @Test
  void neverShowsAToken() throws Exception {
    tokens.get();

    assertThat(String.valueOf(tokens.held())).doesNotContain("token 1");
  }
}
