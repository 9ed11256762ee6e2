package se.kadens.goal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last said of a goal.
 *
 * @param current the measure's value; 1 or 0 for {@link Direction#DONE}; absent until it is known
 * @param confidence the owner's, 0 to 10, in reaching it; kept apart from progress
 * @param updatedAt when anybody last updated it, be it to say that nothing changed
 */
public record Standing(
    @Nullable BigDecimal current,
    Status status,
    @Nullable Integer confidence,
    @Nullable Instant updatedAt) {}
