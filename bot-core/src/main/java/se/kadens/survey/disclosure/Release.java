package se.kadens.survey.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups whose totals are told, which grow one by one. A group is let in only if, from all
 * totals together, that of no group smaller than the threshold can be computed (rule R7). A mean
 * with its number of people is a total, and so is each bar of a distribution and an eNPS.
 *
 * <p>People come in classes, such as those who are in the same groups altogether, and a group is a
 * set of classes. Classes that are in the same of the groups let in are one atom. A set of people
 * whose total can be computed is a union of atoms. Reckoned modulo two primes drawn at random: what
 * can be computed with fractions can be computed so too, unless both primes divide a denominator. A
 * further group takes about as many steps as there are atoms in all equations, and more where few
 * atoms are large; what would take too long to look at is not let in.
 */
public final class Release {

  private final int[] people;
  private final BitSet inhabited;
  private final int threshold;
  private Told told;

  /** Which class is in which atom, how large the atoms are, and what is told of them. */
  private static final class Told {

    private final int[] atomOf;
    private final int[] classes;
    private final int[] sizes;
    private final List<Totals> totals;

    Told(int[] atomOf, int[] classes, int[] sizes, List<Totals> totals) {
      this.atomOf = atomOf;
      this.classes = classes;
      this.sizes = sizes;
      this.totals = totals;
    }

    /** The atoms that a group along whose edge they are cut is made of. */
    Sum equation(BitSet group) {
      BitSet atoms = new BitSet(sizes.length);
      group.stream().forEach(each -> atoms.set(atomOf[each]));
      return Sum.of(atoms.stream().toArray());
    }

    Told with(Sum equation) {
      List<Totals> all = totals.stream().map(before -> before.with(equation, sizes)).toList();
      return all.equals(totals) ? this : telling(all);
    }

    Told telling(List<Totals> all) {
      return new Told(atomOf, classes, sizes, all);
    }
  }

  /** A group that may be let in: nothing has changed yet. */
  public final class Admission {

    private final Told before;
    private final Told after;
    private final boolean news;

    private Admission(Told before, Told after, boolean news) {
      this.before = before;
      this.after = after;
      this.news = news;
    }

    /** Whether its total does not follow from what was told before. */
    public boolean isNews() {
      return news;
    }

    /**
     * Lets the group in.
     *
     * @throws IllegalStateException when another was let in meanwhile
     */
    public void take() {
      if (told != before) {
        throw new IllegalStateException("another group was let in meanwhile");
      }
      told = after;
    }
  }

  /**
   * @param people how many there are; a group is a set of their numbers, from 0
   * @param threshold of how many people at least anything may be known
   */
  public Release(int people, int threshold, Primes primes) {
    this(eachAlone(people), threshold, primes);
  }

  /**
   * @param people how many there are in each class; a group is a set of classes' numbers, from 0
   * @param threshold of how many people at least anything may be known
   */
  public Release(int[] people, int threshold, Primes primes) {
    this.people = people.clone();
    this.threshold = threshold;
    inhabited = new BitSet();
    for (int each = 0; each < people.length; each++) {
      inhabited.set(each, people[each] > 0);
    }
    told =
        new Told(
            new int[people.length],
            new int[] {inhabited.cardinality()},
            new int[] {Arrays.stream(people).sum()},
            List.of(Totals.none(primes.one()), Totals.none(primes.other())));
  }

  private Release(Release other) {
    people = other.people;
    inhabited = other.inhabited;
    threshold = other.threshold;
    told = other.told;
  }

  private static int[] eachAlone(int people) {
    int[] ones = new int[people];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Lets a group in if that gives nobody away; otherwise nothing changes. */
  public boolean admit(BitSet group) {
    Optional<Admission> admission = consider(group);
    admission.ifPresent(Admission::take);
    return admission.isPresent();
  }

  /** How to let a group in; empty if that would give somebody away. */
  public Optional<Admission> consider(BitSet group) {
    BitSet within = inhabited(group);
    int size = within.stream().map(each -> people[each]).sum();
    return size < threshold ? Optional.empty() : checked(with(within), null);
  }

  /**
   * Lets a group in, which may be small itself, if no other small one is given away; otherwise
   * nothing changes.
   */
  public boolean admitKnown(BitSet group) {
    BitSet within = inhabited(group);
    Optional<Admission> admission = checked(with(within), within);
    admission.ifPresent(Admission::take);
    return admission.isPresent();
  }

  /** Takes down that these groups' totals are known already, whatever that gives away. */
  public void tell(Collection<BitSet> groups) {
    List<BitSet> within = groups.stream().map(this::inhabited).toList();
    Told after = told;
    for (BitSet group : within) {
      after = cut(after, group);
    }
    for (BitSet group : within) {
      after = after.with(after.equation(group));
    }
    told = after;
  }

  /** Whether a group's total can be computed from what is told. */
  public boolean tells(BitSet group) {
    return !with(inhabited(group)).isNews();
  }

  /** Another one that is told the same, and goes on by itself. */
  public Release copy() {
    return new Release(this);
  }

  private BitSet inhabited(BitSet group) {
    BitSet within = (BitSet) group.clone();
    within.and(inhabited);
    return within;
  }

  private Admission with(BitSet group) {
    Told cut = cut(told, group);
    Told after = cut.with(cut.equation(group));
    boolean news = after != cut;
    return new Admission(told, news ? after : told, news);
  }

  /** Itself, unless it gives few people away. */
  private Optional<Admission> checked(Admission admission, @Nullable BitSet known) {
    Told after = admission.after;
    Sum equation = known == null ? null : after.equation(known);
    boolean givesFewAway =
        admission.news
            && after.totals.stream()
                .anyMatch(each -> new Search(each, after.sizes, threshold, equation).finds());
    return givesFewAway ? Optional.empty() : Optional.of(admission);
  }

  /** The atoms cut along the group's edge. */
  private Told cut(Told told, BitSet group) {
    int atoms = told.sizes.length;
    int[] classesInside = new int[atoms];
    int[] peopleInside = new int[atoms];
    for (int each = group.nextSetBit(0); each >= 0; each = group.nextSetBit(each + 1)) {
      classesInside[told.atomOf[each]]++;
      peopleInside[told.atomOf[each]] += people[each];
    }
    int[] pieces = new int[atoms];
    int all = atoms;
    for (int atom = 0; atom < atoms; atom++) {
      if (classesInside[atom] > 0 && classesInside[atom] < told.classes[atom]) {
        pieces[atom] = all++;
      }
    }
    if (all == atoms) {
      return told;
    }
    int[] classes = Arrays.copyOf(told.classes, all);
    int[] sizes = Arrays.copyOf(told.sizes, all);
    for (int atom = 0; atom < atoms; atom++) {
      if (pieces[atom] != 0) {
        classes[pieces[atom]] = classesInside[atom];
        classes[atom] -= classesInside[atom];
        sizes[pieces[atom]] = peopleInside[atom];
        sizes[atom] -= peopleInside[atom];
      }
    }
    int[] atomOf = told.atomOf.clone();
    for (int each = group.nextSetBit(0); each >= 0; each = group.nextSetBit(each + 1)) {
      int piece = pieces[atomOf[each]];
      atomOf[each] = piece == 0 ? atomOf[each] : piece;
    }
    return new Told(
        atomOf, classes, sizes, told.totals.stream().map(each -> each.cut(pieces)).toList());
  }
}
