package se.kadens.survey.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sum of shares of atoms, reckoned modulo a prime. Of thousands of atoms a total has to do with
 * few, so only these are kept.
 */
final class Sum {

  static final Sum NONE = new Sum(new int[0], new int[0]);

  private final int[] atoms;
  private final int[] shares;

  /**
   * @param atoms those with a share, in rising order; not to be changed any more
   * @param shares from 1 to below the prime
   */
  Sum(int[] atoms, int[] shares) {
    this.atoms = atoms;
    this.shares = shares;
  }

  /** Each of these atoms once. */
  static Sum of(int[] atoms) {
    int[] ones = new int[atoms.length];
    Arrays.fill(ones, 1);
    return new Sum(atoms, ones);
  }

  /** In rising order; not to be changed. */
  int[] atoms() {
    return atoms;
  }

  /** Of each of the atoms; not to be changed. */
  int[] shares() {
    return shares;
  }

  int size() {
    return atoms.length;
  }

  int share(int atom) {
    int at = Arrays.binarySearch(atoms, atom);
    return at < 0 ? 0 : shares[at];
  }

  /** With so many times another. */
  Sum plus(Sum other, long times, long prime) {
    if (times == 0) {
      return this;
    }
    int[] all = new int[atoms.length + other.atoms.length];
    int[] each = new int[all.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < atoms.length || theirs < other.atoms.length) {
      int atom = mine < atoms.length ? atoms[mine] : Integer.MAX_VALUE;
      int otherAtom = theirs < other.atoms.length ? other.atoms[theirs] : Integer.MAX_VALUE;
      long share = atom <= otherAtom ? shares[mine++] : 0;
      if (otherAtom <= atom) {
        share = (share + times * other.shares[theirs++]) % prime;
      }
      if (share != 0) {
        all[size] = Math.min(atom, otherAtom);
        each[size++] = (int) share;
      }
    }
    return new Sum(Arrays.copyOf(all, size), Arrays.copyOf(each, size));
  }

  Sum times(long by, long prime) {
    int[] multiplied = new int[shares.length];
    for (int i = 0; i < shares.length; i++) {
      multiplied[i] = (int) (shares[i] * by % prime);
    }
    return new Sum(atoms, multiplied);
  }

  /**
   * The same once some atoms are cut in two.
   *
   * @param pieces by atom, the number of the piece that was cut from it, beyond all atoms and
   *     rising with them; 0 for one that is still whole
   */
  Sum cut(int[] pieces) {
    int more = 0;
    for (int atom : atoms) {
      more += pieces[atom] == 0 ? 0 : 1;
    }
    if (more == 0) {
      return this;
    }
    int[] all = Arrays.copyOf(atoms, atoms.length + more);
    int[] each = Arrays.copyOf(shares, all.length);
    int size = atoms.length;
    for (int i = 0; i < atoms.length; i++) {
      if (pieces[atoms[i]] != 0) {
        all[size] = pieces[atoms[i]];
        each[size++] = shares[i];
      }
    }
    return new Sum(all, each);
  }

  /** Whether it is the same sum. */
  boolean is(@Nullable Sum other) {
    return other != null
        && Arrays.equals(atoms, other.atoms)
        && Arrays.equals(shares, other.shares);
  }
}
