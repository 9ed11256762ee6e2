package se.kadens.survey.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The totals that are told, as equations over the atoms modulo a prime, each solved for one atom of
 * its own, its pivot, which stands in no other.
 */
final class Totals {

  private final long prime;
  private final List<Sum> rows;
  private final int[] pivots;
  private final BitSet changed;

  /**
   * @param rows by equation, the share of each atom in it
   * @param pivots by equation, the number of its atom
   * @param changed the equations that the last total has changed
   */
  private Totals(long prime, List<Sum> rows, int[] pivots, BitSet changed) {
    this.prime = prime;
    this.rows = rows;
    this.pivots = pivots;
    this.changed = changed;
  }

  static Totals none(long prime) {
    return new Totals(prime, List.of(), new int[0], new BitSet());
  }

  /**
   * Once some atoms are cut in two.
   *
   * @param pieces as {@link Sum#cut} has them
   */
  Totals cut(int[] pieces) {
    return new Totals(prime, rows.stream().map(row -> row.cut(pieces)).toList(), pivots, changed);
  }

  /**
   * With one equation more, solved for its largest atom: a total of few people can have no part in
   * the equations of large ones.
   *
   * @return itself when the equation tells nothing new
   */
  Totals with(Sum equation, int[] sizes) {
    Sum rest = rest(equation, sizes.length);
    if (rest.size() == 0) {
      return this;
    }
    int pivot = rest.atoms()[0];
    for (int atom : rest.atoms()) {
      pivot = sizes[atom] > sizes[pivot] ? atom : pivot;
    }
    Sum fresh = rest.times(inverse(rest.share(pivot)), prime);
    List<Sum> all = new ArrayList<>(rows);
    BitSet touched = new BitSet();
    touched.set(pivots.length);
    for (int i = 0; i < pivots.length; i++) {
      int share = all.get(i).share(pivot);
      if (share != 0) {
        all.set(i, all.get(i).plus(fresh, prime - share, prime));
        touched.set(i);
      }
    }
    all.add(fresh);
    int[] allPivots = Arrays.copyOf(pivots, pivots.length + 1);
    allPivots[pivots.length] = pivot;
    return new Totals(prime, all, allPivots, touched);
  }

  /** What of a sum does not follow from the equations. */
  private Sum rest(Sum sum, int atoms) {
    long[] rest = new long[atoms];
    for (int i = 0; i < sum.size(); i++) {
      rest[sum.atoms()[i]] = sum.shares()[i];
    }
    for (int i = 0; i < pivots.length; i++) {
      if (rest[pivots[i]] != 0) {
        subtract(rest, rows.get(i), rest[pivots[i]]);
      }
    }
    int[] left = new int[atoms];
    int size = 0;
    for (int atom = 0; atom < atoms; atom++) {
      if (rest[atom] != 0) {
        left[size++] = atom;
      }
    }
    int[] those = Arrays.copyOf(left, size);
    return new Sum(those, Arrays.stream(those).map(atom -> (int) rest[atom]).toArray());
  }

  private void subtract(long[] rest, Sum row, long times) {
    long less = prime - times;
    int[] atoms = row.atoms();
    int[] shares = row.shares();
    for (int i = 0; i < atoms.length; i++) {
      rest[atoms[i]] = (rest[atoms[i]] + less * shares[i]) % prime;
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

  Sum row(int equation) {
    return rows.get(equation);
  }

  int share(int equation, int atom) {
    return rows.get(equation).share(atom);
  }

  /** Adds an equation to a sum of others. */
  Sum plus(Sum sum, int equation) {
    return sum.plus(rows.get(equation), 1, prime);
  }

  /**
   * The equations that the last total has changed. What could not be computed without it is a sum
   * with at least one of them.
   */
  BitSet changed() {
    return changed;
  }
}
