package se.kadens.sandbox.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts calls against the tiers of their methods, and messages against their channel and
 * workspace.
 */
final class RateLimits {

  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("auth.test", 600),
          Map.entry("apps.connections.open", 1),
          Map.entry("blocks.validate", 100),
          Map.entry("chat.delete", 50),
          Map.entry("chat.postEphemeral", 100),
          Map.entry("chat.update", 50),
          Map.entry("conversations.history", 50),
          Map.entry("conversations.info", 50),
          Map.entry("conversations.open", 50),
          Map.entry("team.info", 50),
          Map.entry("users.conversations", 50),
          Map.entry("users.info", 100),
          Map.entry("users.list", 20),
          Map.entry("users.lookupByEmail", 50),
          Map.entry("views.open", 100),
          Map.entry("views.publish", 100),
          Map.entry("views.push", 100),
          Map.entry("views.update", 100));
  private static final String POST = "chat.postMessage";

  private static final class Bucket {
    private final double capacity;
    private final double perSecond;
    private double tokens;
    private long filledAt;

    Bucket(double capacity, double perSecond, long now) {
      this.capacity = capacity;
      this.perSecond = perSecond;
      this.tokens = capacity;
      this.filledAt = now;
    }

    /** How long until one more is let through; zero if it may now. */
    Duration waitFor(long now) {
      tokens = Math.min(capacity, tokens + (now - filledAt) / 1e9 * perSecond);
      filledAt = now;
      return tokens >= 1
          ? Duration.ZERO
          : Duration.ofMillis((long) Math.ceil((1 - tokens) / perSecond * 1000));
    }

    void take() {
      tokens--;
    }
  }

  private final Limits limits;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new HashMap<>();

  RateLimits(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  /** How long the caller is told to wait; nothing if the call is let through. */
  synchronized Optional<Duration> refusal(String method, String channel) {
    if (!limits.enforced()) {
      return Optional.empty();
    }
    long now = nanos.getAsLong();
    if (method.equals(POST)) {
      return take(now, inChannel(channel, now), inWorkspace(now));
    }
    return take(now, ofMethod(method, now));
  }

  private static Optional<Duration> take(long now, Bucket... needed) {
    Duration longest = Duration.ZERO;
    for (Bucket bucket : needed) {
      Duration wait = bucket.waitFor(now);
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    if (longest.isPositive()) {
      return Optional.of(longest);
    }
    for (Bucket bucket : needed) {
      bucket.take();
    }
    return Optional.empty();
  }

  private Bucket inChannel(String channel, long now) {
    return bucket(
        POST + " " + channel,
        () -> new Bucket(limits.channelBurst(), limits.channelPerSecond(), now));
  }

  private Bucket inWorkspace(long now) {
    // A tenth of a minute's worth may come at once.
    double perMinute = limits.workspacePerMinute();
    return bucket(POST, () -> new Bucket(Math.max(1, perMinute / 10), perMinute / 60, now));
  }

  private Bucket ofMethod(String method, long now) {
    double perMinute = PER_MINUTE.getOrDefault(method, 50) * limits.tierShare();
    return bucket(method, () -> new Bucket(Math.max(1, perMinute), perMinute / 60, now));
  }

  private Bucket bucket(String key, Supplier<Bucket> first) {
    return buckets.computeIfAbsent(key, _ -> first.get());
  }
}
