package se.kadens.people;

/**
 * Someone joined, left, moved or works differently, or may have. Published inside the transaction
 * that changes it, once per change; of many who are taken in from a chat product, in a transaction
 * of its own at the end.
 */
public record PeopleChanged(WorkspaceId workspace) {}
