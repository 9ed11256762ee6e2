package se.kadens.attention;

import java.time.Instant;
import java.util.Optional;
import se.kadens.people.PersonId;

/**
 * A place in somebody's agenda that is taken.
 *
 * @param at when the prompt comes; for one that came late for other reasons, when it really did
 * @param why why it is not where it was wanted; empty when it is
 */
record Slot(
    Key key, int minutes, Instant wanted, Instant at, Instant closes, Optional<Crowded> why) {

  /** It has no time in it, so that the same prompt is never given two places. */
  record Key(PersonId person, String source, String period, String kind) {}

  Placed placed() {
    // Late is not moved: whoever is told of it is told of the hour that was promised.
    return new Placed(why.isPresent() ? at : wanted, wanted, closes, why);
  }
}
