package se.kadens.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.file.Outcome;
import se.kadens.file.Problem;
import se.kadens.file.Row;

/**
 * Takes in HR's file of the people of a workspace: all of it or, if there is any problem, nothing.
 * People are known again by their e-mail address. Whoever is not in the file is not asked any more,
 * but what they said is kept, and so is everyone's own language, zone and hours.
 */
@Component
public class ImportPeople {

  /** The columns that every file has, in this order. */
  public static final List<String> NEEDED =
      List.of("email", "name", "manager_email", "department", "role", "locale", "zone");

  /** Those that may follow them; a file without says nothing of them. */
  public static final List<String> OPTIONAL = List.of("start_date");

  /** All of them, in their order. */
  public static final List<String> COLUMNS =
      Stream.concat(NEEDED.stream(), OPTIONAL.stream()).toList();

  private final Workspaces workspaces;
  private final Roster roster;
  private final ApplicationEventPublisher events;

  ImportPeople(Workspaces workspaces, Roster roster, ApplicationEventPublisher events) {
    this.workspaces = workspaces;
    this.roster = roster;
    this.events = events;
  }

  /**
   * Those created include whom only a chat product had told of; those updated include whom an
   * earlier file named and this one does not.
   */
  @Transactional
  public Outcome read(WorkspaceId workspace, List<Row> rows, Instant now) {
    return switch (PeopleFile.check(rows)) {
      case PeopleFile.Unsound(List<Problem> problems) -> new Outcome.Refused(problems);
      case PeopleFile.Sound(List<PeopleFile.Entry> entries) -> {
        workspaces.lock(workspace);
        Outcome.Imported imported = roster.replace(workspace, entries);
        workspaces.fileImported(workspace, now);
        events.publishEvent(new PeopleChanged(workspace));
        yield imported;
      }
    };
  }
}
