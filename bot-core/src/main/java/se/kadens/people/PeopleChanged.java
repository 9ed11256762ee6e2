package se.kadens.people;

import org.jspecify.annotations.Nullable;

/**
 * Someone joined, left, moved or works differently, or may have. Published inside the transaction
 * that changes it, once per change; of many who are taken in from a chat product, in a transaction
 * of its own at the end.
 *
 * @param who the only one, of whom nothing has changed but their language, their time zone or their
 *     working hours; null where it may be anything about anybody
 */
public record PeopleChanged(WorkspaceId workspace, @Nullable PersonId who) {

  public PeopleChanged(WorkspaceId workspace) {
    this(workspace, null);
  }
}
