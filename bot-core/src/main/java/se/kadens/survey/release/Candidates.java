package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;

/**
 * The groups that anything of a wave may be shown for, settled by whom it goes to before anybody
 * answers: each is large enough, and no small one can be computed from them. So how many took part
 * may be told for each of them, and that nobody did.
 *
 * @param invited by group, how many are asked
 */
public record Candidates(Map<Slice, Integer> invited) {

  public Candidates {
    invited = Map.copyOf(invited);
  }

  /**
   * Everyone first, then departments, managers' lines and languages, of one kind the larger first.
   *
   * @param invited of each who is asked, the groups they belong to
   */
  public static Candidates of(
      Collection<Set<Slice>> invited, Thresholds thresholds, Random random) {
    List<Response> people = invited.stream().map(slices -> new Response(slices, Map.of())).toList();
    Classes classes = Classes.of(people);
    Headcount everyone = classes.count(_ -> true);
    Release release = everyone.release(thresholds.score(), Primes.draw(random));
    Map<Slice, Integer> admitted = new TreeMap<>();
    for (Slice slice : everyone.inOrder(classes.slices())) {
      if (release.admit(classes.in(slice))) {
        admitted.put(slice, everyone.in(slice));
      }
    }
    return new Candidates(admitted);
  }

  /** The groups themselves, in the order they are always told in. */
  public List<Slice> slices() {
    return invited.keySet().stream().sorted().toList();
  }

  /**
   * A group with how many are asked.
   *
   * @param people at least as many as the threshold
   */
  public record Place(Slice slice, int people) {}

  /** Where what somebody answers may show, the smallest group first; nowhere else ever. */
  public List<Place> where(Set<Slice> person) {
    return invited.entrySet().stream()
        .filter(entry -> entry.getKey().equals(Slice.EVERYONE) || person.contains(entry.getKey()))
        .map(entry -> new Place(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Place::people).thenComparing(Place::slice))
        .toList();
  }

  /** How many of a group took part. */
  public record Rate(Slice slice, int invited, int tookPart) {}

  /**
   * @param tookPart of each who took part, the groups they belong to
   */
  public List<Rate> rates(Collection<Set<Slice>> tookPart) {
    Map<Slice, Integer> counts = new TreeMap<>();
    for (Set<Slice> person : tookPart) {
      where(person).forEach(place -> counts.merge(place.slice(), 1, Integer::sum));
    }
    List<Rate> rates = new ArrayList<>();
    slices()
        .forEach(
            slice ->
                rates.add(
                    new Rate(
                        slice, invited.getOrDefault(slice, 0), counts.getOrDefault(slice, 0))));
    return rates;
  }
}
