package se.kadens.survey.release;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/** What some people's answers add up to. */
final class Tally {

  private int people;
  private BigDecimal sum = BigDecimal.ZERO;
  private final int[] bars;

  /**
   * @param bars how many different answers are counted each by itself
   */
  Tally(int bars) {
    this.bars = new int[bars];
  }

  /** One more person, with an amount. */
  void add(BigDecimal amount) {
    people++;
    sum = sum.add(amount);
  }

  /** One more person, with a bar or several. */
  void addBars(int... chosen) {
    people++;
    for (int bar : chosen) {
      bars[bar]++;
    }
  }

  /** Other people too. */
  void add(Tally other) {
    people += other.people;
    sum = sum.add(other.sum);
    for (int bar = 0; bar < bars.length; bar++) {
      bars[bar] += other.bars[bar];
    }
  }

  int people() {
    return people;
  }

  /** The mean of the amounts. */
  double mean() {
    return sum.divide(BigDecimal.valueOf(people), MathContext.DECIMAL64).doubleValue();
  }

  /** The mean of the bars' numbers, counted from this one. */
  double meanOfBars(int first) {
    long total = 0;
    for (int bar = 0; bar < bars.length; bar++) {
      total += (long) bars[bar] * (first + bar);
    }
    return (double) total / people;
  }

  /** How many chose one of these bars. */
  int in(int from, int to) {
    return Arrays.stream(bars, from, to + 1).sum();
  }

  /** Whether there is a bar that everybody is in. */
  boolean hasBarOfAll() {
    return people > 0 && Arrays.stream(bars).anyMatch(bar -> bar == people);
  }

  List<Integer> bars() {
    return Arrays.stream(bars).boxed().toList();
  }
}
