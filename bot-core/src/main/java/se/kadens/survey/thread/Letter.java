package se.kadens.survey.thread;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * One thing said about a comment after it was released.
 *
 * @param by absent for the author of the comment
 * @param shownAt when the other side gets to see it
 */
record Letter(UUID id, UUID comment, @Nullable PersonId by, String words, Instant shownAt) {

  boolean fromAuthor() {
    return by == null;
  }
}
