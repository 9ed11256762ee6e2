package se.kadens.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * What was once said of a goal.
 *
 * @param by null for a file
 * @param state the state it came into; null where that stayed as it was
 * @param source "checkin", "chat" or "file"
 */
public record GoalUpdate(
    GoalId goal,
    @Nullable PersonId by,
    Instant at,
    Standing before,
    Standing after,
    @Nullable GoalState state,
    String note,
    String source) {}
