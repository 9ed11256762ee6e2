package se.kadens.conversation;

import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Hours to choose among in a form: every half hour from one until before another, and the one that
 * is chosen, whatever it is.
 */
public record HalfHours(LocalTime from, LocalTime until) {

  /** When most people are awake: from six until eight in the evening. */
  public static final HalfHours BY_DAY = new HalfHours(LocalTime.of(6, 0), LocalTime.of(20, 30));

  private static final int MINUTES = 30;

  /** By what {@link LocalTime#toString} gives, in the order of the day. */
  public List<Field.Option> and(LocalTime chosen, Function<LocalTime, String> label) {
    SortedSet<LocalTime> hours = new TreeSet<>();
    hours.add(chosen);
    int last = until.toSecondOfDay() - 1;
    for (int at = from.toSecondOfDay(); at <= last; at += MINUTES * 60) {
      hours.add(LocalTime.ofSecondOfDay(at));
    }
    return hours.stream()
        .map(hour -> new Field.Option(hour.toString(), label.apply(hour)))
        .toList();
  }
}
