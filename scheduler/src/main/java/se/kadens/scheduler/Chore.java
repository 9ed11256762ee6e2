package se.kadens.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A use case that is woken again and again; it may run twice, late or on two nodes without harm.
 *
 * @param patience how long it may be silent, or take, before something is wrong
 * @param work returns how much there was to do
 * @param next when there will be something to do, for what is not to wait for the next tick
 */
record Chore(
    String name,
    Duration every,
    Duration patience,
    ToIntFunction<Instant> work,
    Supplier<Optional<Instant>> next) {

  private static final Duration GRACE = Duration.ofSeconds(75);

  Chore(String name, Duration every, ToIntFunction<Instant> work) {
    this(name, every, work, Optional::empty);
  }

  Chore(
      String name, Duration every, ToIntFunction<Instant> work, Supplier<Optional<Instant>> next) {
    this(name, every, every.plus(longer(GRACE, every.dividedBy(10))), work, next);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
