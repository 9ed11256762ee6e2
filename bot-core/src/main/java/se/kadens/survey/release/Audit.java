package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;
import se.kadens.survey.disclosure.Release.Admission;

/** Decides for which groups something is shown, one group after the other. */
final class Audit {

  private final Classes classes;
  private final Thresholds thresholds;
  private final Earlier earlier;
  private final Primes primes;

  Audit(Classes classes, Thresholds thresholds, Earlier earlier, Primes primes) {
    this.classes = classes;
    this.thresholds = thresholds;
    this.earlier = earlier;
    this.primes = primes;
  }

  /**
   * @param people who answered
   */
  Decision ofItem(String item, Headcount people) {
    List<Slice> order = people.inOrder(classes.slices());
    List<Slice> shown = admitted(order, people, thresholds.score(), item, false);
    return new Decision(
        Set.copyOf(shown),
        Set.copyOf(admitted(shown, people, thresholds.distribution(), item, true)),
        Set.copyOf(forRespondents(shown, people)));
  }

  private List<Slice> admitted(
      List<Slice> order, Headcount people, int threshold, String item, boolean distributions) {
    Release here = people.release(threshold, primes);
    Across across = earlier.of(item, distributions, threshold);
    List<Slice> admitted = new ArrayList<>();
    for (Slice slice : order) {
      Optional<Admission> admission = here.consider(classes.in(slice));
      if (admission.isPresent()) {
        Across.Verdict verdict = across.consider(slice);
        if (verdict.allowed()) {
          admission.get().take();
          verdict.take();
          admitted.add(slice);
        }
      }
    }
    return admitted;
  }

  /**
   * For those who know one answer, nothing may be computed of one person fewer; but of a group that
   * is just large enough by itself, since {@link Viewer} keeps that from its own. Such groups come
   * last, so that none follows from others.
   */
  private List<Slice> forRespondents(List<Slice> shown, Headcount people) {
    Release release = people.release(thresholds.score() + 1, primes);
    List<Slice> admitted = new ArrayList<>();
    for (Slice slice : people.largestFirst(shown)) {
      BitSet group = classes.in(slice);
      boolean smallest = people.in(slice) == thresholds.score();
      if (smallest ? release.admitKnown(group) : release.admit(group)) {
        admitted.add(slice);
      }
    }
    return admitted;
  }

  /**
   * Where nobody answered more than one of its items, a theme is the sum of these and tells nothing
   * new if they are all shown. Else what is new in it is what those say who answered several: they
   * have to be enough, and no two groups may differ by others alone, of whom the items tell.
   *
   * @param people who answered any of it
   * @param several who answered more than one of its items
   * @param items what was decided of these
   */
  Decision ofTheme(String theme, Headcount people, Headcount several, List<Part> items) {
    Release all = people.release(1, primes);
    Release those = several.release(thresholds.score(), primes);
    Release forRespondents = several.release(thresholds.score() + 1, primes);
    Across across = earlier.of(theme, false, thresholds.score());
    Set<Slice> shown = new HashSet<>();
    Set<Slice> toRespondents = new HashSet<>();
    for (Slice slice : people.inOrder(classes.slices())) {
      BitSet group = classes.in(slice);
      if (several.in(slice) == 0) {
        if (isSumOfShown(slice, items, false)) {
          shown.add(slice);
          if (isSumOfShown(slice, items, true)) {
            toRespondents.add(slice);
          }
        }
        continue;
      }
      Optional<Admission> whole = all.consider(group);
      Optional<Admission> part = those.consider(group);
      Across.Verdict verdict = across.consider(slice);
      if (whole.isPresent()
          && part.isPresent()
          && verdict.allowed()
          && whole.get().isNews() == part.get().isNews()) {
        whole.get().take();
        part.get().take();
        verdict.take();
        shown.add(slice);
        if (forRespondents.admit(group)) {
          toRespondents.add(slice);
        }
      }
    }
    return new Decision(shown, Set.of(), toRespondents);
  }

  /** An item of a theme: who answered, and for which groups it is shown. */
  record Part(Headcount people, Decision decision) {}

  private boolean isSumOfShown(Slice slice, List<Part> items, boolean toRespondents) {
    boolean anybody = false;
    for (Part item : items) {
      if (item.people().in(slice) > 0) {
        anybody = true;
        Decision decision = item.decision();
        if (!(toRespondents ? decision.toRespondents() : decision.shown()).contains(slice)) {
          return false;
        }
      }
    }
    return anybody;
  }
}
