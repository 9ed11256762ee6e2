package se.kadens.sandbox.slack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The permissions to open a view that each action of a person gives: three seconds, one use. */
final class Triggers {

  private static final long LIFE = Outcome.PATIENCE.toNanos();

  /**
   * Who acted, and where.
   *
   * @param view the modal it was done in, if any
   */
  record Trigger(String userId, @Nullable String view, long givenAt, AtomicBoolean used) {}

  private final Map<String, Trigger> given = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final LongSupplier nanos;

  Triggers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  String give(String userId, @Nullable String view) {
    long now = nanos.getAsLong();
    String id = "%d.%d.%08x".formatted(count.incrementAndGet(), now, userId.hashCode());
    given.put(id, new Trigger(userId, view, now, new AtomicBoolean()));
    return id;
  }

  Trigger redeem(String id) {
    Trigger trigger = given.get(id);
    if (trigger == null) {
      throw new ApiFailure("invalid_trigger_id");
    }
    if (nanos.getAsLong() - trigger.givenAt() > LIFE) {
      throw new ApiFailure("expired_trigger_id");
    }
    if (!trigger.used().compareAndSet(false, true)) {
      throw new ApiFailure("exchanged_trigger_id");
    }
    return trigger;
  }
}
