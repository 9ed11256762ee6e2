package se.kadens.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Makes goals of drafts, and says what is wrong with them. */
@Component
class Drafting {

  private final Goals goals;
  private final GoalBook book;
  private final Sight sight;
  private final People people;
  private final FrameworkOffers offers;

  Drafting(Goals goals, GoalBook book, Sight sight, People people, FrameworkOffers offers) {
    this.goals = goals;
    this.book = book;
    this.sight = sight;
    this.people = people;
    this.offers = offers;
  }

  /** A goal with those of its parts that count. */
  record Drafted(Goal goal, List<Goal> parts) {
    Drafted {
      parts = List.copyOf(parts);
    }
  }

  Drafted fresh(Person by, GoalDraft draft, GoalState state) {
    GoalId id = GoalId.create();
    String key = "g-" + id.value().toString().substring(24);
    Standing standing = new Standing(draft.current(), Status.ON_TRACK, null, null);
    Goal goal = goal(draft, by, id, key, state, standing);
    return new Drafted(goal, parts(goal, draft, List.of()));
  }

  Drafted changed(Person by, Goal before, List<Goal> partsBefore, GoalDraft draft) {
    Standing was = before.standing();
    Standing standing =
        new Standing(
            draft.current() == null ? was.current() : draft.current(),
            was.status(),
            was.confidence(),
            was.updatedAt());
    Goal goal = goal(draft, by, before.id(), before.key(), before.state(), standing);
    return new Drafted(goal, parts(goal, draft, partsBefore));
  }

  private static Goal goal(
      GoalDraft draft, Person by, GoalId id, String key, GoalState state, Standing standing) {
    return new Goal(
        id,
        by.workspace(),
        key,
        draft.framework(),
        draft.level(),
        draft.title().strip(),
        draft.owner(),
        draft.department().strip(),
        draft.parent(),
        false,
        draft.cycle(),
        draft.measure(),
        draft.doneCriterion().strip(),
        draft.weight(),
        draft.perspective(),
        draft.due(),
        state,
        draft.visibility(),
        standing,
        draft.details());
  }

  private List<Goal> parts(Goal goal, GoalDraft draft, List<Goal> before) {
    List<Goal> parts = new ArrayList<>();
    int made = before.size();
    for (PartDraft part : draft.parts()) {
      Optional<Goal> known = before.stream().filter(b -> b.id().equals(part.id())).findFirst();
      while (known.isEmpty() && isTaken(goal, ++made)) {}
      String key = known.map(Goal::key).orElse(key(goal, made));
      parts.add(part(goal, part, known.orElse(null), key));
    }
    return parts;
  }

  /** A file may have given the next key to another goal. */
  private boolean isTaken(Goal whole, int number) {
    return goals.byKey(whole.workspace(), key(whole, number)).isPresent();
  }

  private static String key(Goal whole, int number) {
    return whole.key() + "-" + number;
  }

  private static Goal part(Goal goal, PartDraft draft, @Nullable Goal known, String key) {
    Standing was =
        known == null ? new Standing(null, Status.ON_TRACK, null, null) : known.standing();
    BigDecimal current = draft.current() == null ? was.current() : draft.current();
    return new Goal(
        known == null ? GoalId.create() : known.id(),
        goal.workspace(),
        key,
        goal.framework(),
        goal.level(),
        draft.title().strip(),
        draft.owner() == null ? goal.owner() : draft.owner(),
        goal.department(),
        goal.id(),
        true,
        goal.cycle(),
        draft.measure(),
        "",
        draft.weight(),
        draft.perspective(),
        draft.due(),
        known == null || known.state() == GoalState.DROPPED ? goal.state() : known.state(),
        goal.visibility(),
        new Standing(current, was.status(), was.confidence(), was.updatedAt()),
        Details.NONE);
  }

  /** What keeps a person from having this goal; a dated part is looked at like the whole. */
  List<GoalProblem> problems(Person by, Drafted drafted, @Nullable Goal before, Instant now) {
    Goal goal = drafted.goal();
    List<GoalProblem> problems = new ArrayList<>(Checks.sound(goal));
    drafted.parts().forEach(part -> problems.addAll(Checks.sound(part)));
    if (goal.measure() != null && !drafted.parts().isEmpty()) {
      problems.add(new GoalProblem("measure", Reason.MEASURED_TWICE));
    }
    LocalDate today = LocalDate.ofInstant(now, by.zone());
    boolean dueStays = before != null && Objects.equals(before.due(), goal.due());
    if (goal.due() != null && goal.due().isBefore(today) && !dueStays) {
      problems.add(new GoalProblem("due", Reason.DUE_PAST));
    }
    framework(by, goal, before).ifPresent(problems::add);
    problems.addAll(owner(by, goal, before));
    drafted.parts().stream()
        .filter(part -> !Objects.equals(part.owner(), goal.owner()))
        .forEach(part -> standing(part.owner(), by).ifPresent(problems::add));
    problems.addAll(parent(by, goal, before));
    return problems.stream().distinct().toList();
  }

  /** What a goal is already it stays; a thought is of no framework yet. */
  private Optional<GoalProblem> framework(Person by, Goal goal, @Nullable Goal before) {
    boolean thought = before == null && goal.state() == GoalState.IDEA;
    boolean stays =
        before != null
            && before.state() != GoalState.IDEA
            && before.framework() == goal.framework();
    return thought || stays || offers.to(by).contains(goal.framework())
        ? Optional.empty()
        : Optional.of(new GoalProblem("framework", Reason.NOT_OFFERED));
  }

  private List<GoalProblem> owner(Person by, Goal goal, @Nullable Goal before) {
    if (goal.owner() == null && !Sight.isOfMany(goal)) {
      return List.of(new GoalProblem("owner_email", Reason.OWNER_MISSING));
    }
    boolean stays = before != null && Objects.equals(before.owner(), goal.owner());
    Optional<GoalProblem> away = stays ? Optional.empty() : standing(goal.owner(), by);
    if (away.isPresent()) {
      return List.of(away.get());
    }
    boolean raised = before == null || before.level() != goal.level();
    if (raised && !mayHave(by, goal.level())) {
      return List.of(new GoalProblem("level", Reason.NOT_YOURS));
    }
    return sight.mayChange(by, goal)
        ? List.of()
        : List.of(new GoalProblem("owner_email", Reason.NOT_YOURS));
  }

  /** The company's goals are set by its head, a department's by whoever leads somebody. */
  private boolean mayHave(Person by, Level level) {
    return switch (level) {
      case COMPANY -> by.manager() == null || Sight.isSteward(by);
      case DEPARTMENT -> Sight.isSteward(by) || people.managesAnyone(by.workspace(), by.id());
      case TEAM, PERSON -> true;
    };
  }

  private Optional<GoalProblem> standing(@Nullable PersonId owner, Person by) {
    if (owner == null) {
      return Optional.empty();
    }
    return people
        .find(by.workspace(), owner)
        .map(
            person ->
                person.active()
                    ? Optional.<GoalProblem>empty()
                    : Optional.of(new GoalProblem("owner_email", Reason.OWNER_LEFT)))
        .orElse(Optional.of(new GoalProblem("owner_email", Reason.OWNER_UNKNOWN)));
  }

  /**
   * Takes the tree, if a goal is to get another parent, before the goal: whoever brings in a file
   * takes them in that order too.
   */
  void holdTree(Person by, GoalId id, GoalDraft draft) {
    GoalId parent = draft.parent();
    if (parent != null
        && goals
            .find(by.workspace(), id)
            .filter(goal -> !parent.equals(goal.parent()))
            .isPresent()) {
      book.lockTree(by.workspace());
    }
  }

  private List<GoalProblem> parent(Person by, Goal goal, @Nullable Goal before) {
    GoalId parent = goal.parent();
    if (parent == null || (before != null && parent.equals(before.parent()))) {
      return List.of();
    }
    book.lockTree(by.workspace());
    Optional<Goal> found = goals.find(by.workspace(), parent);
    if (found.isEmpty() || !sight.maySee(by, found.get())) {
      return List.of(new GoalProblem("parent_key", Reason.PARENT_UNKNOWN));
    }
    if (parent.equals(goal.id()) || book.isAbove(goal, parent)) {
      return List.of(new GoalProblem("parent_key", Reason.LOOP));
    }
    boolean over =
        found.get().state() == GoalState.DONE || found.get().state() == GoalState.DROPPED;
    return over ? List.of(new GoalProblem("parent_key", Reason.PARENT_ENDED)) : List.of();
  }
}
