package se.kadens.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Published in the transaction in which a notice in some node's hands ends, for whoever counts.
 *
 * @param reason a code, or the channel's words; absent for what was sent
 */
public record Ended(Notice notice, State state, @Nullable String reason, Instant at) {}
