package se.kadens.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The workspaces this installation serves. */
@Component
public class Workspaces {

  public Optional<Workspace> find(WorkspaceId workspace) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The one workspace of a single-tenant installation; made when first asked for. */
  public Workspace home() {
    throw new UnsupportedOperationException("not yet");
  }
}
