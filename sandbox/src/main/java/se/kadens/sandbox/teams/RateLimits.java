package se.kadens.sandbox.teams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts calls against what a conversation takes, and against what the tenant takes. */
final class RateLimits {

  /** So many calls within so long a time. */
  private record Window(int calls, Duration length) {}

  private static final List<Window> WRITING =
      List.of(
          new Window(7, Duration.ofSeconds(1)),
          new Window(8, Duration.ofSeconds(2)),
          new Window(60, Duration.ofSeconds(30)),
          new Window(1800, Duration.ofHours(1)));
  private static final List<Window> READING =
      List.of(
          new Window(14, Duration.ofSeconds(1)),
          new Window(16, Duration.ofSeconds(2)),
          new Window(120, Duration.ofSeconds(30)),
          new Window(3600, Duration.ofHours(1)));

  private final Limits limits;
  private final LongSupplier nanos;
  private final Map<String, Deque<Long>> taken = new HashMap<>();
  private double tokens;
  private long filledAt;

  RateLimits(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.tokens = limits.perTenantASecond();
    this.filledAt = nanos.getAsLong();
  }

  /** How long the caller is told to wait; nothing if the call is let through. */
  synchronized Optional<Duration> refusal(CallKind kind, String conversationId) {
    long now = nanos.getAsLong();
    Duration wait = longer(tenantWait(now), conversationWait(kind, conversationId, now));
    if (wait.isPositive()) {
      return Optional.of(wait);
    }
    tokens--;
    if (limits.perConversation()) {
      taken(kind, conversationId).addFirst(now);
    }
    return Optional.empty();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration tenantWait(long now) {
    int perSecond = limits.perTenantASecond();
    if (perSecond == 0) {
      return Duration.ZERO;
    }
    tokens = Math.min(perSecond, tokens + (now - filledAt) / 1e9 * perSecond);
    filledAt = now;
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * 1e9));
  }

  private Duration conversationWait(CallKind kind, String conversationId, long now) {
    if (!limits.perConversation() || conversationId.isEmpty()) {
      return Duration.ZERO;
    }
    Deque<Long> before = taken(kind, conversationId);
    List<Window> windows = kind.isReading() ? READING : WRITING;
    while (!before.isEmpty() && now - before.getLast() >= windows.getLast().length().toNanos()) {
      before.removeLast();
    }
    Duration wait = Duration.ZERO;
    for (Window window : windows) {
      wait = longer(wait, wait(before, window, now));
    }
    return wait;
  }

  private static Duration wait(Deque<Long> newestFirst, Window window, long now) {
    if (newestFirst.size() < window.calls()) {
      return Duration.ZERO;
    }
    Iterator<Long> calls = newestFirst.iterator();
    long oldest = calls.next();
    for (int call = 1; call < window.calls(); call++) {
      oldest = calls.next();
    }
    return Duration.ofNanos(Math.max(0, oldest + window.length().toNanos() - now));
  }

  private Deque<Long> taken(CallKind kind, String conversationId) {
    String key = (kind.isReading() ? "r " : "w ") + conversationId;
    return taken.computeIfAbsent(key, _ -> new ArrayDeque<>());
  }
}
