package se.kadens.people;

/**
 * Someone joined, left, moved or works differently. Published inside the transaction that changes
 * it, once per change; of many who are taken in from a chat product, once at the end.
 */
public record PeopleChanged(WorkspaceId workspace) {}
