package se.kadens.teams;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the token of the moment. However many need a new one at once, it is asked for once. */
final class Tokens {

  private static final Logger log = LoggerFactory.getLogger(Tokens.class);

  /** Where the answer is no, however often we ask, nobody is asked for each message anew. */
  private static final Duration AFTER_A_REFUSAL = Duration.ofSeconds(30);

  private final TokenSource source;
  private final Clock clock;
  private final Object lock = new Object();
  private volatile @Nullable Token current;
  private @Nullable CompletableFuture<Token> coming;
  private TokenSource.@Nullable Refused refusal;
  private Instant refusedUntil = Instant.MIN;
  private Instant spoiltUntil = Instant.MIN;

  Tokens(TokenSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** A token that holds, asked for anew where need be. */
  String get() throws IOException {
    Instant now = clock.instant();
    Token held = current;
    if (held != null && now.isBefore(held.renewAt())) {
      return held.value();
    }
    try {
      return renew(now).value();
    } catch (IOException failure) {
      if (held != null && held.equals(current) && now.isBefore(held.expiresAt())) {
        log.warn("the token for the Bot Connector could not be renewed yet: {}", said(failure));
        return held.value();
      }
      throw failure;
    }
  }

  /** What {@link #spoil} is told of when a call that began now is refused. */
  @Nullable Token held() {
    return current;
  }

  /**
   * Drops a token that was not taken, unless another has come in its stead meanwhile. If that one
   * is not taken either, it is not for a token's age.
   */
  void spoil(@Nullable Token refused) {
    Instant now = clock.instant();
    synchronized (lock) {
      if (Objects.equals(current, refused) && !now.isBefore(spoiltUntil)) {
        current = null;
        spoiltUntil = now.plus(AFTER_A_REFUSAL);
      }
    }
  }

  private Token renew(Instant now) throws IOException {
    CompletableFuture<Token> awaited;
    boolean mine = false;
    synchronized (lock) {
      if (refusal != null && now.isBefore(refusedUntil)) {
        throw refusal;
      }
      Token held = current;
      if (held != null && now.isBefore(held.renewAt())) {
        return held;
      }
      if (coming == null) {
        coming = new CompletableFuture<>();
        mine = true;
      }
      awaited = coming;
    }
    if (mine) {
      fetch(awaited, now);
    }
    try {
      return awaited.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  private void fetch(CompletableFuture<Token> awaited, Instant now) {
    try {
      Token fresh = source.fetch(now);
      settle(fresh);
      awaited.complete(fresh);
    } catch (IOException | RuntimeException failure) {
      settle(current);
      if (failure instanceof TokenSource.Refused refused) {
        backOff(refused, now);
      }
      awaited.completeExceptionally(failure);
    }
  }

  private void settle(@Nullable Token token) {
    synchronized (lock) {
      current = token;
      coming = null;
    }
  }

  private void backOff(TokenSource.Refused refused, Instant now) {
    synchronized (lock) {
      refusal = refused;
      refusedUntil = now.plus(AFTER_A_REFUSAL);
    }
  }

  private static String said(IOException failure) {
    return failure instanceof TokenSource.Refused refused
        ? refused.code()
        : failure.getClass().getSimpleName();
  }
}
