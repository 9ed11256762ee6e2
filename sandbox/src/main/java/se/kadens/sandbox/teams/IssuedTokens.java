package se.kadens.sandbox.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The tokens the bot was issued for its calls. */
final class IssuedTokens {

  static final Duration LIFE = Duration.ofSeconds(3599);
  private static final String BEARER = "Bearer ";

  private final Clock realTime;
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

  IssuedTokens(Clock realTime) {
    this.realTime = realTime;
  }

  void issue(String token) {
    expiries.put(token, realTime.instant().plus(LIFE));
  }

  void expireAll() {
    expiries.clear();
  }

  boolean lets(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    Instant expiry = expiries.get(authorization.substring(BEARER.length()));
    return expiry != null && realTime.instant().isBefore(expiry);
  }
}
