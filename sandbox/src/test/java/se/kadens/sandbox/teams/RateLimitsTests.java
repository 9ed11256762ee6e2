package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

  private final AtomicLong nanos = new AtomicLong(1);
  private final RateLimits teams = new RateLimits(new Limits(true, 0), nanos::get);

  private static long let(RateLimits limits, CallKind kind, String conversation, int calls) {
    return IntStream.range(0, calls)
        .filter(_ -> limits.refusal(kind, conversation).isEmpty())
        .count();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void letsSevenMessagesASecondAndEightInTwoIntoAChat() {
    assertThat(let(teams, CallKind.SEND, "a:1", 10)).isEqualTo(7);
    assertThat(teams.refusal(CallKind.UPDATE, "a:1")).contains(Duration.ofSeconds(1));
    assertThat(teams.refusal(CallKind.SEND, "a:2")).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(let(teams, CallKind.SEND, "a:1", 10)).isEqualTo(1);
    pass(Duration.ofSeconds(1));
    assertThat(let(teams, CallKind.SEND, "a:1", 10)).isEqualTo(7);
  }

  @Test
  void letsSixtyInThirtySeconds() {
    long let =
        IntStream.range(0, 29)
            .mapToLong(
                _ -> {
                  long now = let(teams, CallKind.SEND, "a:1", 3);
                  pass(Duration.ofSeconds(1));
                  return now;
                })
            .sum();
    assertThat(let).isEqualTo(60);
  }

  @Test
  void letsEighteenHundredInAnHour() {
    long let =
        IntStream.range(0, 1_190)
            .mapToLong(
                _ -> {
                  long now = let(teams, CallKind.SEND, "a:1", 2);
                  pass(Duration.ofSeconds(3));
                  return now;
                })
            .sum();
    assertThat(let).isEqualTo(1_800);
    pass(Duration.ofSeconds(30));
    assertThat(let(teams, CallKind.SEND, "a:1", 2)).isEqualTo(2);
  }

  @Test
  void countsReadingsApartAndTwiceAsMany() {
    assertThat(let(teams, CallKind.MEMBERS, "a:1", 20)).isEqualTo(14);
    assertThat(let(teams, CallKind.SEND, "a:1", 20)).isEqualTo(7);
  }

  @Test
  void capsTheWholeTenant() {
    RateLimits tenant = new RateLimits(Limits.ofTenant(25), nanos::get);
    long let =
        IntStream.range(0, 60)
            .filter(chat -> tenant.refusal(CallKind.SEND, "a:" + chat).isEmpty())
            .count();
    assertThat(let).isEqualTo(25);
    assertThat(tenant.refusal(CallKind.SEND, "a:99")).contains(Duration.ofMillis(40));
    pass(Duration.ofMillis(400));
    assertThat(let(tenant, CallKind.SEND, "a:1", 60)).isEqualTo(10);
    pass(Duration.ofHours(1));
    assertThat(let(tenant, CallKind.SEND, "a:1", 60)).isEqualTo(25);
  }

  @Test
  void letsEverythingThroughWithoutLimits() {
    RateLimits none = new RateLimits(Limits.NONE, nanos::get);
    assertThat(let(none, CallKind.SEND, "a:1", 10_000)).isEqualTo(10_000);
  }
}
