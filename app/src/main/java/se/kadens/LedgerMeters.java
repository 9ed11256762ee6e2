package se.kadens;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import se.kadens.delivery.Called;
import se.kadens.delivery.Ended;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.State;

/**
 * What an operator can measure of the ledger: what waits, what came of it and how late, and how
 * fast each lane goes. No names of people; a reason only as a code.
 */
@Component
class LedgerMeters {

  /** Whoever scrapes more often reads the same counts again. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final List<State> WAITING =
      List.of(State.PLANNED, State.CLAIMED, State.SENDING, State.UNCLEAR);

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final MeterRegistry registry;
  private final Ledger ledger;
  private final Clock clock;
  private final Timer lateness;
  private final Map<String, Double> rates = new ConcurrentHashMap<>();
  private final AtomicReference<Counted> counted = new AtomicReference<>(Counted.NEVER);

  LedgerMeters(MeterRegistry registry, Ledger ledger, Clock clock) {
    this.registry = registry;
    this.ledger = ledger;
    this.clock = clock;
    this.lateness =
        Timer.builder("kadens.notices.lateness")
            .description("From the moment a notice was due until it was sent, conversations apart")
            .publishPercentileHistogram()
            .register(registry);
    for (State state : WAITING) {
      Gauge.builder("kadens.notices.waiting", () -> waiting(state))
          .description("Notices that are due or in hand, over all nodes")
          .tag("state", state == State.PLANNED ? "due" : state.code())
          .register(registry);
    }
  }

  private record Counted(Instant at, Map<State, Integer> waiting) {
    static final Counted NEVER = new Counted(Instant.EPOCH, new EnumMap<>(State.class));
  }

  private int waiting(State state) {
    Instant now = clock.instant();
    Counted last =
        counted.updateAndGet(
            before ->
                now.isBefore(before.at().plus(FRESH))
                    ? before
                    : new Counted(now, ledger.waiting(now)));
    return last.waiting().getOrDefault(state, 0);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Ended ended) {
    Counter.builder("kadens.notices.ended")
        .description("Notices that have ended on this node")
        .tag("state", ended.state().code())
        .tag("feature", ended.notice().feature())
        .tag("reason", code(ended.reason()))
        .register(registry)
        .increment();
    if (ended.state() == State.SENT && ended.notice().urgency() == Urgency.SCHEDULED) {
      Duration late = Duration.between(ended.notice().dueAt(), ended.at());
      lateness.record(late.isNegative() ? Duration.ZERO : late);
    }
  }

  /** What begins like a code is one; a sentence is not. */
  private static String code(@Nullable String reason) {
    if (reason == null) {
      return "none";
    }
    Matcher code = CODE.matcher(reason);
    return code.lookingAt() && (code.hitEnd() || !Character.isSpaceChar(reason.charAt(code.end())))
        ? code.group()
        : "other";
  }

  @EventListener
  void on(Called called) {
    Counter.builder("kadens.lane.calls")
        .description("Calls to channels by what they came to, on this node")
        .tag("channel", called.channel())
        .tag("outcome", called.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
    String lane = called.workspace().value() + " " + called.channel();
    if (rates.put(lane, called.perSecond()) == null) {
      Gauge.builder("kadens.lane.rate", rates, all -> all.getOrDefault(lane, 0.0))
          .description("Calls a second a lane goes at, as far as this node spoke for it")
          .tag("channel", called.channel())
          .tag("workspace", called.workspace().value().toString())
          .register(registry);
    }
  }
}
