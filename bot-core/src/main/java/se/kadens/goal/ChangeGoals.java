package se.kadens.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.goal.Drafting.Drafted;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/**
 * All that a person can do with goals. What they may not or cannot do is refused with the reasons;
 * what they do twice changes nothing the second time.
 */
@Component
public class ChangeGoals {

  /** Whose composer says that somebody was mentioned; its subject is "goal/comment". */
  public static final String FEATURE = "goal";

  public static final String MENTION = "mention";

  static final Set<GoalState> ENDED = Set.of(GoalState.DONE, GoalState.DROPPED);

  private final Goals goals;
  private final GoalBook book;
  private final Drafting drafting;
  private final Sight sight;
  private final People people;
  private final Remarks remarks;
  private final Consent consent;

  ChangeGoals(
      Goals goals,
      GoalBook book,
      Drafting drafting,
      Sight sight,
      People people,
      Remarks remarks,
      Consent consent) {
    this.goals = goals;
    this.book = book;
    this.drafting = drafting;
    this.sight = sight;
    this.people = people;
    this.remarks = remarks;
    this.consent = consent;
  }

  /**
   * Makes a goal with its parts.
   *
   * @param state a thought that is parked, or a draft
   */
  @Transactional
  public Outcome create(Person by, GoalDraft draft, GoalState state, Instant now) {
    if (!by.active()) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    GoalState first = state == GoalState.IDEA ? GoalState.IDEA : GoalState.DRAFT;
    Drafted drafted = drafting.fresh(by, draft, first);
    List<GoalProblem> problems = drafting.problems(by, drafted, null, now);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    book.insert(drafted.goal(), now);
    drafted.parts().forEach(part -> book.insert(part, now));
    return new Outcome.Done(drafted.goal());
  }

  /** What was agreed to has to be agreed to again when its {@link Terms} are others. */
  @Transactional
  public Outcome change(Person by, GoalId id, GoalDraft draft, Instant now) {
    drafting.holdTree(by, id, draft);
    return held(by, id, goal -> changed(by, goal, draft, now));
  }

  private Outcome changed(Person by, Goal goal, GoalDraft draft, Instant now) {
    if (goal.part()) {
      return Outcome.refused(Reason.GONE);
    }
    if (ENDED.contains(goal.state())) {
      return Outcome.refused(Reason.ENDED);
    }
    List<Goal> before = goals.partsOf(goal.workspace(), goal.id());
    Drafted drafted = drafting.changed(by, goal, before, draft);
    List<GoalProblem> problems = drafting.problems(by, drafted, goal, now);
    if (problems.isEmpty() && goal.state() == GoalState.ACTIVE) {
      problems = Checks.ready(drafted.goal(), drafted.parts(), LocalDate.MIN);
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Goal after = drafted.goal();
    if (Terms.of(goal, before).equals(Terms.of(after, drafted.parts()))) {
      book.update(after, now);
    } else {
      book.removeAgreements(goal);
      after = after.state() == GoalState.AGREED ? Moves.to(after, GoalState.DRAFT) : after;
      book.update(after, now);
      book.tellOfTerms(goal, after, by, now);
    }
    write(after, before, drafted.parts(), now);
    book.tell(goal, after, by, now);
    return new Outcome.Done(after);
  }

  private void write(Goal whole, List<Goal> before, List<Goal> parts, Instant now) {
    for (Goal part : parts) {
      Goal moved = part.state() == GoalState.AGREED ? Moves.to(part, whole.state()) : part;
      if (before.stream().anyMatch(known -> known.id().equals(part.id()))) {
        book.update(moved, now);
      } else {
        book.insert(moved, now);
      }
    }
    before.stream()
        .filter(known -> parts.stream().noneMatch(part -> part.id().equals(known.id())))
        .forEach(known -> book.update(Moves.to(known, GoalState.DROPPED), now));
  }

  /** Once its owner and the owner's manager both have, the goal is agreed. */
  @Transactional
  public Outcome agree(Person by, GoalId id, Instant now) {
    return held(
        by,
        id,
        goal -> {
          if (ENDED.contains(goal.state())) {
            return Outcome.refused(Reason.ENDED);
          }
          if (goal.state() == GoalState.IDEA) {
            return Outcome.refused(Reason.STILL_IDEA);
          }
          if (!consent.mayGive(by, goal)) {
            return Outcome.refused(Reason.NOT_YOURS);
          }
          consent.give(by, goal, now);
          return goal.state() == GoalState.DRAFT && consent.isGiven(goal)
              ? move(by, goal, Moves.to(goal, GoalState.AGREED), "", now)
              : new Outcome.Done(goal);
        });
  }

  /** What it lacks to be active; nothing when it may be. */
  public List<GoalProblem> missing(Person by, Goal goal, Instant now) {
    List<Goal> parts =
        goals.partsOf(goal.workspace(), goal.id()).stream()
            .filter(part -> part.state() != GoalState.DROPPED)
            .toList();
    return Checks.ready(goal, parts, LocalDate.ofInstant(now, by.zone()));
  }

  /** From then on it is asked about. Whoever decides alone agrees to it by starting it. */
  @Transactional
  public Outcome activate(Person by, GoalId id, Instant now) {
    return held(by, id, goal -> activated(by, goal, now));
  }

  private Outcome activated(Person by, Goal goal, Instant now) {
    if (goal.state() == GoalState.ACTIVE) {
      return new Outcome.Done(goal);
    }
    if (ENDED.contains(goal.state())) {
      return Outcome.refused(Reason.ENDED);
    }
    if (goal.state() == GoalState.IDEA) {
      return Outcome.refused(Reason.STILL_IDEA);
    }
    if (goal.owner() != null
        && people.find(goal.workspace(), goal.owner()).filter(Person::active).isEmpty()) {
      return new Outcome.Refused(List.of(new GoalProblem("owner_email", Reason.OWNER_LEFT)));
    }
    List<GoalProblem> missing = missing(by, goal, now);
    if (!missing.isEmpty()) {
      return new Outcome.Refused(missing);
    }
    if (!consent.mayBegin(by, goal)) {
      return Outcome.refused(Reason.NOT_AGREED);
    }
    if (consent.isUpTo(by, goal)) {
      consent.give(by, goal, now);
    }
    return move(by, goal, Moves.fresh(Moves.to(goal, GoalState.ACTIVE), now), "", now);
  }

  /** Makes a draft of a thought. */
  @Transactional
  public Outcome develop(Person by, GoalId id, Instant now) {
    return held(
        by,
        id,
        goal ->
            goal.state() == GoalState.IDEA
                ? move(by, goal, Moves.to(goal, GoalState.DRAFT), "", now)
                : new Outcome.Done(goal));
  }

  /**
   * Ends a goal or a part.
   *
   * @param state done, or dropped for a reason
   * @param reached whether it was; a dropped one never is
   * @param why may be empty for one that is done
   */
  @Transactional
  public Outcome end(
      Person by, GoalId id, GoalState state, boolean reached, String why, Instant now) {
    return held(
        by,
        id,
        goal -> {
          if (goal.state() == state) {
            return new Outcome.Done(goal);
          }
          if (ENDED.contains(goal.state())) {
            return Outcome.refused(Reason.ENDED);
          }
          if (state == GoalState.DONE && goal.state() != GoalState.ACTIVE) {
            return Outcome.refused(Reason.NOT_ACTIVE);
          }
          if (state != GoalState.DONE && why.isBlank()) {
            return Outcome.refused(Reason.WHY_MISSING);
          }
          if (why.length() > Checks.LONGEST_WORDS) {
            return Outcome.refused(Reason.TOO_LONG);
          }
          return move(by, goal, Moves.ended(goal, state, reached), why, now);
        });
  }

  /** Takes back that it ended; it is agreed or a draft again. */
  @Transactional
  public Outcome reopen(Person by, GoalId id, Instant now) {
    return held(
        by,
        id,
        goal -> {
          if (!ENDED.contains(goal.state())) {
            return Outcome.refused(Reason.NOT_ENDED);
          }
          GoalState again = consent.isGiven(goal) ? GoalState.AGREED : GoalState.DRAFT;
          return move(by, goal, Moves.to(goal, again), "", now);
        });
  }

  /** Says where a goal or a part stands. */
  @Transactional
  public Outcome update(Person by, GoalId goal, Update update, Instant now) {
    return remarks.update(by, goal, update, now);
  }

  /** Writes below a goal, and tells whoever is mentioned and may see it; each once. */
  @Transactional
  public Outcome comment(
      Person by, GoalId goal, String words, List<PersonId> mentions, String key, Instant now) {
    return remarks.comment(by, goal, words, mentions, key, now);
  }

  /** Does something with a goal that the person may change, while nobody else does. */
  private Outcome held(Person by, GoalId id, Function<Goal, Outcome> deed) {
    Optional<Goal> goal = book.lock(by.workspace(), id).filter(g -> sight.maySee(by, g));
    if (goal.isEmpty()) {
      return Outcome.refused(Reason.GONE);
    }
    return sight.mayChange(by, goal.get())
        ? deed.apply(goal.get())
        : Outcome.refused(Reason.NOT_YOURS);
  }

  /** Brings a goal into another state, and along with it those parts that are where it was. */
  private Outcome move(Person by, Goal before, Goal after, String why, Instant now) {
    book.addUpdate(before, after, by, why, "chat", UUID.randomUUID().toString(), now);
    book.update(after, now);
    goals.partsOf(before.workspace(), before.id()).stream()
        .filter(part -> part.state() == before.state())
        .map(part -> Moves.to(part, after.state()))
        .map(part -> after.state() == GoalState.ACTIVE ? Moves.fresh(part, now) : part)
        .forEach(part -> book.update(part, now));
    book.tell(before, after, by, now);
    return new Outcome.Done(after);
  }
}
