package se.kadens.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who leads people, where they belong and what they may do, in a company without a file from
 * HR.
 */
@Component
public class NamePeople {

  private final JdbcClient jdbc;
  private final People people;
  private final Workspaces workspaces;
  private final ApplicationEventPublisher events;

  NamePeople(
      JdbcClient jdbc, People people, Workspaces workspaces, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.people = people;
    this.workspaces = workspaces;
    this.events = events;
  }

  /** One thing to be said of people. */
  public sealed interface Change {
    record ReportTo(PersonId manager) implements Change {}

    record ReportToNobody() implements Change {}

    record BelongTo(String department) implements Change {}

    record BelongNowhere() implements Change {}

    record Become(Role role) implements Change {}
  }

  public sealed interface Result {

    /** It is so; the people as they are now, by name. */
    record Named(List<Person> people) implements Result {
      public Named {
        people = List.copyOf(people);
      }
    }

    /** Only an administrator may name people. */
    record NotAllowed() implements Result {}

    /** HR's file says who is who, and the next one would undo this. */
    record FileDecides() implements Result {}

    /** Somebody is not a person of this workspace, or has left. */
    record Unknown() implements Result {}

    /** The person would be somewhere above themselves. */
    record Circle(Person person) implements Result {}

    /** Nobody would be left who may name people. */
    record LastAdmin() implements Result {}
  }

  /** Whether HR's file decides instead, so that nobody can be named here. */
  public boolean isLeftToFile(WorkspaceId workspace) {
    return workspaces.hasFile(workspace);
  }

  /** Makes every change to every one of the people, or none. */
  @Transactional
  public Result name(Person by, List<PersonId> named, List<Change> changes) {
    WorkspaceId workspace = by.workspace();
    workspaces.lock(workspace);
    if (!mayName(by)) {
      return new Result.NotAllowed();
    }
    if (workspaces.hasFile(workspace)) {
      return new Result.FileDecides();
    }
    return refusal(workspace, named, changes)
        .orElseGet(
            () -> {
              changes.forEach(change -> make(workspace, named, change));
              events.publishEvent(new PeopleChanged(workspace));
              return new Result.Named(people.find(workspace, named));
            });
  }

  /** As of now: the caller may have been an administrator only until a moment ago. */
  private boolean mayName(Person by) {
    return people
        .find(by.workspace(), by.id())
        .filter(person -> person.active() && person.role() == Role.ADMIN)
        .isPresent();
  }

  private Optional<Result> refusal(
      WorkspaceId workspace, List<PersonId> named, List<Change> changes) {
    List<PersonId> mentioned = new ArrayList<>(named);
    for (Change change : changes) {
      if (change instanceof Change.ReportTo(PersonId manager)) {
        mentioned.add(manager);
      }
    }
    long known = people.find(workspace, mentioned).stream().filter(Person::active).count();
    if (named.isEmpty() || known < mentioned.stream().distinct().count()) {
      return Optional.of(new Result.Unknown());
    }
    return changes.stream()
        .flatMap(change -> refusal(workspace, named, change).stream())
        .findFirst();
  }

  private Optional<Result> refusal(WorkspaceId workspace, List<PersonId> named, Change change) {
    return switch (change) {
      case Change.ReportTo(PersonId manager) -> {
        List<Person> above = new ArrayList<>(people.lineOf(workspace, manager));
        people.find(workspace, manager).ifPresent(above::addFirst);
        yield above.stream()
            .filter(person -> named.contains(person.id()))
            .findFirst()
            .map(Result.Circle::new);
      }
      case Change.Become(Role role) when role != Role.ADMIN ->
          people.active(workspace).stream()
                  .noneMatch(person -> person.role() == Role.ADMIN && !named.contains(person.id()))
              ? Optional.of(new Result.LastAdmin())
              : Optional.empty();
      case Change.Become _, Change.ReportToNobody _, Change.BelongTo _, Change.BelongNowhere _ ->
          Optional.empty();
    };
  }

  private void make(WorkspaceId workspace, List<PersonId> named, Change change) {
    switch (change) {
      case Change.ReportTo(PersonId manager) ->
          set(workspace, named, "manager_id", manager.value());
      case Change.ReportToNobody _ -> set(workspace, named, "manager_id", null);
      case Change.BelongTo(String department) -> set(workspace, named, "department", department);
      case Change.BelongNowhere _ -> set(workspace, named, "department", null);
      case Change.Become(Role role) -> set(workspace, named, "role", role.name());
    }
  }

  private void set(
      WorkspaceId workspace, List<PersonId> named, String column, @Nullable Object value) {
    jdbc.sql(
            "update person set "
                + column
                + " = :value where workspace_id = :workspace and person_id = any(:people)")
        .param("value", value)
        .param("workspace", workspace.value())
        .param("people", People.ids(named))
        .update();
  }
}
