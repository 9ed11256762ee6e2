package se.kadens.checkin;

import java.time.Instant;
import java.util.Optional;
import se.kadens.people.Person;

/**
 * Published, in the transaction that stores it, when somebody's check-in was submitted or edited.
 *
 * @param subject the check-in, in the words of its notices and interview
 * @param blocker what they say is in their way
 */
public record Submitted(Person person, String subject, Optional<String> blocker, Instant now) {}
