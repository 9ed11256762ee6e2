package se.kadens.goal.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Message;
import se.kadens.goal.Consent;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalComment;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Goals;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Shows one goal with all of it to whoever may see it. */
@Component
public class ShowGoal {

  private static final int MOST_UPDATES = 20;
  private static final int MOST_COMMENTS = 20;

  private final SeeGoals see;
  private final Goals goals;
  private final People people;
  private final Consent consent;
  private final FrameworkOffers offers;
  private final GoalVocabulary vocabulary;

  ShowGoal(
      SeeGoals see,
      Goals goals,
      People people,
      Consent consent,
      FrameworkOffers offers,
      GoalVocabulary vocabulary) {
    this.see = see;
    this.goals = goals;
    this.people = people;
    this.consent = consent;
    this.offers = offers;
    this.vocabulary = vocabulary;
  }

  /** The goal; a part is shown with the goal it counts towards. */
  public Message of(Person viewer, GoalId goal, Instant now) {
    return of(viewer, goal, null, now);
  }

  /**
   * @param notice what is said above it; null for nothing
   */
  public Message of(Person viewer, GoalId goal, @Nullable String notice, Instant now) {
    return see.one(viewer, goal, now)
        .flatMap(scored -> whole(viewer, scored, now))
        .map(
            scored ->
                new OneGoal(viewer, sight(viewer, scored), vocabulary.of(viewer, now))
                    .message(notice))
        .orElseGet(() -> Message.of(new ViewPhrases(viewer).gone()));
  }

  /** Whoever owns a part of what they may not see is shown the part. */
  private Optional<Scored> whole(Person viewer, Scored scored, Instant now) {
    Goal goal = scored.goal();
    return goal.part() && goal.parent() != null
        ? see.one(viewer, goal.parent(), now).or(() -> Optional.of(scored))
        : Optional.of(scored);
  }

  /**
   * All that is shown of a goal besides how far it has come.
   *
   * @param mayBegin whether starting it is all that the viewer has left to do
   * @param awaitedAgain whether it runs on terms that not everybody has agreed to
   * @param offered what the viewer may make of a thought
   */
  record Sight(
      Scored scored,
      @Nullable Person manager,
      @Nullable Goal parent,
      List<GoalUpdate> updates,
      List<GoalComment> comments,
      Set<PersonId> agreed,
      Map<PersonId, Person> people,
      boolean mayChange,
      boolean mayUpdate,
      boolean mayBegin,
      boolean awaitedAgain,
      List<Framework> offered) {

    Sight {
      offered = List.copyOf(offered);
    }

    Optional<Person> owner() {
      return Optional.ofNullable(scored.goal().owner()).map(people::get);
    }
  }

  private Sight sight(Person viewer, Scored scored) {
    Goal goal = scored.goal();
    List<GoalUpdate> updates = updates(scored);
    List<GoalComment> comments = comments(scored);
    Set<PersonId> named = new HashSet<>();
    updates.forEach(update -> Optional.ofNullable(update.by()).ifPresent(named::add));
    comments.forEach(comment -> named.add(comment.by()));
    Optional.ofNullable(goal.owner()).ifPresent(named::add);
    var agreements = goals.agreements(viewer.workspace(), goal.id());
    agreements.forEach(agreement -> named.add(agreement.by()));
    Map<PersonId, Person> people = new HashMap<>();
    this.people.find(viewer.workspace(), named).forEach(one -> people.put(one.id(), one));
    Optional<Person> manager =
        Optional.ofNullable(goal.owner())
            .map(people::get)
            .map(Person::manager)
            .flatMap(id -> this.people.find(viewer.workspace(), id));
    manager.ifPresent(one -> people.put(one.id(), one));
    return new Sight(
        scored,
        manager.orElse(null),
        parent(viewer, goal),
        updates,
        comments,
        agreements.stream().map(agreement -> agreement.by()).collect(Collectors.toSet()),
        people,
        see.mayChange(viewer, goal),
        see.mayUpdate(viewer, goal),
        consent.mayBegin(viewer, goal),
        consent.isAwaitedAgain(goal),
        goal.state() == GoalState.IDEA ? offers.to(viewer) : List.of());
  }

  /** Only where the viewer may see that too. */
  private @Nullable Goal parent(Person viewer, Goal goal) {
    return Optional.ofNullable(goal.parent())
        .flatMap(id -> goals.find(viewer.workspace(), id))
        .filter(parent -> see.maySee(viewer, parent))
        .orElse(null);
  }

  /** Those below its parts among them, the newest last. */
  private List<GoalComment> comments(Scored scored) {
    return each(scored)
        .flatMap(one -> goals.comments(one.workspace(), one.id(), MOST_COMMENTS).stream())
        .sorted(Comparator.comparing(GoalComment::at).reversed())
        .limit(MOST_COMMENTS)
        .toList()
        .reversed();
  }

  /** Those of its parts among them, the newest first. */
  private List<GoalUpdate> updates(Scored scored) {
    return each(scored)
        .flatMap(one -> goals.history(one.workspace(), one.id(), MOST_UPDATES).stream())
        .sorted(Comparator.comparing(GoalUpdate::at).reversed())
        .limit(MOST_UPDATES)
        .toList();
  }

  private static Stream<Goal> each(Scored scored) {
    return Stream.concat(Stream.of(scored), scored.parts().stream()).map(Scored::goal);
  }
}
