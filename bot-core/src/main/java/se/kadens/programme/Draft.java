package se.kadens.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * What HR has filled in and not yet started.
 *
 * @param parts the programmes that are made together, mostly one
 */
record Draft(WorkspaceId workspace, PersonId person, UUID id, boolean started, List<Part> parts) {

  /**
   * One programme of it.
   *
   * @param changes the programme that becomes this; absent for a new one
   */
  record Part(String name, Plan plan, @Nullable ProgrammeId changes) {}

  Draft {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("draft " + id + " has no programme");
    }
  }

  boolean isChange() {
    return parts.getFirst().changes() != null;
  }
}
