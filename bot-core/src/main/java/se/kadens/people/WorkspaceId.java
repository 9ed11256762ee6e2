package se.kadens.people;

import java.util.UUID;

/** Identifies one customer's workspace; every table leads with it. */
public record WorkspaceId(UUID value) {

  public static WorkspaceId create() {
    return new WorkspaceId(UUID.randomUUID());
  }
}
