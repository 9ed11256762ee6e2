package se.kadens.people;

/**
 * A person confirmed that the user of a channel who has their address is them. Published inside the
 * transaction that confirms it; from then on that channel meets them as known.
 */
public record Linked(WorkspaceId workspace, PersonId person, String channel) {}
