package se.kadens.teams;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ErrorResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import se.kadens.wire.OnceOnly;
import se.kadens.wire.RetryAfter;

/** Tells what became of a call that was not answered with success. */
final class Failures {

  /** A service URL that we do not talk to. */
  static final String FOREIGN_SERVICE = "foreign_service_url";

  /** What Microsoft's guide to the Bot Connector's limits waits before another try. */
  private static final Duration LEAST = Duration.ofSeconds(2);

  private static final Duration MOST = Duration.ofSeconds(20);

  private final Clock clock;
  private final Supplier<? extends RandomGenerator> random;

  Failures(Clock clock, Supplier<? extends RandomGenerator> random) {
    this.clock = clock;
    this.random = random;
  }

  <T> Outcome<T> of(Throwable failure, Effect effect) {
    TokenSource.Refused refused = within(failure, TokenSource.Refused.class);
    if (refused != null) {
      return new Outcome.Failed<>(401, refused.code());
    }
    OnceOnly.NeverSent unsent = within(failure, OnceOnly.NeverSent.class);
    if (unsent != null) {
      return new Outcome.NotSent<>(innermost(unsent));
    }
    ErrorResponseException answered = within(failure, ErrorResponseException.class);
    if (answered != null) {
      return of(answered, effect);
    }
    return within(failure, IOException.class) == null
        ? new Outcome.Failed<>(0, failure.getClass().getSimpleName())
        : unread(effect, innermost(failure));
  }

  private <T> Outcome<T> of(ErrorResponseException answered, Effect effect) {
    ErrorResponse said = answered.body();
    String code = said == null || said.getError() == null ? null : said.getError().getCode();
    return of(
        answered.response().code(), code, answered.response().headers().get("Retry-After"), effect);
  }

  <T> Outcome<T> of(Response response, String code) {
    return of(response.code(), code, response.header("Retry-After"), Effect.HARMLESS);
  }

  /** Something came back, or nothing, from which it cannot be told whether it was done. */
  <T> Outcome<T> unread(Effect effect, String why) {
    return switch (effect) {
      case SEEN -> new Outcome.Unclear<>(why);
      case HARMLESS -> new Outcome.NotSent<>(why);
    };
  }

  private <T> Outcome<T> of(
      int status, @Nullable String code, @Nullable String retryAfter, Effect effect) {
    return switch (status) {
      case 408, 429, 503 -> new Outcome.Limited<>(asked(retryAfter));
      case 412 -> new Outcome.Limited<>(jitter());
      default -> {
        if (status >= 500) {
          // An accepted send may hide behind a gateway's answer.
          yield effect == Effect.SEEN
              ? new Outcome.Unclear<>("HTTP " + status)
              : new Outcome.Limited<>(jitter());
        }
        yield status < 300
            ? unread(effect, "the answer could not be read")
            : new Outcome.Failed<>(
                status, code == null || code.isBlank() ? "http_" + status : code);
      }
    };
  }

  private Duration asked(@Nullable String retryAfter) {
    return retryAfter == null ? jitter() : RetryAfter.read(retryAfter, clock.instant());
  }

  private Duration jitter() {
    return Duration.ofMillis(random.get().nextLong(LEAST.toMillis(), MOST.toMillis() + 1));
  }

  private static <E extends Throwable> @Nullable E within(Throwable failure, Class<E> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    for (Throwable next = cause; next != null; next = next.getCause()) {
      cause = next;
    }
    return cause.toString();
  }
}
