package se.kadens.operation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import se.kadens.delivery.ShutLanes;
import se.kadens.delivery.ShutLanes.ShutLane;
import se.kadens.delivery.WatchLedger;
import se.kadens.scheduler.WatchTicks;
import se.kadens.scheduler.WatchTicks.Watched;

/**
 * Whether what is to be said gets through, for people who watch: it is no reason to take a node out
 * of rotation or to start it anew, which would mend none of it. Names nobody.
 */
@Component("messages")
class DeliveryHealth extends AbstractHealthIndicator {

  static final Status TROUBLED = new Status("TROUBLED");

  private final Reading<State> reading;

  private record State(List<ShutLane> shut, int overdue, List<String> lateChores) {
    boolean isWell() {
      return shut.isEmpty() && overdue == 0 && lateChores.isEmpty();
    }
  }

  DeliveryHealth(ShutLanes shutLanes, WatchLedger ledger, WatchTicks ticks, Clock clock) {
    reading =
        new Reading<>(
            () ->
                new State(shutLanes.all(), ledger.overdue(clock.instant()), late(ticks.chores())));
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    State state = reading.value();
    health
        .status(state.isWell() ? Status.UP : TROUBLED)
        .withDetail("shutLanes", state.shut().stream().map(DeliveryHealth::told).toList())
        .withDetail("overdueNotices", state.overdue())
        .withDetail("lateChores", state.lateChores());
  }

  private static Map<String, String> told(ShutLane lane) {
    return Map.of(
        "channel", lane.channel(),
        "workspace", lane.workspace().value().toString(),
        "since", lane.since().toString(),
        "why", lane.why());
  }

  private static List<String> late(List<Watched> chores) {
    return chores.stream().filter(Watched::isLate).map(Watched::chore).toList();
  }
}
