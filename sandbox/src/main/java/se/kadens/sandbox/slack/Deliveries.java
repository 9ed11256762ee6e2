package se.kadens.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events, interactions and commands to the app, and events again when it failed to take
 * them.
 */
final class Deliveries implements Postbox {

  /** How long after a failure an event comes again; the first time it comes at once. */
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private record Waiting(Post post, Instant dueAt) {}

  private final Workspace workspace;
  private final Payloads payloads;
  private final List<Route> routes;
  private final ExecutorService background;
  private final List<Waiting> waiting = new ArrayList<>();
  private final AtomicLong underWay = new AtomicLong();

  /**
   * @param routes in order of preference
   */
  Deliveries(
      Workspace workspace, Payloads payloads, List<Route> routes, ExecutorService background) {
    this.workspace = workspace;
    this.payloads = payloads;
    this.routes = List.copyOf(routes);
    this.background = background;
  }

  boolean isOpen() {
    return routes.stream().anyMatch(Route::isOpen);
  }

  @Override
  public Outcome interaction(ObjectNode payload) {
    return personal(Post.first(Post.Kind.INTERACTION, payload));
  }

  @Override
  public Outcome command(ObjectNode form) {
    return personal(Post.first(Post.Kind.COMMAND, form));
  }

  private Outcome personal(Post post) {
    Outcome outcome = deliver(post).outcome();
    for (int copy = 1; copy < workspace.faults.deliveries(); copy++) {
      deliver(post);
    }
    if (!outcome.acknowledged()) {
      workspace.complain("%s: %s".formatted(post.kind().envelopeType, seenBy(outcome)));
    }
    return outcome;
  }

  private static String seenBy(Outcome outcome) {
    return outcome.timedOut() ? "operation_timeout" : "status " + outcome.status();
  }

  /** Posts an event and, if that fails, once more at once; what fails again waits for its time. */
  @Override
  public Outcome event(ObjectNode event) {
    ObjectNode envelope = payloads.envelope(event);
    Post post = Post.first(Post.Kind.EVENT, envelope);
    Outcome outcome = attempt(post);
    for (int copy = 1; copy < workspace.faults.deliveries(); copy++) {
      deliver(
          workspace.faults.changesEventId()
              ? Post.first(Post.Kind.EVENT, payloads.withNewEventId(envelope))
              : post.again(copy, "http_timeout"));
    }
    return outcome;
  }

  /** Posts an event that nobody waits for, if there is somewhere to post it. */
  void announce(ObjectNode event) {
    if (!isOpen()) {
      return;
    }
    underWay.incrementAndGet();
    try {
      background.execute(
          () -> {
            try {
              event(event);
            } finally {
              workspace.monitor.change(() -> underWay.decrementAndGet());
            }
          });
    } catch (RejectedExecutionException _) {
      workspace.monitor.change(() -> underWay.decrementAndGet());
    }
  }

  boolean awaitQuiet(Duration patience) {
    return workspace
        .monitor
        .await(() -> underWay.get() == 0 ? Optional.of(true) : Optional.<Boolean>empty(), patience)
        .isPresent();
  }

  /** Posts again what is due by the clock; how many. */
  int retryDue() {
    Instant now = workspace.clock.instant();
    List<Waiting> due =
        workspace.monitor.change(
            () -> {
              List<Waiting> taken =
                  waiting.stream().filter(one -> !one.dueAt().isAfter(now)).toList();
              waiting.removeAll(taken);
              return taken;
            });
    due.forEach(one -> attempt(one.post()));
    return due.size();
  }

  private Outcome attempt(Post post) {
    Route.Ack ack = deliver(post);
    Outcome outcome = ack.outcome();
    if (outcome.acknowledged() || ack.noRetry() || post.retry() >= RETRIES.size()) {
      return outcome;
    }
    Duration pause = RETRIES.get(post.retry());
    Post next = post.again(post.retry() + 1, reason(outcome));
    if (pause.isZero()) {
      return attempt(next);
    }
    Instant dueAt = workspace.clock.instant().plus(pause);
    workspace.monitor.change(() -> waiting.add(new Waiting(next, dueAt)));
    return outcome;
  }

  private static String reason(Outcome outcome) {
    if (outcome.timedOut()) {
      return "http_timeout";
    }
    return outcome.status() == 0 ? "connection_failed" : "http_error";
  }

  private Route.Ack deliver(Post post) {
    return routes.stream()
        .filter(Route::isOpen)
        .findFirst()
        .map(route -> route.deliver(post))
        .orElseGet(
            () ->
                new Route.Ack(
                    Outcome.unanswered("the app can not be reached yet", Duration.ZERO), true));
  }
}
