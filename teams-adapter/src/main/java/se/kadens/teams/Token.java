package se.kadens.teams;

import java.time.Duration;
import java.time.Instant;

/** What the Bot Connector knows us by for a while. */
record Token(String value, Instant renewAt, Instant expiresAt) {

  private static final Duration EARLY = Duration.ofMinutes(5);

  /** A token to be renewed five minutes before it expires, or half-way if it is short-lived. */
  static Token lasting(String value, Instant from, Duration life) {
    Duration half = life.dividedBy(2);
    Duration early = life.minus(EARLY);
    return new Token(value, from.plus(early.compareTo(half) > 0 ? early : half), from.plus(life));
  }

  /** Without the token itself. */
  @Override
  public String toString() {
    return "Token[expiresAt=" + expiresAt + "]";
  }
}
