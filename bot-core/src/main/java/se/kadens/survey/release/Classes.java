package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;

/** Respondents by which groups they are in: those who are in the same ones are one class. */
final class Classes {

  private final List<Response> responses;
  private final int[] classOf;
  private final Map<Slice, BitSet> slices;
  private final int count;

  private Classes(List<Response> responses, int[] classOf, Map<Slice, BitSet> slices, int count) {
    this.responses = responses;
    this.classOf = classOf;
    this.slices = slices;
    this.count = count;
  }

  static Classes of(List<Response> responses) {
    Set<Slice> all = new HashSet<>();
    responses.forEach(response -> all.addAll(response.slices()));
    all.add(Slice.EVERYONE);
    return of(responses, all);
  }

  /** Looking at these groups only. */
  static Classes of(List<Response> responses, Collection<Slice> candidates) {
    Map<Slice, BitSet> slices = new TreeMap<>();
    candidates.forEach(slice -> slices.put(slice, new BitSet()));
    Map<Set<Slice>, Integer> numbers = new HashMap<>();
    int[] classOf = new int[responses.size()];
    for (int i = 0; i < classOf.length; i++) {
      Set<Slice> tuple = new HashSet<>(responses.get(i).slices());
      tuple.add(Slice.EVERYONE);
      tuple.retainAll(slices.keySet());
      classOf[i] = numbers.computeIfAbsent(tuple, _ -> numbers.size());
    }
    slices.forEach(
        (slice, classes) ->
            numbers.forEach((tuple, number) -> classes.set(number, tuple.contains(slice))));
    return new Classes(List.copyOf(responses), classOf, slices, numbers.size());
  }

  /** In the order of their keys. */
  List<Slice> slices() {
    return new ArrayList<>(slices.keySet());
  }

  /** The classes a group is made of. */
  BitSet in(Slice slice) {
    return slices.getOrDefault(slice, new BitSet());
  }

  int size() {
    return count;
  }

  List<Response> responses() {
    return responses;
  }

  int of(int response) {
    return classOf[response];
  }

  /** By class, how many of its people are such. */
  Headcount count(Predicate<Response> such) {
    int[] counts = new int[count];
    for (int i = 0; i < classOf.length; i++) {
      counts[classOf[i]] += such.test(responses.get(i)) ? 1 : 0;
    }
    return new Headcount(this, counts);
  }
}
