package se.kadens.interview;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an interview's conversation in chat stands.
 *
 * @param question the key of the one being asked, or asked last
 * @param step counts every asking, so that each has a notice of its own
 * @param since when it became the question that waits for an answer
 * @param askedAt when the question was last asked
 * @param lead what is said before the question
 * @param ticked the options ticked so far in the question being asked, not yet an answer
 */
record Place(
    @Nullable String question,
    int step,
    @Nullable Instant since,
    @Nullable Instant askedAt,
    Lead lead,
    Set<String> ticked) {

  static final Place START = new Place(null, 0, null, null, new Lead.None(), Set.of());

  /** What is said before a question. */
  sealed interface Lead {

    record None() implements Lead {}

    /** The answer to the question before it is said back. */
    record Acknowledging(String question) implements Lead {}

    /** Which interview this is, because another one came before it in the same chat. */
    record Introducing() implements Lead {}
  }

  Place {
    ticked = Collections.unmodifiableSet(new LinkedHashSet<>(ticked));
  }

  boolean isAt(Question asked) {
    return asked.key().equals(question);
  }

  /** Whether the question was not even asked at that moment. */
  boolean wasAskedAfter(Instant moment) {
    return since != null && moment.isBefore(since);
  }

  Place asking(Question next, Lead lead, Set<String> ticked, Instant now) {
    return new Place(next.key(), step + 1, now, now, lead, ticked);
  }

  /** The same question again, which has waited for its answer all the time. */
  Place askingAgain(Set<String> ticked, Instant now) {
    return new Place(question, step + 1, since, now, new Lead.None(), ticked);
  }

  Place ticking(Set<String> ticked) {
    return new Place(question, step, since, askedAt, lead, ticked);
  }

  /** The next thing that is said of this interview has a notice of its own. */
  Place stepping() {
    return new Place(question, step + 1, since, askedAt, lead, ticked);
  }
}
