package se.kadens.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BetweenTicksTests {

  private static final Duration SOON = Duration.ofMillis(50);

  private final Clock clock = Clock.systemUTC();
  private final BetweenTicks between = new BetweenTicks(clock);
  private final BlockingQueue<Instant> woken = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    between.close();
  }

  /** One that falls due at these moments, one after the other. */
  private Chore dueAt(Duration every, Instant... moments) {
    Queue<Instant> left = new ArrayDeque<>(List.of(moments));
    return new Chore("count", every, this::wake, () -> Optional.ofNullable(left.poll()));
  }

  private int wake(Instant now) {
    woken.add(now);
    return 1;
  }

  private Instant nextWake() throws InterruptedException {
    Instant at = woken.poll(30, TimeUnit.SECONDS);
    assertThat(at).as("woken").isNotNull();
    return Optional.ofNullable(at).orElseThrow();
  }

  @Test
  void wakesAChoreWheneverSomethingFallsDue() throws Exception {
    Instant first = clock.instant().plus(SOON);
    Instant second = first.plus(SOON);
    between.after(dueAt(Duration.ofMinutes(10), first, second));
    assertThat(nextWake()).isAfterOrEqualTo(first).isBefore(second.plusSeconds(30));
    assertThat(nextWake()).isAfterOrEqualTo(second);
  }

  @Test
  void leavesWhatIsDueAfterTheNextTickToThatTick() throws Exception {
    Instant later = clock.instant().plus(SOON);
    between.after(dueAt(SOON.dividedBy(2), later));
    Instant marker = later.plus(SOON);
    between.after(dueAt(Duration.ofMinutes(10), marker));
    assertThat(nextWake()).as("the other's moment").isAfterOrEqualTo(marker);
    assertThat(woken).isEmpty();
  }

  @Test
  void leavesWhatIsDueAlreadyToWhoeverIsJustDoingIt() throws Exception {
    between.after(dueAt(Duration.ofMinutes(10), clock.instant().minusSeconds(1)));
    Instant marker = clock.instant().plus(SOON);
    between.after(dueAt(Duration.ofMinutes(10), marker));
    assertThat(nextWake()).isAfterOrEqualTo(marker);
    assertThat(woken).isEmpty();
  }

  @Test
  void goesOnAfterAFailure() throws Exception {
    Instant soon = clock.instant().plus(SOON);
    Chore broken =
        new Chore(
            "broken",
            Duration.ofMinutes(10),
            now -> {
              wake(now);
              throw new IllegalStateException("the database is away");
            },
            () -> Optional.of(soon));
    between.after(broken);
    nextWake();
    Instant marker = clock.instant().plus(SOON);
    between.after(dueAt(Duration.ofMinutes(10), marker));
    assertThat(nextWake()).isAfterOrEqualTo(marker);
  }

  @Test
  void beginsNothingOnceItHasEnded() throws Exception {
    between.after(dueAt(Duration.ofMinutes(10), clock.instant().plusSeconds(60)));
    between.end();
    assertThat(between.awaitIdle(Duration.ofSeconds(30))).isTrue();
    between.after(dueAt(Duration.ofMinutes(10), clock.instant().plus(SOON)));
    assertThat(woken).isEmpty();
  }
}
