package se.kadens.scheduler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The chores of one interval, which Quartz wakes together: each trigger that fires takes it some
 * fourteen statements, whatever there is to do.
 */
record Shift(Duration every, List<Chore> chores) {

  static List<Shift> of(List<Chore> chores) {
    return chores.stream()
        .collect(Collectors.groupingBy(Chore::every, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(interval -> new Shift(interval.getKey(), interval.getValue()))
        .toList();
  }

  /** What Quartz knows it by, such as {@code every-PT1M}. */
  String name() {
    return "every-" + every;
  }
}
