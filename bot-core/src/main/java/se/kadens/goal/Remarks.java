package se.kadens.goal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** What people say of goals without changing what they are. */
@Component
class Remarks {

  private static final Duration MENTION_HOLDS = Duration.ofDays(7);

  private final Goals goals;
  private final GoalBook book;
  private final Sight sight;
  private final People people;
  private final Ledger ledger;

  Remarks(Goals goals, GoalBook book, Sight sight, People people, Ledger ledger) {
    this.goals = goals;
    this.book = book;
    this.sight = sight;
    this.people = people;
    this.ledger = ledger;
  }

  /** Says where a goal or a part stands. */
  Outcome update(Person by, GoalId id, Update update, Instant now) {
    Optional<Goal> held = book.lock(by.workspace(), id).filter(goal -> sight.maySee(by, goal));
    if (held.isEmpty()) {
      return Outcome.refused(Reason.GONE);
    }
    Goal goal = held.get();
    if (!sight.mayUpdate(by, goal)) {
      return Outcome.refused(Reason.NOT_YOURS);
    }
    if (ChangeGoals.ENDED.contains(sight.whole(goal).state())) {
      return Outcome.refused(Reason.ENDED);
    }
    List<GoalProblem> problems = Moves.problems(goal, update);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Goal after = Moves.updated(goal, update, now);
    if (!book.addUpdate(goal, after, by, update.note(), update.source(), update.key(), now)) {
      return new Outcome.Done(goal);
    }
    book.update(after, now);
    book.tell(goal, after, by, now);
    return new Outcome.Done(after);
  }

  /** Writes below a goal, and tells whoever is mentioned and may see it; each once. */
  Outcome comment(
      Person by, GoalId id, String words, List<PersonId> mentions, String key, Instant now) {
    Optional<Goal> found = goals.find(by.workspace(), id).filter(goal -> sight.maySee(by, goal));
    if (found.isEmpty()) {
      return Outcome.refused(Reason.GONE);
    }
    if (words.isBlank()) {
      return Outcome.refused(Reason.WORDS_MISSING);
    }
    if (words.length() > Checks.LONGEST_WORDS) {
      return Outcome.refused(Reason.TOO_LONG);
    }
    Goal goal = found.get();
    UUID comment = book.addComment(goal, by.id(), words.strip(), key, now);
    if (comment != null) {
      people.find(by.workspace(), Set.copyOf(mentions)).stream()
          .filter(person -> !person.id().equals(by.id()) && sight.maySee(person, goal))
          .forEach(person -> mention(person, goal, comment, now));
    }
    return new Outcome.Done(goal);
  }

  private void mention(Person person, Goal goal, UUID comment, Instant now) {
    ledger.plan(
        new NoticeKey(
            person.workspace(),
            ChangeGoals.FEATURE,
            comment.toString(),
            person.id(),
            ChangeGoals.MENTION),
        ChangeGoals.FEATURE,
        goal.id() + "/" + comment,
        Urgency.SCHEDULED,
        now,
        now.plus(MENTION_HOLDS));
  }
}
