package se.kadens.goal;

import java.time.Instant;
import se.kadens.people.Person;

/**
 * Published, in the transaction that stores it, when somebody changed what was agreed to in a goal
 * that is agreed or runs; nobody agrees to it any more.
 */
public record TermsChanged(Goal goal, Person by, Instant now) {}
