package se.kadens.survey.release;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Slice;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;
import se.kadens.survey.disclosure.Release.Admission;

/**
 * What was told of people in earlier waves, for somebody who takes it that nobody ever changes an
 * answer (rule R8): who took part in one wave and not in the other is not given away by both.
 */
final class Across {

  private final History waves;
  private final String item;
  private final @Nullable Release release;

  private Across(History waves, String item, @Nullable Release release) {
    this.waves = waves;
    this.item = item;
    this.release = release;
  }

  static Across of(
      History waves, String item, boolean distributions, int threshold, Primes primes) {
    List<BitSet> told = waves.told(item, distributions);
    if (told.isEmpty()) {
      return new Across(waves, item, null);
    }
    int people = waves.now().of(Slice.EVERYONE, item).length();
    for (BitSet group : told) {
      people = Math.max(people, group.length());
    }
    Release release = new Release(people, threshold, primes);
    told.forEach(release::tell);
    return new Across(waves, item, release);
  }

  /** Whether the group may be shown; with how to let it in, unless there was no earlier wave. */
  Verdict consider(Slice slice) {
    if (release == null) {
      return new Verdict(true, null);
    }
    Optional<Admission> admission = release.consider(waves.now().of(slice, item));
    return new Verdict(admission.isPresent(), admission.orElse(null));
  }

  record Verdict(boolean allowed, @Nullable Admission admission) {

    void take() {
      if (admission != null) {
        admission.take();
      }
    }
  }
}
