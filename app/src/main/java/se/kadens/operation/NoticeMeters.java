package se.kadens.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.kadens.conversation.Channel;
import se.kadens.delivery.Backlog;
import se.kadens.delivery.BatchTaken;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.CopyEnded;
import se.kadens.delivery.Ended;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.Settled;
import se.kadens.delivery.State;
import se.kadens.delivery.WatchLedger;

/** What can be measured of notices: what waits, what came of them, and how late. */
@Component
class NoticeMeters {

  private static final List<State> WAITING =
      List.of(State.PLANNED, State.CLAIMED, State.SENDING, State.UNCLEAR);

  private static final Duration[] BUCKETS =
      List.of(1, 2, 5, 10, 30, 60, 300, 900, 1800, 3600).stream()
          .map(Duration::ofSeconds)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Reasons reasons = new Reasons();
  private final Timer lateness;
  private final Timer claims;

  NoticeMeters(
      MeterRegistry registry,
      Backlog backlog,
      WatchLedger watch,
      List<Channel> channels,
      Clock clock) {
    this.registry = registry;
    Reading<Map<State, Integer>> waiting = new Reading<>(() -> backlog.waiting(clock.instant()));
    for (State state : WAITING) {
      Gauge.builder("kadens.notices.waiting", () -> waiting.value().getOrDefault(state, 0))
          .description("Notices that are due or in hand, over all nodes")
          .tag("state", state == State.PLANNED ? "due" : code(state))
          .register(registry);
    }
    Reading<Integer> overdue = new Reading<>(() -> watch.overdue(clock.instant()));
    Gauge.builder("kadens.notices.overdue", overdue::value)
        .description("Notices that should have ended long ago, over all nodes")
        .register(registry);
    lateness =
        Timer.builder("kadens.notices.lateness")
            .description("From the moment a notice was due until it was sent, conversations apart")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    claims =
        Timer.builder("kadens.notices.claim")
            .description("How long it takes to take a batch from the ledger")
            .register(registry);
    ended(State.SENT, reasons.codeOf(null));
    for (Reason reason : Reason.values()) {
      ended(State.SKIPPED, reasons.codeOf(reason.code()));
    }
    for (String reason : List.of("no_channel", "unclear", "fault")) {
      ended(State.UNDELIVERABLE, reasons.codeOf(reason));
    }
    for (Settled.How how : Settled.How.values()) {
      channels.forEach(channel -> settled(channel.name(), how));
    }
    for (CopyEnded.How how : CopyEnded.How.values()) {
      copies(how);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Ended ended) {
    ended(ended.state(), reasons.codeOf(ended.reason())).increment();
    if (ended.state() == State.SENT && ended.notice().urgency() == Urgency.SCHEDULED) {
      Duration late = Duration.between(ended.notice().dueAt(), ended.at());
      lateness.record(late.isNegative() ? Duration.ZERO : late);
    }
  }

  private Counter ended(State state, String reason) {
    return Counter.builder("kadens.notices.ended")
        .description("Notices that have ended on this node")
        .tag("state", code(state))
        .tag("reason", reason)
        .register(registry);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Settled settled) {
    settled(settled.channel(), settled.how()).increment();
  }

  private Counter settled(String channel, Settled.How how) {
    return Counter.builder("kadens.notices.settled")
        .description("Notices of which nobody knew whether they had arrived, by what was found")
        .tag("channel", channel)
        .tag("found", code(how))
        .register(registry);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CopyEnded copy) {
    copies(copy.how()).increment();
  }

  private Counter copies(CopyEnded.How how) {
    return Counter.builder("kadens.notices.copies")
        .description("Second copies of notices that have arrived, by what became of them")
        .tag("became", code(how))
        .register(registry);
  }

  @EventListener
  void on(BatchTaken batch) {
    if (batch.pieces() > 0) {
      claims.record(batch.took());
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
