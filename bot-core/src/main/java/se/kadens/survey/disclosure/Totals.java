package se.kadens.survey.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The totals that are told, as equations over the atoms modulo a prime, each solved for one atom of
 * its own, its pivot, which stands in no other.
 */
final class Totals {

  private final long prime;
  private final List<int[]> rows;
  private final int[] pivots;
  private final BitSet changed;

  /**
   * @param rows by equation, the share of each atom in it
   * @param pivots by equation, the number of its atom
   * @param changed the equations that the last total has changed
   */
  private Totals(long prime, List<int[]> rows, int[] pivots, BitSet changed) {
    this.prime = prime;
    this.rows = rows;
    this.pivots = pivots;
    this.changed = changed;
  }

  static Totals none(long prime) {
    return new Totals(prime, List.of(), new int[0], new BitSet());
  }

  /** With further atoms, each cut from one that there is. */
  Totals widened(int[] cutFrom) {
    return cutFrom.length == 0
        ? this
        : new Totals(
            prime, rows.stream().map(row -> widened(row, cutFrom)).toList(), pivots, new BitSet());
  }

  private static int[] widened(int[] row, int[] cutFrom) {
    int[] all = Arrays.copyOf(row, row.length + cutFrom.length);
    for (int i = 0; i < cutFrom.length; i++) {
      all[row.length + i] = row[cutFrom[i]];
    }
    return all;
  }

  /**
   * With one equation more, solved for its largest atom: a total of few people can have no part in
   * the equations of large ones.
   *
   * @return itself when the equation tells nothing new
   */
  Totals with(int[] equation, int[] sizes) {
    int[] fresh = equation.clone();
    for (int i = 0; i < pivots.length; i++) {
      subtract(fresh, rows.get(i), fresh[pivots[i]]);
    }
    int pivot =
        IntStream.range(0, fresh.length)
            .filter(atom -> fresh[atom] != 0)
            .reduce((one, other) -> sizes[other] > sizes[one] ? other : one)
            .orElse(-1);
    if (pivot < 0) {
      return this;
    }
    multiply(fresh, inverse(fresh[pivot]));
    List<int[]> all = new ArrayList<>(rows);
    BitSet touched = new BitSet();
    touched.set(pivots.length);
    for (int i = 0; i < pivots.length; i++) {
      int share = all.get(i)[pivot];
      if (share != 0) {
        int[] row = all.get(i).clone();
        subtract(row, fresh, share);
        all.set(i, row);
        touched.set(i);
      }
    }
    all.add(fresh);
    int[] allPivots = Arrays.copyOf(pivots, pivots.length + 1);
    allPivots[pivots.length] = pivot;
    return new Totals(prime, all, allPivots, touched);
  }

  private void subtract(int[] row, int[] other, long times) {
    if (times == 0) {
      return;
    }
    long less = prime - times;
    for (int atom = 0; atom < row.length; atom++) {
      if (other[atom] != 0) {
        row[atom] = (int) ((row[atom] + less * other[atom]) % prime);
      }
    }
  }

  private void multiply(int[] row, long by) {
    for (int atom = 0; atom < row.length; atom++) {
      row[atom] = (int) (row[atom] * by % prime);
    }
  }

  /** By Fermat's little theorem. */
  private long inverse(long number) {
    long result = 1;
    long power = number;
    for (long exponent = prime - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * power % prime;
      }
      power = power * power % prime;
    }
    return result;
  }

  int count() {
    return pivots.length;
  }

  /** The number of the atom that an equation is solved for. */
  int pivot(int equation) {
    return pivots[equation];
  }

  int share(int equation, int atom) {
    return rows.get(equation)[atom];
  }

  /** Adds an equation to a sum of others. */
  int[] plus(int[] sum, int equation) {
    int[] row = rows.get(equation);
    int[] all = sum.clone();
    for (int atom = 0; atom < all.length; atom++) {
      if (row[atom] != 0) {
        all[atom] = (int) (((long) all[atom] + row[atom]) % prime);
      }
    }
    return all;
  }

  /**
   * The equations that the last total has changed. What could not be computed without it is a sum
   * with at least one of them.
   */
  BitSet changed() {
    return changed;
  }
}
