package se.kadens.survey;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kadens.survey.release.Candidates;

/**
 * What a launch would come to.
 *
 * @param invited how many would be asked
 * @param undated how many are not, only because nobody has told their first day
 * @param needed how many it takes
 * @param firstCloses when it closes for whoever it closes first for
 * @param shown the groups that results may show for, with how many in each; empty for too few
 * @param rolledUp the groups that never show by themselves, with how many in each
 */
public record Foresight(
    int invited,
    int undated,
    int needed,
    Instant lastOpens,
    Instant firstCloses,
    Instant lastCloses,
    SortedMap<Slice, Integer> shown,
    SortedMap<Slice, Integer> rolledUp) {

  public Foresight {
    shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
    rolledUp = Collections.unmodifiableSortedMap(new TreeMap<>(rolledUp));
  }

  static Foresight of(
      List<Invitation> invited, int undated, Thresholds thresholds, int needed, Random random) {
    List<Set<Slice>> groups = invited.stream().map(Invitation::slices).toList();
    Map<Slice, Integer> shown =
        invited.size() < needed ? Map.of() : Candidates.of(groups, thresholds, random).invited();
    SortedMap<Slice, Integer> rolledUp = new TreeMap<>(Slices.sizes(groups));
    rolledUp.keySet().removeAll(shown.keySet());
    return new Foresight(
        invited.size(),
        undated,
        needed,
        invited.stream().map(Invitation::opensAt).max(Instant::compareTo).orElse(Instant.EPOCH),
        invited.stream().map(Invitation::closesAt).min(Instant::compareTo).orElse(Instant.EPOCH),
        invited.stream().map(Invitation::closesAt).max(Instant::compareTo).orElse(Instant.EPOCH),
        new TreeMap<>(shown),
        rolledUp);
  }

  public boolean tooFew() {
    return invited < needed;
  }

  /** Whether it is over somewhere before it has begun everywhere. */
  public boolean closesBeforeAllHaveIt() {
    return invited > 0 && firstCloses.isBefore(lastOpens);
  }

  /** The names of the departments that never show by themselves. */
  public List<String> departmentsRolledUp() {
    return rolledUp.keySet().stream()
        .filter(slice -> slice.kind() == Slice.Kind.DEPARTMENT)
        .map(Slice::key)
        .toList();
  }
}
