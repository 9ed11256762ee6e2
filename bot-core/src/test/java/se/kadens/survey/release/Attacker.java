package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * Solves the totals that were told for what people said, and tries every set of few of them.
 * Reckons modulo a prime that no determinant of so few totals can reach, so it is exact.
 */
final class Attacker {

  private static final long PRIME = (1L << 31) - 1;

  private final int unknowns;
  private final List<long[]> solved = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  Attacker(int unknowns) {
    this.unknowns = unknowns;
  }

  /** The sum of these is told. */
  void learns(BitSet sum) {
    long[] rest = rest(sum);
    for (int column = 0; column < unknowns; column++) {
      if (rest[column] != 0) {
        long inverse = power(rest[column], PRIME - 2);
        for (int i = 0; i < unknowns; i++) {
          rest[i] = rest[i] * inverse % PRIME;
        }
        solved.add(rest);
        pivots.add(column);
        return;
      }
    }
  }

  /** What of a sum does not follow from what was told. */
  private long[] rest(BitSet sum) {
    long[] rest = new long[unknowns];
    sum.stream().forEach(column -> rest[column] = 1);
    for (int row = 0; row < solved.size(); row++) {
      long times = PRIME - rest[pivots.get(row)];
      if (times != PRIME) {
        long[] other = solved.get(row);
        for (int i = 0; i < unknowns; i++) {
          rest[i] = (rest[i] + times * other[i]) % PRIME;
        }
      }
    }
    return rest;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long power = base;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * power % PRIME : result;
      power = power * power % PRIME;
    }
    return result;
  }

  /** Fewer of these than the threshold, whose sum follows from what was told. */
  Optional<BitSet> findsOut(BitSet among, int threshold) {
    return findsOut(among, new BitSet(), 0, threshold - 1);
  }

  /** The same with this one among them. */
  Optional<BitSet> findsOutWith(int one, BitSet among, int threshold) {
    BitSet chosen = new BitSet();
    chosen.set(one);
    BitSet others = (BitSet) among.clone();
    others.clear(one);
    return findsOut(others, chosen, 0, threshold - 2);
  }

  private Optional<BitSet> findsOut(BitSet among, BitSet chosen, int from, int more) {
    if (!chosen.isEmpty() && isSolved(chosen)) {
      return Optional.of(chosen);
    }
    PrimitiveIterator.OfInt next = among.stream().filter(each -> each >= from).iterator();
    while (more > 0 && next.hasNext()) {
      int each = next.nextInt();
      BitSet further = (BitSet) chosen.clone();
      further.set(each);
      Optional<BitSet> found = findsOut(among, further, each + 1, more - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether the sum of these follows from what was told. */
  boolean isSolved(BitSet sum) {
    for (long left : rest(sum)) {
      if (left != 0) {
        return false;
      }
    }
    return true;
  }
}
