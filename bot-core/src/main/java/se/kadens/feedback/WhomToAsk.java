package se.kadens.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.SeeGoals;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Those who work towards the same goals, and so have seen how it went. */
@Component
class WhomToAsk {

  private static final int MOST = 2;
  private static final Set<GoalState> AT_WORK =
      EnumSet.of(GoalState.AGREED, GoalState.ACTIVE, GoalState.DONE);

  private final Goals goals;
  private final SeeGoals seeGoals;
  private final People people;
  private final MayGive mayGive;

  WhomToAsk(Goals goals, SeeGoals seeGoals, People people, MayGive mayGive) {
    this.goals = goals;
    this.seeGoals = seeGoals;
    this.people = people;
    this.mayGive = mayGive;
  }

  /** Somebody to ask, and a goal that both work towards. */
  record Suggestion(Person person, Goal shared) {}

  /** Two at most; whoever shares most goals first. */
  List<Suggestion> of(Person asker) {
    Map<PersonId, List<Goal>> shared = new LinkedHashMap<>();
    for (Goal mine : goals.ownedBy(asker.workspace(), asker.id(), AT_WORK)) {
      for (Goal near : around(mine)) {
        PersonId owner = near.owner();
        if (owner != null
            && !owner.equals(asker.id())
            && AT_WORK.contains(near.state())
            && seeGoals.maySee(asker, near)) {
          shared.computeIfAbsent(owner, _ -> new ArrayList<>()).add(near);
        }
      }
    }
    return people.find(asker.workspace(), shared.keySet()).stream()
        .sorted(
            Comparator.comparingInt((Person person) -> -of(shared, person).size())
                .thenComparing(Person::name))
        .filter(person -> mayGive.refusalToAsk(asker, person.id()).isEmpty())
        .limit(MOST)
        .map(person -> new Suggestion(person, nearest(of(shared, person))))
        .toList();
  }

  /** A part that is theirs says more of what they saw than a goal that is only aligned. */
  private static Goal nearest(List<Goal> shared) {
    return Collections.min(
        shared, Comparator.comparing((Goal goal) -> !goal.part()).thenComparing(Goal::title));
  }

  private static List<Goal> of(Map<PersonId, List<Goal>> shared, Person person) {
    return shared.getOrDefault(person.id(), List.of());
  }

  /** Its parts, the goal above it, and what else leads there. */
  private List<Goal> around(Goal goal) {
    List<Goal> around = new ArrayList<>(goals.childrenOf(goal.workspace(), goal.id()));
    GoalId parent = goal.parent();
    if (parent != null) {
      goals.find(goal.workspace(), parent).ifPresent(around::add);
      around.addAll(goals.childrenOf(goal.workspace(), parent));
    }
    return around;
  }
}
