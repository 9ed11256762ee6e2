package se.kadens.survey.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a total of few people that can be computed since the last total was told, and could not
 * before. It is the sum of those equations whose pivots are among these people, so of fewer than
 * the threshold, and one of them was changed. From there on an equation is added only where it can
 * mend something: a sum that has too many people, or some not once and whole.
 */
final class Search {

  /** How many atoms are looked at before giving up; about a second's work. */
  private static final long MOST_STEPS = 100_000_000;

  /** What it takes to look at a sum at all, in atoms. */
  private static final int STEPS_OF_A_SUM = 10;

  private final Totals totals;
  private final int[] sizes;
  private final int threshold;
  private final @Nullable Sum known;
  private final int[] uses;
  private final BitSet pivots = new BitSet();
  private final Map<Integer, BitSet> touching = new HashMap<>();
  private long steps;

  /**
   * @param known the atoms of a group of few people that may be computed
   */
  Search(Totals totals, int[] sizes, int threshold, @Nullable Sum known) {
    this.totals = totals;
    this.sizes = sizes;
    this.threshold = threshold;
    this.known = known;
    uses = new int[sizes.length];
    for (int equation = 0; equation < totals.count(); equation++) {
      pivots.set(totals.pivot(equation));
      if (isSmall(equation)) {
        for (int atom : totals.row(equation).atoms()) {
          uses[atom]++;
        }
      }
    }
  }

  private boolean isSmall(int equation) {
    return sizes[totals.pivot(equation)] < threshold;
  }

  /** Whether there is one, or whether it would take too long to say. */
  boolean finds() {
    BitSet tried = new BitSet();
    for (int equation = 0; equation < totals.count(); equation++) {
      if (!isSmall(equation)) {
        tried.set(equation);
      }
    }
    return findsAmong(totals.changed(), Sum.NONE, 0, tried);
  }

  /**
   * @param people how many there are in the pivots of the sum's equations
   * @param tried the equations that are in the sum, or need not be
   */
  private boolean findsAmong(BitSet equations, Sum sum, int people, BitSet tried) {
    BitSet done = (BitSet) tried.clone();
    for (int each = equations.nextSetBit(0); each >= 0; each = equations.nextSetBit(each + 1)) {
      int pivot = totals.pivot(each);
      if (!done.get(each) && people + sizes[pivot] < threshold) {
        done.set(each);
        if (findsFrom(totals.plus(sum, each), people + sizes[pivot], done)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean findsFrom(Sum sum, int people, BitSet tried) {
    steps += STEPS_OF_A_SUM + sum.size() + totals.count() / Long.SIZE;
    if (steps > MOST_STEPS) {
      return true;
    }
    int wrong = -1;
    int total = 0;
    for (int i = 0; i < sum.size(); i++) {
      int atom = sum.atoms()[i];
      if (sum.shares()[i] > 1 || sizes[atom] >= threshold) {
        wrong = wrong < 0 || uses[atom] < uses[wrong] ? atom : wrong;
      }
      total += Math.min(sizes[atom], threshold);
    }
    if (wrong >= 0) {
      return findsAmong(touching(List.of(wrong)), sum, people, tried);
    }
    if (total >= threshold) {
      return findsAmong(touching(tooMany(sum, people)), sum, people, tried);
    }
    return !sum.is(known) || findsAmong(all(), sum, people, tried);
  }

  /** Atoms not all of which can stay, those first that fewest equations touch. */
  private List<Integer> tooMany(Sum sum, int people) {
    List<Integer> inSum = new ArrayList<>();
    for (int atom : sum.atoms()) {
      if (!pivots.get(atom)) {
        inSum.add(atom);
      }
    }
    inSum.sort(Comparator.comparingInt(atom -> uses[atom]));
    List<Integer> atoms = new ArrayList<>();
    int total = people;
    for (int atom : inSum) {
      if (total < threshold) {
        atoms.add(atom);
        total += sizes[atom];
      }
    }
    return atoms;
  }

  private BitSet touching(List<Integer> atoms) {
    BitSet equations = new BitSet();
    atoms.forEach(
        atom -> equations.or(touching.computeIfAbsent(atom, each -> touching(each.intValue()))));
    return equations;
  }

  private BitSet touching(int atom) {
    BitSet equations = new BitSet();
    for (int equation = 0; equation < totals.count(); equation++) {
      equations.set(equation, totals.share(equation, atom) != 0);
    }
    return equations;
  }

  private BitSet all() {
    BitSet equations = new BitSet();
    equations.set(0, totals.count());
    return equations;
  }
}
