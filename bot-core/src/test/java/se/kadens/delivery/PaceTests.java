package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pace against channels that count calls; time is reckoned, nobody waits. */
class PaceTests {

  private static final double SECOND = Duration.ofSeconds(1).toNanos();
  private static final long PATIENT = Duration.ofHours(1).toNanos();
  private static final long LATENCY = Duration.ofMillis(100).toNanos();

  /** Grants so many a second, and some at once after a while. */
  private static final class Bucket {
    private final double perSecond;
    private final double burst;
    private double tokens;
    private long filledAt;

    Bucket(double perSecond, double burst, long now) {
      this.perSecond = perSecond;
      this.burst = burst;
      this.tokens = burst;
      this.filledAt = now;
    }

    boolean takes(long now) {
      tokens = Math.min(burst, tokens + (now - filledAt) / SECOND * perSecond);
      filledAt = now;
      boolean taken = tokens >= 1;
      tokens -= taken ? 1 : 0;
      return taken;
    }
  }

  /** What it came to: messages a second, and the share of calls that were refused. */
  private record Wave(double perSecond, double refused, Pace pace) {}

  private static Wave wave(Pace pace, double granted, double burst, int messages, int retryAfter) {
    long start = System.nanoTime();
    Bucket bucket = new Bucket(granted, burst, start);
    long now = start;
    int refused = 0;
    for (int sent = 0; sent < messages; ) {
      now = Math.max(now, pace.turn(now, PATIENT));
      if (bucket.takes(now + LATENCY / 2)) {
        sent++;
        pace.passed();
      } else {
        refused++;
        pace.refused(now + LATENCY);
        now += LATENCY + (long) (retryAfter * SECOND);
      }
    }
    double seconds = (now - start) / SECOND;
    return new Wave(messages / seconds, (double) refused / (messages + refused), pace);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 5, 7.5})
  void comesCloseToWhatAChannelGrantsAndSeldomAsksTooMuch(double granted) {
    Wave wave = wave(new Pace(3, 8, 0), granted, 10, 10_000, 1);
    assertThat(wave.perSecond()).isGreaterThan(0.97 * granted);
    assertThat(wave.refused()).isLessThan(0.005);
    assertThat(wave.pace().granted()).isBetween(0.95 * granted, 1.05 * granted);
  }

  @Test
  void staysBelowTheCeilingWhereNothingIsRefused() {
    Wave wave = wave(new Pace(3, 8, 0), 1000, 1000, 2000, 1);
    assertThat(wave.perSecond()).isBetween(7.9, 8.01);
    assertThat(wave.refused()).isZero();
    assertThat(wave.pace().granted()).isZero();
  }

  @Test
  void beginsCautiouslyAndDoublesEachSecond() {
    Pace pace = new Pace(3, 100, 0);
    long start = System.nanoTime();
    long now = start;
    int[] inSecond = new int[4];
    while (now - start < 3.5 * SECOND) {
      now = Math.max(now, pace.turn(now, PATIENT));
      inSecond[(int) ((now - start) / SECOND)]++;
    }
    assertThat(inSecond[0]).isBetween(3, 8);
    assertThat(inSecond[2]).isBetween(12, 28);
  }

  @Test
  void halvesOnceForAllCallsThatWereUnderWay() {
    Pace pace = new Pace(8, 8, 0);
    long now = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      pace.turn(now, PATIENT);
    }
    pace.refused(now);
    pace.refused(now);
    pace.refused(now);
    assertThat(pace.rate()).isEqualTo(4);
    pace.turn(now, PATIENT);
    pace.refused(now);
    assertThat(pace.rate()).isBetween(1.9, 2.2);
  }

  @Test
  void keepsWhatItLearntThroughAStormOfRefusals() {
    Pace pace = new Pace(3, 8, 5);
    long now = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      now = Math.max(now, pace.turn(now, PATIENT)) + LATENCY;
      pace.refused(now);
      now += (long) (30 * SECOND);
    }
    assertThat(pace.granted()).isEqualTo(5);
    assertThat(pace.rate()).isLessThan(1.1);
    long end = now;
    int sent = 0;
    for (; now - end < 60 * SECOND; sent++) {
      now = Math.max(now, pace.turn(now, PATIENT));
      pace.passed();
    }
    assertThat(sent).isGreaterThan(240);
  }

  @Test
  void outgrowsAnEarlyRefusalInMinutes() {
    Pace pace = new Pace(3, 25, 0);
    long now = pace.turn(System.nanoTime(), PATIENT);
    pace.refused(now);
    long start = now;
    while (now - start < 300 * SECOND) {
      now = Math.max(now, pace.turn(now, PATIENT));
      pace.passed();
    }
    assertThat(pace.rate()).isEqualTo(25);
  }

  @Test
  void beginsNearWhatWasLearntBefore() {
    long start = System.nanoTime();
    Pace pace = new Pace(3, 8, 5);
    long now = start;
    int sent = 0;
    for (; now - start < 10 * SECOND; sent++) {
      now = Math.max(now, pace.turn(now, PATIENT));
    }
    assertThat(sent).isBetween(42, 53);
    assertThat(new Pace(3, 8, 2).rate()).isEqualTo(2);
  }

  @Test
  void letsAFewGoAtOnceAfterARest() {
    Pace pace = new Pace(4, 4, 0);
    long later = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    assertThat(pace.turn(later, 0)).isLessThanOrEqualTo(later);
    assertThat(pace.turn(later, 0)).isLessThanOrEqualTo(later);
    assertThat(pace.turn(later, 0)).isLessThanOrEqualTo(later);
    assertThat(pace.turn(later, PATIENT)).isGreaterThan(later);
  }
}
