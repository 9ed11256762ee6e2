package se.kadens.goal;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.goal.GoalAgreement.Side;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/**
 * Who has to agree to a goal before it begins, and who has: its owner and the owner's manager.
 * Where nobody is above the owner the owner alone has to, and where nobody owns it whoever stands
 * in.
 */
@Component
public class Consent {

  private final Goals goals;
  private final GoalBook book;
  private final Sight sight;
  private final People people;

  Consent(Goals goals, GoalBook book, Sight sight, People people) {
    this.goals = goals;
    this.book = book;
    this.sight = sight;
    this.people = people;
  }

  /** Whether everybody has agreed to it as it stands. */
  public boolean isGiven(Goal goal) {
    Set<Side> given =
        goals.agreements(goal.workspace(), goal.id()).stream()
            .map(GoalAgreement::side)
            .collect(Collectors.toSet());
    boolean owner = goal.owner() == null || given.contains(Side.OWNER);
    boolean manager =
        (goal.owner() != null && managerOf(goal) == null) || given.contains(Side.MANAGER);
    return owner && manager;
  }

  /** Whether it runs on other terms than were agreed to. */
  public boolean isAwaitedAgain(Goal goal) {
    return goal.state() == GoalState.ACTIVE && book.round(goal) > 0 && !isGiven(goal);
  }

  /** How often its terms have become others, so that each round is asked about once. */
  public int round(Goal goal) {
    return book.round(goal);
  }

  /** Whether starting it is all that this person has left to do. */
  public boolean mayBegin(Person by, Goal goal) {
    return switch (goal.state()) {
      case AGREED -> true;
      case DRAFT -> isGiven(goal) || isUpTo(by, goal);
      case IDEA, ACTIVE, DONE, DROPPED -> false;
    };
  }

  /** In a company goal, and where nobody else could, HR agrees in a manager's place. */
  boolean mayGive(Person by, Goal goal) {
    PersonId manager = managerOf(goal);
    return by.id().equals(goal.owner())
        || by.id().equals(manager)
        || goal.level() == Level.COMPANY
        || goal.owner() == null
        || manager == null;
  }

  void give(Person by, Goal goal, Instant now) {
    Side side = by.id().equals(goal.owner()) ? Side.OWNER : Side.MANAGER;
    book.addAgreement(goal, side, by.id(), now);
  }

  /** Whether nobody but this person has to agree, so that starting it says so. */
  boolean isUpTo(Person by, Goal goal) {
    return goal.owner() == null || (by.id().equals(goal.owner()) && managerOf(goal) == null);
  }

  /** A manager who has left is asked nothing. */
  private @Nullable PersonId managerOf(Goal goal) {
    PersonId manager = sight.managerOf(goal);
    return manager != null
            && people.find(goal.workspace(), manager).filter(Person::active).isPresent()
        ? manager
        : null;
  }
}
