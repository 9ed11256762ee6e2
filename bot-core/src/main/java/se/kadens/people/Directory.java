package se.kadens.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Matches the users of a chat product with the people of a workspace. */
@Component
public class Directory {

  /**
   * Takes in what a chat product says of a user that no person is linked to yet. Where HR imported a
   * file, that is the person with the same verified e-mail or nobody; otherwise the person is made.
   */
  public Optional<PersonId> meet(WorkspaceId workspace, Profile profile) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Takes in what a chat product says of a user who is linked to this person already. */
  public void refresh(WorkspaceId workspace, PersonId person, Profile profile) {
    throw new UnsupportedOperationException("not yet");
  }
}
