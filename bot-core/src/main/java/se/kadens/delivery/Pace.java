package se.kadens.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How fast calls go out on one lane. Nobody tells us how many a channel takes, so it is learnt:
 * from a cautious start the rate doubles each second up to the ceiling, until the channel refuses a
 * call for the first time. A refusal halves it; then it is soon back close to what went through
 * between two refusals, which is what the channel grants, and from there on feels its way up very
 * slowly. Measures real time, not the product's clock: a rate is the chat product's affair.
 */
final class Pace {

  private static final long SLICE = Duration.ofMillis(50).toNanos();
  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  /** So many may go at once after a while in which nobody went. */
  private static final int AT_ONCE = 3;

  /** How close to what is granted it goes at once. */
  private static final double NEAR = 0.99;

  /** How much faster it goes each second where nobody knows whether the channel grants it. */
  private static final double PROBE = 1.0005;

  /** After so many seconds without a refusal it grows twice as fast, and faster from then on. */
  private static final double BOLDER = 40;

  /** Until a halved rate is back where it was, in seconds. */
  private static final double RECOVERY = 5;

  private static final double SLOWEST = 0.2;

  /** A longer gap between two calls, in seconds, tells nothing of what is granted. */
  private static final double LONGEST_BREATH = 1;

  /** No moment at all. */
  static final long NONE = Long.MIN_VALUE;

  /** Fewer seconds of work than this tell nothing of what is granted. */
  private static final double LONG_ENOUGH = 5;

  private final double ceiling;
  private double rate;
  private double granted;
  private long nextFree = System.nanoTime();
  private long grownAt = nextFree;
  private long turns;
  private long turnsAtRefusal = -1;
  private int passed;
  private double workedSeconds;

  /**
   * @param start calls a second, at first
   * @param granted what was learnt earlier; 0 when nothing was
   */
  Pace(double start, double ceiling, double granted) {
    this.ceiling = ceiling;
    this.rate = Math.min(granted > 0 ? Math.min(start, granted) : start, ceiling);
    this.granted = granted;
  }

  /**
   * Waits for this caller's turn; turns are given in the order of calls.
   *
   * @return false when it does not come soon enough, or the caller gives up meanwhile
   */
  boolean await(Duration patience, BooleanSupplier givesUp) {
    long now = System.nanoTime();
    long turn = turn(now, patience.toNanos());
    if (turn == NONE) {
      return false;
    }
    for (long wait = turn - now; wait > 0; wait = turn - System.nanoTime()) {
      if (givesUp.getAsBoolean()) {
        return false;
      }
      LockSupport.parkNanos(Math.min(wait, SLICE));
    }
    return !givesUp.getAsBoolean();
  }

  /** When it is the caller's turn, which may have been a moment ago; NONE if that is too late. */
  synchronized long turn(long now, long patience) {
    long between = (long) (SECOND / rate);
    long earliest = now - (AT_ONCE - 1) * between;
    long turn = nextFree - earliest > 0 ? nextFree : earliest;
    if (turn - now > Math.max(patience, 2 * between)) {
      return NONE;
    }
    double worked = Math.clamp((turn - grownAt) / SECOND, 0, Math.max(2 / rate, LONGEST_BREATH));
    grownAt = Math.max(turn, grownAt);
    workedSeconds += worked;
    grow(worked);
    nextFree = turn + (long) (SECOND / rate);
    turns++;
    return turn;
  }

  private void grow(double seconds) {
    double near = NEAR * granted;
    if (granted == 0) {
      rate *= Math.pow(2, seconds);
    } else if (rate < near) {
      rate = Math.min(near, rate + near / 2 / RECOVERY * seconds);
    } else {
      double bolder = workedSeconds / BOLDER;
      rate *= Math.pow(PROBE, seconds * (1 + bolder * bolder));
    }
    rate = Math.min(rate, ceiling);
  }

  /** The channel took a call. */
  synchronized void passed() {
    passed++;
  }

  /**
   * The channel refused a call for being one too many; those it was sent with count as one. Where
   * nothing passed since the last refusal it refuses everything, and what was learnt before holds.
   */
  synchronized void refused(long now) {
    if (turns == turnsAtRefusal) {
      return;
    }
    double worked = workedSeconds - Math.max(0, (grownAt - now) / SECOND);
    boolean first = granted == 0;
    boolean longEnough = worked >= LONG_ENOUGH;
    if (first) {
      granted = rate;
    } else if (passed > 0 && longEnough) {
      granted = Math.clamp(passed / worked, slowest(), ceiling);
    }
    if (first || passed == 0 || longEnough) {
      passed = 0;
      workedSeconds = 0;
    }
    rate = Math.max(rate / 2, slowest());
    turnsAtRefusal = turns;
    nextFree = now;
    grownAt = now;
  }

  private double slowest() {
    return Math.min(SLOWEST, ceiling);
  }

  /** What the channel seems to grant, in calls a second; 0 as long as it has refused nothing. */
  synchronized double granted() {
    return granted;
  }

  synchronized double rate() {
    return rate;
  }
}
