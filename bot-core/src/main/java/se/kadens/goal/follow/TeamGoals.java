package se.kadens.goal.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.checkin.Blockers;
import se.kadens.digest.PlanDigest;
import se.kadens.digest.Scope;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalComment;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.Status;
import se.kadens.goal.follow.GoalMoves.Span;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Gathers how the goals of those go who report straight to a manager, over one period. */
@Component
class TeamGoals {

  /** Silence over this many check-ins, the period's own included, is told to the manager. */
  private static final int SILENT_CHECK_INS = 4;

  private static final int MOST_COMMENTS = 3;

  /** More is read below the goals themselves. */
  private static final int MOST_IN_ALL = 12;

  private final SeeGoals see;
  private final Goals goals;
  private final GoalMoves moves;
  private final People people;
  private final PlanDigest digests;
  private final Blockers blockers;

  TeamGoals(
      SeeGoals see,
      Goals goals,
      GoalMoves moves,
      People people,
      PlanDigest digests,
      Blockers blockers) {
    this.see = see;
    this.goals = goals;
    this.moves = moves;
    this.people = people;
    this.digests = digests;
    this.blockers = blockers;
  }

  /** A goal that goes another way than before. */
  record Moved(Goal goal, Person owner, Status before) {}

  /** A goal nobody has said anything of for long. */
  record Silent(Goal goal, Person owner, LocalDate last) {}

  /** A goal that was reached. */
  record Reached(Goal goal, Person owner) {}

  /** Somebody's active goals. */
  record Member(Person person, List<Scored> goals) {}

  /** What was newly written below a goal. */
  record Comment(Goal goal, Person by, String words) {}

  /**
   * All there is to tell.
   *
   * @param doubtful how many are said to be on track and lag far behind
   */
  record Report(
      List<Moved> worse,
      List<Moved> better,
      List<Reached> reached,
      List<Silent> silent,
      int doubtful,
      List<Member> members,
      List<Comment> comments) {}

  Report of(Scope scope) {
    Person manager = scope.manager();
    WorkspaceId workspace = manager.workspace();
    Map<PersonId, Person> reports = new HashMap<>();
    people.reportsOf(workspace, manager.id()).forEach(person -> reports.put(person.id(), person));
    List<Scored> active =
        reports.isEmpty()
            ? List.of()
            : see.team(manager, scope.now()).stream()
                .filter(scored -> scored.goal().state() == GoalState.ACTIVE)
                .filter(scored -> reports.containsKey(scored.goal().owner()))
                .toList();
    Span span = span(scope);
    List<Moved> moved = moved(active, reports, workspace, span);
    return new Report(
        moved.stream()
            .filter(TeamGoals::isWorse)
            .filter(one -> !isToldAlready(one, scope))
            .toList(),
        moved.stream().filter(one -> !isWorse(one)).toList(),
        reached(reports, workspace, span),
        silent(active, reports, scope),
        (int) active.stream().filter(Scored::watermelon).count(),
        members(active, reports),
        comments(active, workspace, span));
  }

  /** From the summary before to the end of the period, so that no day is passed over. */
  private Span span(Scope scope) {
    Person manager = scope.manager();
    Instant begins = scope.occurrence().period().start().atStartOfDay(manager.zone()).toInstant();
    Instant since =
        scope
            .programme()
            .rhythm()
            .before(scope.occurrence())
            .flatMap(
                before -> digests.plannedFor(manager, scope.programme(), before.period().key()))
            .filter(planned -> planned.isBefore(begins))
            .orElse(begins);
    return new Span(
        since, scope.occurrence().period().end().atStartOfDay(manager.zone()).toInstant());
  }

  private List<Moved> moved(
      List<Scored> active, Map<PersonId, Person> reports, WorkspaceId workspace, Span span) {
    List<Goal> all = new ArrayList<>();
    for (Scored scored : active) {
      all.add(scored.goal());
      scored.parts().forEach(part -> all.add(part.goal()));
    }
    Map<GoalId, Status> before = moves.before(workspace, all.stream().map(Goal::id).toList(), span);
    List<Moved> moved = new ArrayList<>();
    for (Goal goal : all) {
      Status was = before.get(goal.id());
      Person owner = reports.get(goal.owner());
      if (was != null && owner != null && trouble(was) != trouble(goal.standing().status())) {
        moved.add(new Moved(goal, owner, was));
      }
    }
    moved.sort(Comparator.comparingInt((Moved one) -> trouble(statusOf(one))).reversed());
    return moved;
  }

  private static boolean isWorse(Moved moved) {
    return trouble(statusOf(moved)) > trouble(moved.before);
  }

  private static Status statusOf(Moved moved) {
    return moved.goal.standing().status();
  }

  private static int trouble(Status status) {
    return switch (status) {
      case DONE, ON_TRACK -> 0;
      case AT_RISK -> 1;
      case OFF_TRACK -> 2;
      case BLOCKED -> 3;
    };
  }

  /** What stops a goal stands among the blockers, if its owner wrote so. */
  private boolean isToldAlready(Moved moved, Scope scope) {
    return statusOf(moved) == Status.BLOCKED
        && blockers.tellOf(moved.goal.title(), moved.owner, scope);
  }

  private List<Reached> reached(Map<PersonId, Person> reports, WorkspaceId workspace, Span span) {
    if (reports.isEmpty()) {
      return List.of();
    }
    List<Goal> done =
        goals.ofTeam(workspace, reports.keySet(), Set.of(GoalState.DONE)).stream()
            .filter(goal -> !goal.part())
            .toList();
    Set<GoalId> now = moves.reached(workspace, done.stream().map(Goal::id).toList(), span);
    return done.stream()
        .filter(goal -> now.contains(goal.id()))
        .map(goal -> new Reached(goal, Objects.requireNonNull(reports.get(goal.owner()))))
        .toList();
  }

  private static List<Silent> silent(
      List<Scored> active, Map<PersonId, Person> reports, Scope scope) {
    LocalDate silentBefore =
        Patience.before(
            scope.occurrence().askDate(),
            SILENT_CHECK_INS - 1,
            scope.programme().planFor(scope.occurrence()).cadence().every());
    List<Silent> silent = new ArrayList<>();
    for (Scored scored : active) {
      Instant last = scored.stalestAt();
      Person owner = reports.get(scored.goal().owner());
      if (last != null && owner != null) {
        LocalDate day = last.atZone(owner.zone()).toLocalDate();
        if (day.isBefore(silentBefore)) {
          silent.add(new Silent(scored.goal(), owner, day));
        }
      }
    }
    silent.sort(Comparator.comparing(Silent::last));
    return silent;
  }

  private static List<Member> members(List<Scored> active, Map<PersonId, Person> reports) {
    return reports.values().stream()
        .sorted(Comparator.comparing(Person::name))
        .map(
            person ->
                new Member(
                    person,
                    active.stream()
                        .filter(scored -> person.id().equals(scored.goal().owner()))
                        .toList()))
        .filter(member -> !member.goals.isEmpty())
        .toList();
  }

  private List<Comment> comments(List<Scored> active, WorkspaceId workspace, Span span) {
    Set<GoalId> commented =
        moves.commented(
            workspace, active.stream().map(scored -> scored.goal().id()).toList(), span);
    List<Comment> comments = new ArrayList<>();
    for (Scored scored : active) {
      if (comments.size() < MOST_IN_ALL && commented.contains(scored.goal().id())) {
        for (GoalComment comment : goals.comments(workspace, scored.goal().id(), MOST_COMMENTS)) {
          Optional<Person> by = people.find(workspace, comment.by());
          boolean within =
              !comment.at().isBefore(span.since()) && comment.at().isBefore(span.until());
          if (within && by.isPresent()) {
            comments.add(new Comment(scored.goal(), by.get(), comment.words()));
          }
        }
      }
    }
    return comments;
  }
}
