package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SigningKeysTests {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final KeyServer server = new KeyServer();
  private final List<Runnable> background = new ArrayList<>();
  private final SigningKeys keys = new SigningKeys(server.metadataUrl(), background::add);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void fetchesOnceForAllWhoAsk() {
    server.publish("a", KeyServer.PAIR, "msteams");
    server.publish("b", KeyServer.PAIR, "webchat");

    assertThat(keys.find("a", NOW).orElseThrow().endorsements()).containsExactly("msteams");
    assertThat(keys.find("a", NOW).orElseThrow().key()).isEqualTo(KeyServer.PAIR.getPublic());
    assertThat(keys.find("b", NOW.plus(Duration.ofHours(23)))).isPresent();
    assertThat(server.fetches).hasValue(1);
    assertThat(background).isEmpty();
  }

  @Test
  void looksForANewKeyAtMostOnceAMinute() {
    server.publish("a", KeyServer.PAIR, "msteams");
    keys.find("a", NOW);
    server.publish("new", KeyServer.PAIR, "msteams");

    assertThat(keys.find("new", NOW.plusSeconds(59))).isEmpty();
    assertThat(server.fetches).hasValue(1);
    assertThat(keys.find("new", NOW.plusSeconds(60))).isPresent();
    assertThat(keys.find("unheard of", NOW.plusSeconds(61))).isEmpty();
    assertThat(server.fetches).hasValue(2);
  }

  @Test
  void keepsWhatItHasWhileNothingCanBeFetched() {
    server.publish("a", KeyServer.PAIR, "msteams");
    keys.find("a", NOW);
    server.down = true;

    assertThat(keys.find("unheard of", NOW.plus(Duration.ofMinutes(2)))).isEmpty();
    assertThat(keys.find("a", NOW.plus(Duration.ofDays(30)))).isPresent();
    background.removeFirst().run();
    assertThat(server.fetches).hasValue(3);
    assertThat(keys.find("a", NOW.plus(Duration.ofDays(60)))).isPresent();
  }

  @Test
  void keepsWhatItHasWhenNoKeyIsPublished() {
    server.publish("a", KeyServer.PAIR, "msteams");
    keys.find("a", NOW);
    server.withdraw("a");

    keys.find("unheard of", NOW.plus(Duration.ofMinutes(2)));

    assertThat(server.fetches).hasValue(2);
    assertThat(keys.find("a", NOW.plus(Duration.ofMinutes(3)))).isPresent();
  }

  @Test
  void comesBackOnceTheServerDoes() {
    server.publish("a", KeyServer.PAIR, "msteams");
    server.down = true;
    assertThat(keys.find("a", NOW)).isEmpty();
    server.down = false;

    assertThat(keys.find("a", NOW.plusSeconds(60))).isPresent();
  }

  @Test
  void looksAfterADayWhetherTheKeysAreStillTheSame() {
    server.publish("a", KeyServer.PAIR, "msteams");
    server.publish("b", KeyServer.PAIR, "msteams");
    keys.find("a", NOW);
    server.withdraw("a");
    Instant later = NOW.plus(Duration.ofDays(1)).plusSeconds(1);

    assertThat(keys.find("a", later)).isPresent();
    background.removeFirst().run();
    assertThat(keys.find("a", later)).isEmpty();
    assertThat(keys.find("b", later)).isPresent();
    assertThat(background).isEmpty();
  }

  @Test
  @Timeout(20)
  void letsNobodyWaitWhoseKeyIsKnown() throws Exception {
    server.publish("a", KeyServer.PAIR, "msteams");
    keys.find("a", NOW);
    server.hold = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<SigningKey>> unknown =
          threads.submit(() -> keys.find("unheard of", NOW.plusSeconds(60)));
      awaitFetches(2);

      assertThat(keys.find("a", NOW.plus(Duration.ofDays(2)))).isPresent();
      assertThat(unknown).isNotDone();

      server.hold.countDown();
      assertThat(unknown.get(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  @Timeout(20)
  void fetchesOnceForAllWhoAskAtTheSameMoment() throws Exception {
    server.publish("a", KeyServer.PAIR, "msteams");
    List<Future<Optional<SigningKey>>> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int asking = 0; asking < 50; asking++) {
        found.add(threads.submit(() -> keys.find("a", NOW)));
      }
    }
    for (Future<Optional<SigningKey>> one : found) {
      assertThat(one.get()).isPresent();
    }
    assertThat(server.fetches).hasValue(1);
  }

  @Test
  void findsNothingWhereTheAddressIsNone() {
    assertThat(new SigningKeys("no address", Runnable::run).find("a", NOW)).isEmpty();
    assertThat(new SigningKeys(server.metadataUrl() + "/../keys", Runnable::run).find("a", NOW))
        .isEmpty();
  }

  private void awaitFetches(int wanted) {
    while (server.fetches.get() < wanted) {
      Thread.onSpinWait();
    }
  }
}
