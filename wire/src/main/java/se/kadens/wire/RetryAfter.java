package se.kadens.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads how long a server, or a proxy before it, asks us to wait. */
public final class RetryAfter {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(5);
  private static final Duration UNSAID = Duration.ofSeconds(30);

  private RetryAfter() {}

  /** Seconds or an HTTP date; never less than a second nor more than five minutes. */
  public static Duration read(@Nullable String header, Instant now) {
    Duration asked = header == null ? UNSAID : asked(header.strip(), now);
    if (asked.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return asked.compareTo(MOST) > 0 ? MOST : asked;
  }

  /** Whether this is as long as anybody is waited for, and may be less than was asked. */
  public static boolean isLongest(Duration wait) {
    return wait.equals(MOST);
  }

  private static Duration asked(String header, Instant now) {
    if (header.matches("-?\\d+(\\.\\d+)?")) {
      // A number too long for a long is merely longer than the most we wait.
      double seconds = Math.min(Double.parseDouble(header), (double) MOST.toSeconds());
      return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }
    try {
      Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, until);
    } catch (DateTimeParseException _) {
      return UNSAID;
    }
  }
}
