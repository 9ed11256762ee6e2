package se.kadens.digest;

import java.time.Instant;
import se.kadens.people.Person;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Occurrence;

/** What a digest is about: one manager, one period of one programme, as of a moment. */
public record Scope(Person manager, Programme programme, Occurrence occurrence, Instant now) {}
