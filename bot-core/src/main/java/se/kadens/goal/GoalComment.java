package se.kadens.goal;

import java.time.Instant;
import java.util.UUID;
import se.kadens.people.PersonId;

/** What somebody wrote below a goal. */
public record GoalComment(UUID id, GoalId goal, PersonId by, Instant at, String words) {}
