package se.kadens.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people of every workspace. */
@Component
public class People {

  public Optional<Person> find(WorkspaceId workspace, PersonId person) {
    throw new UnsupportedOperationException("not yet");
  }

  public Optional<Person> findByEmail(WorkspaceId workspace, String email) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The active people who have this person as their manager, by name. */
  public List<Person> reportsOf(WorkspaceId workspace, PersonId manager) {
    throw new UnsupportedOperationException("not yet");
  }

  public List<Person> active(WorkspaceId workspace) {
    throw new UnsupportedOperationException("not yet");
  }
}
