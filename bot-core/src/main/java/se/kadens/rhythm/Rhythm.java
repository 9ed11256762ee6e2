package se.kadens.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A programme's whole series of stretches, in order. The occurrences it yields have periods that
 * never overlap: where a stretch begins in the middle of a month, its first period begins there
 * too.
 */
public final class Rhythm {

  private final List<Stretch> stretches;

  private Rhythm(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  public static Rhythm of(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      throw new IllegalArgumentException("no stretch");
    }
    for (int i = 1; i < stretches.size(); i++) {
      if (!stretches.get(i - 1).from().isBefore(stretches.get(i).from())) {
        throw new IllegalArgumentException("stretches out of order: " + stretches);
      }
    }
    return new Rhythm(List.copyOf(stretches));
  }

  public static Rhythm of(LocalDate from, Cadence cadence) {
    return of(List.of(new Stretch(from, cadence)));
  }

  public List<Stretch> stretches() {
    return stretches;
  }

  /** The cadence in force on a date; before the beginning, the one it will begin with. */
  public Cadence cadenceOn(LocalDate date) {
    return stretches.get(indexOn(date)).cadence();
  }

  /**
   * The occurrence whose period a date lies in. There is none before the beginning, nor in the days
   * between a change and the first asking after it when these fall in different periods.
   */
  public Optional<Occurrence> at(LocalDate date) {
    int index = indexOn(date);
    Stretch stretch = stretches.get(index);
    return date.isBefore(stretch.from()) ? Optional.empty() : stretch.at(date, endOf(index));
  }

  /** The first occurrence asked on or after a date. */
  public Occurrence firstFrom(LocalDate date) {
    for (int i = indexOn(date); i < stretches.size(); i++) {
      Optional<Occurrence> found = stretches.get(i).firstFrom(date, endOf(i));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException("the last stretch has no end: " + stretches);
  }

  /** The last occurrence asked on or before a date; empty when nothing was asked by then. */
  public Optional<Occurrence> lastUntil(LocalDate date) {
    for (int i = indexOn(date); i >= 0; i--) {
      Optional<Occurrence> found = stretches.get(i).lastUntil(date, endOf(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  public Occurrence after(Occurrence previous) {
    return firstFrom(previous.period().end());
  }

  public Optional<Occurrence> before(Occurrence next) {
    return lastUntil(next.period().start().minusDays(1));
  }

  /** The next occurrences asked on or after a date. */
  public List<Occurrence> next(int count, LocalDate from) {
    return Stream.iterate(firstFrom(from), this::after).limit(count).toList();
  }

  /**
   * This rhythm with another cadence from the end of the period that contains {@code today} on;
   * until then nothing changes, and a change that has not begun yet is replaced. Setting the
   * cadence in force takes back a change that has not begun.
   *
   * <p>While the cadence in force has not asked yet, there is no period to wait for: the new one
   * begins tomorrow if it asks no later than the old one would have, and else after that first
   * asking. So changing often can bring the next asking nearer, but never put it off.
   *
   * @param today the latest date it is for anybody in the programme, so that nobody's period is
   *     changed once it has begun
   */
  public Rhythm change(Cadence cadence, LocalDate today) {
    int index = indexOn(today);
    Stretch current = stretches.get(index);
    List<Stretch> changed = new ArrayList<>(stretches.subList(0, index + 1));
    if (today.isBefore(current.from())) {
      changed.set(index, new Stretch(current.from(), cadence));
    } else if (!current.cadence().asksLike(cadence)) {
      changed.add(new Stretch(boundary(current, cadence, today), cadence));
    }
    return of(changed);
  }

  private static LocalDate boundary(Stretch current, Cadence cadence, LocalDate today) {
    Optional<Occurrence> inForce = current.at(today, LocalDate.MAX);
    if (inForce.isPresent()) {
      return inForce.get().period().end();
    }
    Stretch fromTomorrow = new Stretch(today.plusDays(1), cadence);
    Occurrence awaited = current.firstFrom(today, LocalDate.MAX).orElseThrow();
    Occurrence sooner = fromTomorrow.firstFrom(today, LocalDate.MAX).orElseThrow();
    return sooner.askDate().isAfter(awaited.askDate())
        ? awaited.period().end()
        : fromTomorrow.from();
  }

  /** Which stretch a date lies in; the first one for dates before the beginning. */
  private int indexOn(LocalDate date) {
    int index = stretches.size() - 1;
    while (index > 0 && date.isBefore(stretches.get(index).from())) {
      index--;
    }
    return index;
  }

  private LocalDate endOf(int index) {
    return index + 1 < stretches.size() ? stretches.get(index + 1).from() : LocalDate.MAX;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rhythm rhythm && stretches.equals(rhythm.stretches);
  }

  @Override
  public int hashCode() {
    return stretches.hashCode();
  }

  @Override
  public String toString() {
    return stretches.toString();
  }
}
