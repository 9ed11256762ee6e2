package se.kadens.delivery;

import java.time.Instant;
import se.kadens.people.WorkspaceId;

/**
 * Published in the transaction in which it is noted that a channel takes nothing from us in a
 * workspace; again when it is found to be still so.
 *
 * @param since when that was found out first
 */
public record LaneShut(WorkspaceId workspace, String channel, Instant since) {}
