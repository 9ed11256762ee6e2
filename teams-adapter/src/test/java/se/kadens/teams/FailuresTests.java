package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.testkit.TurnableClock;

class FailuresTests {

  private final Random random = new Random(1);
  private final Failures failures =
      new Failures(TurnableClock.at("2026-11-23T08:00:00Z"), () -> random);

  private Outcome<String> of(int status, String... header) {
    Response.Builder response =
        new Response.Builder()
            .request(new Request.Builder().url("http://127.0.0.1/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(status)
            .message("")
            .body(ResponseBody.create("", MediaType.get("text/plain")));
    for (int i = 0; i < header.length; i += 2) {
      response.header(header[i], header[i + 1]);
    }
    return failures.of(response.build(), "");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 412, 429, 500, 502, 503, 504})
  void waitsBetweenTwoAndTwentySecondsNeverTheSame(int status) {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(of(status))
          .isInstanceOfSatisfying(
              Outcome.Limited.class, limited -> waits.add(((Outcome.Limited<?>) limited).delay()));
    }

    assertThat(waits)
        .allMatch(wait -> wait.toMillis() >= 2000 && wait.toMillis() <= 20_000)
        .anyMatch(wait -> wait.toMillis() < 3000)
        .anyMatch(wait -> wait.toMillis() > 19_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void waitsAsLongAsItIsAsked(int status) {
    assertThat(of(status, "Retry-After", "7"))
        .isEqualTo(new Outcome.Limited<>(Duration.ofSeconds(7)));
    assertThat(of(status, "Retry-After", "Mon, 23 Nov 2026 08:01:30 GMT"))
        .isEqualTo(new Outcome.Limited<>(Duration.ofSeconds(90)));
  }

  @Test
  void saysWhatIsRefused() {
    assertThat(of(418)).isEqualTo(new Outcome.Failed<>(418, "http_418"));
    assertThat(of(302)).isEqualTo(new Outcome.Failed<>(302, "http_302"));
  }
}
