package se.kadens.survey.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals that are told, as equations over the atoms modulo a prime, each solved for one atom of
 * its own, its pivot, which stands in no other.
 *
 * @param rows by equation, the share of each atom in it
 * @param pivots by equation, the number of its atom
 */
record Form(long prime, List<int[]> rows, List<Integer> pivots) {

  static Form empty(long prime) {
    return new Form(prime, List.of(), List.of());
  }

  /** With further atoms, each cut from one that there is. */
  Form widened(int[] cutFrom) {
    return new Form(prime, rows.stream().map(row -> widened(row, cutFrom)).toList(), pivots);
  }

  static int[] widened(int[] row, int[] cutFrom) {
    int[] all = Arrays.copyOf(row, row.length + cutFrom.length);
    for (int i = 0; i < cutFrom.length; i++) {
      all[row.length + i] = row[cutFrom[i]];
    }
    return all;
  }

  /**
   * With one equation more, solved for the largest atom that is not taken: large ones need not be
   * looked at later.
   *
   * @return itself when the equation tells nothing new, null when all its atoms are taken
   */
  @Nullable Form with(int[] equation, int[] sizes, BitSet taken) {
    int[] fresh = equation;
    for (int i = 0; i < rows.size(); i++) {
      fresh = without(fresh, rows.get(i), pivots.get(i));
    }
    int pivot = -1;
    boolean news = false;
    for (int atom = 0; atom < fresh.length; atom++) {
      news |= fresh[atom] != 0;
      if (fresh[atom] != 0 && !taken.get(atom) && (pivot < 0 || sizes[atom] > sizes[pivot])) {
        pivot = atom;
      }
    }
    if (!news || pivot < 0) {
      return news ? null : this;
    }
    int[] solved = times(fresh, inverse(fresh[pivot]));
    List<int[]> all = new ArrayList<>();
    for (int[] row : rows) {
      all.add(without(row, solved, pivot));
    }
    all.add(solved);
    List<Integer> allPivots = new ArrayList<>(pivots);
    allPivots.add(pivot);
    return new Form(prime, all, allPivots);
  }

  /** Subtracts the other row as often as its atom stands in this one. */
  private int[] without(int[] row, int[] other, int atom) {
    long times = row[atom];
    if (times == 0) {
      return row;
    }
    int[] rest = row.clone();
    for (int i = 0; i < rest.length; i++) {
      if (other[i] != 0) {
        rest[i] = Math.floorMod(rest[i] - times * other[i] % prime, (int) prime);
      }
    }
    return rest;
  }

  private int[] times(int[] row, long by) {
    int[] product = row.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] = (int) (product[i] * by % prime);
    }
    return product;
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

  /**
   * Whether the sum of these equations is the total of a union of atoms, each once and whole, with
   * fewer people than the threshold, other than the groups that are known.
   */
  boolean isOfFew(List<Integer> equations, int[] sizes, int threshold, List<int[]> known) {
    int people = 0;
    int[] sums = new int[sizes.length];
    for (int atom = 0; atom < sizes.length; atom++) {
      long sum = 0;
      for (int equation : equations) {
        sum += rows.get(equation)[atom];
      }
      sums[atom] = (int) (sum % prime);
      people += sums[atom] == 0 ? 0 : sizes[atom];
      if (sums[atom] > 1 || people >= threshold) {
        return false;
      }
    }
    return known.stream().noneMatch(group -> Arrays.equals(group, sums));
  }
}
