package se.kadens.survey.release;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import se.kadens.survey.Slice;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;

/** How many of each class count, such as those who answered an item. */
final class Headcount {

  private final Classes classes;
  private final int[] people;

  Headcount(Classes classes, int[] people) {
    this.classes = classes;
    this.people = people.clone();
  }

  int in(Slice slice) {
    return classes.in(slice).stream().map(each -> people[each]).sum();
  }

  List<Integer> byClass() {
    return Arrays.stream(people).boxed().toList();
  }

  /**
   * In which order groups are let in: everyone first, then departments, managers' lines, languages,
   * since a company is compared by its departments first of all; of one kind the larger first,
   * those of one size by their keys.
   */
  List<Slice> inOrder(Collection<Slice> slices) {
    return slices.stream()
        .sorted(
            Comparator.comparing(Slice::kind)
                .thenComparing(this::in, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  List<Slice> largestFirst(Collection<Slice> slices) {
    return slices.stream()
        .sorted(
            Comparator.comparing(this::in, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Nothing is told of these people yet. */
  Release release(int threshold, Primes primes) {
    return new Release(people, threshold, primes);
  }
}
