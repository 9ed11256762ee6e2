package se.kadens.survey.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The groups whose totals are told, which grow one by one. A group is let in only if, from all
 * totals together, that of no group smaller than the threshold can be computed (rule R7). A mean
 * with its number of people is a total, and so is each bar of a distribution and an eNPS.
 *
 * <p>People are divided into atoms: those who are in the same of the groups let in. A set of people
 * whose total can be computed is a union of atoms. Reckoned modulo two primes drawn at random: what
 * can be computed with fractions can be computed so too, unless both primes divide a denominator.
 * With g groups and a atoms a further group takes about g·a steps, and more where few atoms are
 * large; what would take too long is not let in.
 */
public final class Release {

  /** Small enough that a product fits into a long. */
  private static final int PRIME_BITS = 31;

  private final int threshold;
  private Told told;

  /** Who is in which atom, how large the atoms are, and what is told of them. */
  private static final class Told {

    private final int[] atomOf;
    private final int[] sizes;
    private final List<Totals> totals;

    Told(int[] atomOf, int[] sizes, List<Totals> totals) {
      this.atomOf = atomOf;
      this.sizes = sizes;
      this.totals = totals;
    }

    int[] atomOf() {
      return atomOf;
    }

    int[] sizes() {
      return sizes;
    }

    List<Totals> totals() {
      return totals;
    }
  }

  /**
   * @param people how many there are; a group is a set of their numbers, from 0
   * @param threshold of how many people at least anything may be known
   */
  public Release(int people, int threshold, Random random) {
    this.threshold = threshold;
    told = new Told(new int[people], new int[] {people}, List.of(none(random), none(random)));
  }

  private static Totals none(Random random) {
    return Totals.none(BigInteger.probablePrime(PRIME_BITS, random).longValueExact());
  }

  /** Lets a group in if that gives nobody away; otherwise nothing changes. */
  public boolean admit(BitSet group) {
    if (group.cardinality() < threshold) {
      return false;
    }
    Told cut = cut(group);
    int[] equation = new int[cut.sizes().length];
    group.stream().forEach(person -> equation[cut.atomOf()[person]] = 1);
    List<Totals> totals = new ArrayList<>();
    for (Totals before : cut.totals()) {
      Totals after = before.with(equation, cut.sizes()).enough(cut.sizes(), threshold);
      if (after.giveFewAway(cut.sizes(), threshold)) {
        return false;
      }
      totals.add(after);
    }
    told = new Told(cut.atomOf(), cut.sizes(), totals);
    return true;
  }

  /** The atoms cut along the group's edge. */
  private Told cut(BitSet group) {
    int[] sizes = told.sizes();
    int[] inside = new int[sizes.length];
    group.stream().forEach(person -> inside[told.atomOf()[person]]++);
    Map<Integer, Integer> pieces = new HashMap<>();
    List<Integer> cutFrom = new ArrayList<>();
    for (int atom = 0; atom < sizes.length; atom++) {
      if (inside[atom] > 0 && inside[atom] < sizes[atom]) {
        pieces.put(atom, sizes.length + cutFrom.size());
        cutFrom.add(atom);
      }
    }
    int[] columns = cutFrom.stream().mapToInt(Integer::intValue).toArray();
    int[] newSizes = Arrays.copyOf(sizes, sizes.length + columns.length);
    for (int i = 0; i < columns.length; i++) {
      newSizes[sizes.length + i] = inside[columns[i]];
      newSizes[columns[i]] -= inside[columns[i]];
    }
    int[] atomOf = told.atomOf().clone();
    group.stream()
        .forEach(person -> atomOf[person] = pieces.getOrDefault(atomOf[person], atomOf[person]));
    return new Told(
        atomOf, newSizes, told.totals().stream().map(each -> each.widened(columns)).toList());
  }
}
