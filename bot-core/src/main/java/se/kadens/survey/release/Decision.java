package se.kadens.survey.release;

import java.util.Set;
import se.kadens.survey.Slice;

/**
 * For which groups the figures of an item are shown.
 *
 * @param distributions the groups among them whose distribution is shown too
 * @param toRespondents the groups among them that those who answered may see as well
 */
record Decision(Set<Slice> shown, Set<Slice> distributions, Set<Slice> toRespondents) {

  Decision {
    shown = Set.copyOf(shown);
    distributions = Set.copyOf(distributions);
    toRespondents = Set.copyOf(toRespondents);
  }
}
