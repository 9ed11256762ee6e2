package se.kadens.goal;

import java.time.Instant;
import se.kadens.people.PersonId;

/**
 * Published, in the transaction that stores it, when a goal's status or state became another.
 *
 * @param by who changed it
 */
public record GoalMoved(Goal before, Goal after, PersonId by, Instant now) {}
