package se.kadens.checkin;

import java.time.Instant;
import se.kadens.people.Person;

/**
 * Published when somebody wants to talk their check-in over with their manager.
 *
 * @param subject the check-in, in the words of its notices and interview
 */
public record BroughtUp(Person person, String subject, Instant now) {}
