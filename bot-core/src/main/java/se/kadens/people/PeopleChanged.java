package se.kadens.people;

/** Somebody came, left or changed in a workspace. */
public record PeopleChanged(WorkspaceId workspace) {}
