package se.kadens.absence;

import se.kadens.people.PersonId;
import se.kadens.rhythm.DateRange;

/** That a person is away on some days. What overlaps is kept apart, so that each can be undone. */
record Absence(AbsenceId id, PersonId person, DateRange days) {}
