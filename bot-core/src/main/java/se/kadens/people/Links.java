package se.kadens.people;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which channels a person is known, where they wish to be asked, and where they spoke last. */
@Component
public class Links {

  /** The channel this person chose, or was known on first. */
  public Optional<String> preferred(WorkspaceId workspace, PersonId person) {
    return Optional.empty();
  }

  /** The channel this person spoke on last, if that was not long ago. */
  public Optional<String> lastSpoken(WorkspaceId workspace, PersonId person, Instant now) {
    return Optional.empty();
  }
}
