package se.kadens.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When people are away. */
@Component
public class Absences {

  public List<Absence> between(
      WorkspaceId workspace, PersonId person, LocalDate from, LocalDate until) {
    throw new UnsupportedOperationException("not yet");
  }
}
