package se.kadens.sandbox.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on purpose. Everything is well until a switch is set; safe for several threads.
 */
public final class Faults {

  private record Throttle(String method, Duration retryAfter) {}

  private record Failure(String method, @Nullable String userId, String errorCode) {}

  private Duration slow = Duration.ZERO;
  private int serverErrors;
  private int refusals;
  private int cuts;
  private int deliveries = 1;
  private boolean newEventId;
  private boolean messagesTabDisabled;
  private final List<Throttle> throttles = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Mishaps mishaps = new Mishaps();

  Faults() {}

  /** Each answer of the Web API waits this long, after its effect. */
  public synchronized Faults slow(Duration delay) {
    slow = delay;
    return this;
  }

  /** The next calls are answered with 500, without effect. */
  public synchronized Faults serverError(int calls) {
    serverErrors = calls;
    return this;
  }

  /** The next calls lose their connection before anything is read, without effect. */
  public synchronized Faults refuse(int calls) {
    refusals = calls;
    return this;
  }

  /** The next calls have their effect and then lose the connection, without an answer. */
  public synchronized Faults acceptThenCut(int calls) {
    cuts = calls;
    return this;
  }

  /** The next calls of this method are answered with 429. */
  public synchronized Faults throttle(String method, Duration retryAfter, int calls) {
    for (int call = 0; call < calls; call++) {
      throttles.add(new Throttle(method, retryAfter));
    }
    return this;
  }

  /** Everything the app is posted arrives this many times in all. */
  public synchronized Faults duplicateDelivery(int times) {
    deliveries = times;
    return this;
  }

  /** Whether the further deliveries of an event look like events of their own. */
  public synchronized Faults newEventIdOnDuplicate(boolean changed) {
    newEventId = changed;
    return this;
  }

  /** This method fails with this code, for this user or, given null, for everybody. */
  public synchronized Faults failWith(String method, @Nullable String userId, String errorCode) {
    failures.add(new Failure(method, userId, errorCode));
    return this;
  }

  /** Whether the app's messages tab is switched off, so that nobody can be written to. */
  public synchronized Faults messagesTabDisabled(boolean disabled) {
    messagesTabDisabled = disabled;
    return this;
  }

  /**
   * About this share of the calls of a method meets with a mishap, the same ones for the same seed.
   */
  public synchronized Faults strike(String method, double share, long seed, Mishap mishap) {
    mishaps.share(method, share, seed, mishap);
    return this;
  }

  /** The next calls of a method meet with a mishap. */
  public synchronized Faults strikeNext(String method, int calls, Mishap mishap) {
    mishaps.next(method, calls, mishap);
    return this;
  }

  /** All is well again. */
  public synchronized void clear() {
    slow = Duration.ZERO;
    serverErrors = 0;
    refusals = 0;
    cuts = 0;
    deliveries = 1;
    newEventId = false;
    messagesTabDisabled = false;
    throttles.clear();
    failures.clear();
    mishaps.clear();
  }

  synchronized Optional<Mishap> mishap(String method) {
    return mishaps.of(method);
  }

  synchronized Duration delay() {
    return slow;
  }

  synchronized boolean takesServerError() {
    return serverErrors > 0 && serverErrors-- > 0;
  }

  synchronized boolean takesRefusal() {
    return refusals > 0 && refusals-- > 0;
  }

  synchronized boolean takesCut() {
    return cuts > 0 && cuts-- > 0;
  }

  synchronized Optional<Duration> takesThrottle(String method) {
    Optional<Throttle> next =
        throttles.stream().filter(throttle -> throttle.method().equals(method)).findFirst();
    next.ifPresent(throttles::remove);
    return next.map(Throttle::retryAfter);
  }

  synchronized Optional<String> failure(String method, @Nullable String userId) {
    return failures.stream()
        .filter(failure -> failure.method().equals(method))
        .filter(failure -> failure.userId() == null || failure.userId().equals(userId))
        .map(Failure::errorCode)
        .findFirst();
  }

  synchronized int deliveries() {
    return deliveries;
  }

  synchronized boolean changesEventId() {
    return newEventId;
  }

  synchronized boolean hasMessagesTabDisabled() {
    return messagesTabDisabled;
  }
}
