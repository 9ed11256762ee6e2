package se.kadens.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * Published, in the transaction that stores it, when a goal's status or state became another.
 *
 * @param by who changed it; null for a file
 */
public record GoalMoved(Goal before, Goal after, @Nullable PersonId by, Instant now) {}
