package se.kadens.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in HR's file of the people of a workspace: all of it or, if there is any problem, nothing.
 * People are known again by their e-mail address. Whoever is not in the file is not asked any more,
 * but what they said is kept, and so is everyone's own language, zone and hours.
 */
@Component
public class ImportPeople {

  /** The columns of a row, in this order; every row has all of them. */
  public static final List<String> COLUMNS =
      List.of("email", "name", "manager_email", "department", "role", "locale", "zone");

  private final Workspaces workspaces;
  private final Roster roster;
  private final ApplicationEventPublisher events;

  ImportPeople(Workspaces workspaces, Roster roster, ApplicationEventPublisher events) {
    this.workspaces = workspaces;
    this.roster = roster;
    this.events = events;
  }

  /** One row of the file, as far as it could be read. */
  public sealed interface Row {

    /** Counted from 1, which is the header's. */
    int line();

    record Cells(int line, List<String> values) implements Row {
      public Cells {
        values = List.copyOf(values);
      }
    }

    record Unreadable(int line, String why) implements Row {}
  }

  public sealed interface Outcome {

    /**
     * The file was taken in.
     *
     * @param created includes those whom only a chat product had told of
     * @param updated includes those whom an earlier file named and this one does not
     */
    record Imported(int created, int updated, int unchanged) implements Outcome {}

    /** Nothing was changed. */
    record Refused(List<Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * What is wrong with a row.
   *
   * @param field one of {@link #COLUMNS}, or "line" when it is the row as a whole
   */
  public record Problem(int line, String field, String message) {
    static final Comparator<Problem> IN_FILE_ORDER =
        Comparator.comparingInt(Problem::line)
            .thenComparingInt(problem -> COLUMNS.indexOf(problem.field()));
  }

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
