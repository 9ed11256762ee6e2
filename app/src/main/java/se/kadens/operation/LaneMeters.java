package se.kadens.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.delivery.Called;
import se.kadens.delivery.ShutLanes;

/** What can be measured of the ways to the channels. A workspace is named by its id. */
@Component
class LaneMeters {

  private final MeterRegistry registry;
  private final Map<Way, Double> rates = new ConcurrentHashMap<>();

  private record Way(String channel, String workspace) {}

  LaneMeters(MeterRegistry registry, ShutLanes shutLanes, List<Channel> channels) {
    this.registry = registry;
    Reading<List<ShutLanes.ShutLane>> shut = new Reading<>(shutLanes::all);
    for (Channel channel : channels) {
      Gauge.builder(
              "kadens.lanes.shut",
              () ->
                  shut.value().stream()
                      .filter(lane -> lane.channel().equals(channel.name()))
                      .count())
          .description("Workspaces in which a channel takes nothing from us, over all nodes")
          .tag("channel", channel.name())
          .register(registry);
    }
  }

  @EventListener
  void on(Called called) {
    Way way = new Way(called.channel(), called.workspace().value().toString());
    Counter.builder("kadens.lane.calls")
        .description("Calls to channels by what they came to, on this node")
        .tag("channel", way.channel())
        .tag("workspace", way.workspace())
        .tag("outcome", called.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
    if (rates.put(way, called.perSecond()) == null) {
      Gauge.builder("kadens.lane.rate", rates, all -> all.getOrDefault(way, 0.0))
          .description("Calls a second a lane goes at, as far as this node spoke for it")
          .tag("channel", way.channel())
          .tag("workspace", way.workspace())
          .register(registry);
    }
  }
}
