package se.kadens.conversation;

import java.util.UUID;
import se.kadens.people.Person;

/**
 * A message on its way to a person.
 *
 * @param notice travels with the message where the channel can carry it unseen, so that it can be
 *     found again
 */
public record Envelope(UUID notice, Person recipient, Message message) {}
