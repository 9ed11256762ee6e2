package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

  private final AtomicLong nanos = new AtomicLong(1);
  private final RateLimits slack = new RateLimits(Limits.SLACK, nanos::get);

  private long let(RateLimits limits, String method, String channel, int calls) {
    return IntStream.range(0, calls).filter(_ -> limits.refusal(method, channel).isEmpty()).count();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void letsAMessageASecondIntoAChannelAfterAShortBurst() {
    assertThat(let(slack, "chat.postMessage", "U1", 10)).isEqualTo(4);
    assertThat(slack.refusal("chat.postMessage", "U1")).contains(Duration.ofSeconds(1));
    assertThat(slack.refusal("chat.postMessage", "U2")).isEmpty();
    pass(Duration.ofSeconds(2));
    assertThat(let(slack, "chat.postMessage", "U1", 10)).isEqualTo(2);
  }

  @Test
  void capsTheMessagesOfTheWholeWorkspace() {
    long let =
        IntStream.range(0, 200)
            .filter(person -> slack.refusal("chat.postMessage", "U" + person).isEmpty())
            .count();
    assertThat(let).isEqualTo(60);
    pass(Duration.ofSeconds(1));
    assertThat(slack.refusal("chat.postMessage", "U900")).isEmpty();
  }

  @Test
  void countsEachMethodByItsTier() {
    assertThat(let(slack, "users.list", "", 200)).isEqualTo(20);
    assertThat(let(slack, "chat.update", "U1", 200)).isEqualTo(50);
    assertThat(let(slack, "views.open", "", 200)).isEqualTo(100);
    assertThat(slack.refusal("users.list", "")).contains(Duration.ofSeconds(3));
    pass(Duration.ofSeconds(3));
    assertThat(let(slack, "users.list", "", 5)).isEqualTo(1);
  }

  @Test
  void letsEverythingThroughWithoutLimits() {
    RateLimits none = new RateLimits(Limits.NONE, nanos::get);
    assertThat(let(none, "chat.postMessage", "U1", 1000)).isEqualTo(1000);
  }
}
