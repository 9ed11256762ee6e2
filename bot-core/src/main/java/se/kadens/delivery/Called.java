package se.kadens.delivery;

import se.kadens.conversation.Delivery;
import se.kadens.people.WorkspaceId;

/**
 * Published when a channel has answered a call, for whoever counts.
 *
 * @param perSecond how fast the lane goes since
 */
public record Called(WorkspaceId workspace, String channel, Delivery outcome, double perSecond) {}
