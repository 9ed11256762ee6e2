package se.kadens.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import se.kadens.scheduler.WatchTicks;
import se.kadens.scheduler.WatchTicks.Watched;

/** How long ago each chore came to its end. */
@Component
class ChoreMeters {

  ChoreMeters(MeterRegistry registry, WatchTicks watch) {
    Reading<List<Watched>> chores = new Reading<>(watch::chores);
    for (String name : watch.names()) {
      TimeGauge.builder(
              "kadens.chore.age",
              () -> of(name, chores.value(), chore -> chore.age().toMillis()),
              TimeUnit.MILLISECONDS)
          .description("How long ago a chore last came to its end, on whichever node")
          .tag("chore", name)
          .register(registry);
      Gauge.builder(
              "kadens.chore.late", () -> of(name, chores.value(), chore -> chore.isLate() ? 1 : 0))
          .description("1 where a chore has not come to its end in time, on any node")
          .tag("chore", name)
          .register(registry);
    }
  }

  private static double of(String name, List<Watched> chores, ToDoubleFunction<Watched> figure) {
    return chores.stream()
        .filter(chore -> chore.chore().equals(name))
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }
}
