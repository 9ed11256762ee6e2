package se.kadens.people;

/**
 * Someone joined, left, moved or works differently. Published inside the transaction that changes
 * it, once per change: a directory that is read for the first time publishes one for each person.
 */
public record PeopleChanged(WorkspaceId workspace) {}
