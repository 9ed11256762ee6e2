package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.goal.Goal;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.Visibility;
import se.kadens.people.Person;

/** What feedback may be tied to; never a goal that somebody who reads it may not see. */
@Component
class Tags {

  private static final int MOST_GOALS = 20;

  private final SeeGoals goals;
  private final CompanyValues values;
  private final MayGive mayGive;

  Tags(SeeGoals goals, CompanyValues values, MayGive mayGive) {
    this.goals = goals;
    this.values = values;
    this.mayGive = mayGive;
  }

  /** The receiver's goals, the giver's own, and the company's values. */
  List<Tag> offered(Person giver, Person receiver, SeenBy seenBy, Instant now) {
    List<Tag> tags = new ArrayList<>();
    Stream.concat(goals.of(giver, receiver.id(), now).stream(), goals.mine(giver, now).stream())
        .map(Scored::goal)
        .filter(seenByAll(giver, receiver, seenBy))
        .map(Tags::tag)
        .distinct()
        .limit(MOST_GOALS)
        .forEach(tags::add);
    tags.addAll(values.of(giver.workspace()));
    return tags;
  }

  /** The goals that somebody may ask for feedback about: their own. */
  List<Tag> goalsOf(Person asker, Instant now) {
    return goals.mine(asker, now).stream()
        .map(Scored::goal)
        .map(Tags::tag)
        .limit(MOST_GOALS)
        .toList();
  }

  private Predicate<Goal> seenByAll(Person giver, Person receiver, SeenBy seenBy) {
    Optional<Person> manager = mayGive.managerOf(giver, receiver);
    return goal ->
        goals.maySee(receiver, goal)
            && switch (seenBy) {
              case RECEIVER -> true;
              case MANAGER -> manager.filter(m -> goals.maySee(m, goal)).isPresent();
              case ROOM -> goal.visibility() == Visibility.PUBLIC;
            };
  }

  static Optional<Tag> chosen(List<Tag> offered, String key) {
    return offered.stream().filter(tag -> tag.key().equals(key)).findFirst();
  }

  private static Tag tag(Goal goal) {
    return new Tag(Tag.Of.GOAL, goal.id().value(), goal.title());
  }
}
