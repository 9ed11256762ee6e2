package se.kadens.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.file.Outcome;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.people.People;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;

/**
 * Takes in a file of goals: all of it or, if there is any problem, nothing. Goals are known again
 * by their key. Those that are not in the file are left alone, and so is what only people say of
 * theirs: status, confidence, tags and texts, and the current value where its cell is empty.
 */
@Component
public class ImportGoals {

  /** The columns of a row, in this order; every row has all of them. */
  public static final List<String> COLUMNS =
      List.of(
          "key",
          "framework",
          "level",
          "title",
          "owner_email",
          "department",
          "parent_key",
          "cycle",
          "measure",
          "direction",
          "start",
          "target",
          "current",
          "unit",
          "weight",
          "perspective",
          "due",
          "state",
          "visibility");

  private final Workspaces workspaces;
  private final People people;
  private final GoalBook book;
  private final GoalSheet sheet;
  private final ApplicationEventPublisher events;

  ImportGoals(
      Workspaces workspaces,
      People people,
      GoalBook book,
      GoalSheet sheet,
      ApplicationEventPublisher events) {
    this.workspaces = workspaces;
    this.people = people;
    this.book = book;
    this.sheet = sheet;
    this.events = events;
  }

  @Transactional
  public Outcome read(WorkspaceId id, List<Row> rows, Instant now) {
    Workspace workspace = workspaces.find(id).orElseThrow();
    book.lockTree(id);
    var company = new GoalFile.Company(workspace, people.all(id), sheet.hold(id), now);
    return switch (GoalFile.check(rows, company)) {
      case GoalFile.Unsound(List<Problem> problems) -> new Outcome.Refused(problems);
      case GoalFile.Sound(List<GoalFile.Line> lines) -> write(lines, now);
    };
  }

  private Outcome write(List<GoalFile.Line> lines, Instant now) {
    List<Goal> created = new ArrayList<>();
    List<GoalFile.Line> updated = new ArrayList<>();
    for (GoalFile.Line line : lines) {
      if (line.before() == null) {
        created.add(line.after());
      } else if (!line.isUnchanged()) {
        updated.add(line);
      }
    }
    sheet.write(created, now);
    sheet.write(updated.stream().map(GoalFile.Line::after).toList(), now);
    sheet.disagree(updated.stream().filter(GoalFile.Line::isOfOtherTerms).toList());
    sheet.remember(updated.stream().filter(GoalFile.Line::isMoved).toList(), now);
    updated.stream()
        .filter(GoalFile.Line::changesStatusOrState)
        .forEach(
            line ->
                events.publishEvent(
                    new GoalMoved(Objects.requireNonNull(line.before()), line.after(), null, now)));
    return new Outcome.Imported(
        created.size(), updated.size(), lines.size() - created.size() - updated.size());
  }
}
