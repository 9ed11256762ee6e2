package se.kadens.survey.release;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Slice;
import se.kadens.survey.disclosure.Release;
import se.kadens.survey.disclosure.Release.Admission;

/**
 * What was told of people in earlier waves, for somebody who takes it that nobody ever changes an
 * answer (rule R8): who took part in one wave and not in the other is not given away by both.
 *
 * @param release what is told; absent if nothing was before
 */
record Across(Participation now, String item, @Nullable Release release) {

  /** Whether the group may be shown; with how to let it in, unless there was no earlier wave. */
  Verdict consider(Slice slice) {
    if (release == null) {
      return new Verdict(true, null);
    }
    Optional<Admission> admission = release.consider(now.of(slice, item));
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
