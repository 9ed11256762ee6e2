package se.kadens.interview;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an interview's conversation in chat stands.
 *
 * @param question the key of the one being asked, or asked last
 * @param step counts every asking, so that each has a notice of its own
 * @param lead what is said before the question
 * @param ticked the options ticked so far in the question being asked, not yet an answer
 */
record Place(@Nullable String question, int step, Lead lead, Set<String> ticked) {

  static final Place START = new Place(null, 0, Lead.NONE, Set.of());

  /** What is said before a question. */
  enum Lead {
    NONE,
    /** What was answered just before is said back. */
    ACKNOWLEDGED,
    /** Which interview this is, because another one came before it in the same chat. */
    INTRODUCED
  }

  Place {
    ticked = Collections.unmodifiableSet(new LinkedHashSet<>(ticked));
  }
}
