package se.kadens.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * A use case that is woken again and again; it may run twice, late or on two nodes without harm.
 *
 * @param work returns how much there was to do
 */
record Chore(String name, Duration every, ToIntFunction<Instant> work) {}
