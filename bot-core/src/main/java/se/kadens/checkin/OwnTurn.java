package se.kadens.checkin;

import se.kadens.people.Person;

/** Whose turn it is, and in which check-in. */
record OwnTurn(Person person, CheckIn checkIn) {}
