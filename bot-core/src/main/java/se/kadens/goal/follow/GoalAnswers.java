package se.kadens.goal.follow;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.checkin.CheckInPart.Moment;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Direction;
import se.kadens.goal.FollowedGoals;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Status;
import se.kadens.goal.Update;
import se.kadens.goal.follow.CheckedGoals.Told;
import se.kadens.goal.follow.SaidOfGoals.OfIdea;
import se.kadens.goal.follow.SaidOfGoals.Said;
import se.kadens.interview.Interview;

/**
 * Brings goals up to date with what was answered in a check-in. A goal hears of one check-in once:
 * what is edited there takes the place of what was said before, unless somebody has said more of
 * the goal since. A goal that has ended meanwhile hears nothing.
 */
@Component
class GoalAnswers {

  static final String SOURCE = "checkin";

  private final Goals goals;
  private final ChangeGoals change;
  private final CheckedGoals checked;
  private final FollowedGoals followed;

  GoalAnswers(Goals goals, ChangeGoals change, CheckedGoals checked, FollowedGoals followed) {
    this.goals = goals;
    this.change = change;
    this.checked = checked;
    this.followed = followed;
  }

  void actUpon(Interview interview, Moment moment) {
    SaidOfGoals all = SaidOfGoals.in(interview);
    Map<GoalId, Goal> found =
        goals.find(moment.person().workspace(), all.goals()).stream()
            .collect(Collectors.toMap(Goal::id, Function.identity()));
    update(all.updates(), found, moment);
    for (OfIdea idea : all.ideas()) {
      Optional.ofNullable(found.get(idea.goal())).ifPresent(goal -> decide(goal, idea, moment));
    }
    all.doubted().stream()
        .flatMap(goal -> Optional.ofNullable(found.get(goal)).stream())
        .forEach(goal -> followed.asked(goal, moment.askDate(), moment.now()));
  }

  private void update(Collection<Said> updates, Map<GoalId, Goal> found, Moment moment) {
    String prefix = SOURCE + "/" + moment.subject() + "/" + moment.person().id() + "/";
    Map<GoalId, Told> told = checked.told(moment.person().workspace(), found.keySet(), prefix);
    for (Said said : inOneOrder(updates, found)) {
      Goal goal = found.get(said.goal());
      if (goal != null && goal.state() == GoalState.ACTIVE) {
        update(goal, said, told.getOrDefault(said.goal(), Told.NOTHING), prefix, moment);
      }
    }
  }

  /** By their wholes, so that two check-ins that share goals never wait for each other. */
  private static List<Said> inOneOrder(Collection<Said> updates, Map<GoalId, Goal> found) {
    return updates.stream()
        .sorted(
            Comparator.comparing(
                said ->
                    Optional.ofNullable(found.get(said.goal()))
                        .filter(Goal::part)
                        .flatMap(part -> Optional.ofNullable(part.parent()))
                        .orElse(said.goal())
                        .toString()))
        .toList();
  }

  private void update(Goal goal, Said said, Told told, String prefix, Moment moment) {
    String key = prefix + said.version();
    boolean again = told.isSomething();
    boolean outdated = again && !told.isNewest();
    if (told.keys().contains(key) || outdated || (!again && !said.isUpdate())) {
      return;
    }
    Outcome outcome =
        change.update(moment.person(), goal.id(), updateOf(goal, said, told, key), moment.now());
    if (again && outcome instanceof Outcome.Done) {
      checked.fold(goal, prefix, key);
    }
  }

  /** What the check-in said before and an edit leaves out stands again as it stood until then. */
  private static Update updateOf(Goal goal, Said said, Told told, String key) {
    Measure measure = goal.measure();
    Integer confidence = said.confidence() == null ? told.before().confidence() : said.confidence();
    return measure == null
        ? new Update(null, statusOf(goal, said, told), confidence, "", SOURCE, key)
        : new Update(
            currentOf(goal, measure, said, told), said.status(), confidence, "", SOURCE, key);
  }

  /** What was not known to be reached until then is not reached. */
  private static @Nullable BigDecimal currentOf(Goal goal, Measure measure, Said said, Told told) {
    BigDecimal before = told.before().current();
    if (said.current() != null || before != null) {
      return said.current() == null ? before : said.current();
    }
    boolean reachedSince =
        told.isSomething()
            && measure.direction() == Direction.DONE
            && goal.standing().current() != null;
    return reachedSince ? BigDecimal.ZERO : null;
  }

  /** What has nothing to measure is done or not. */
  private static @Nullable Status statusOf(Goal goal, Said said, Told told) {
    if (said.status() != null) {
      return said.status();
    }
    if (said.current() != null && said.current().signum() > 0) {
      return Status.DONE;
    }
    boolean doneSince = told.isSomething() && goal.standing().status() == Status.DONE;
    return doneSince ? told.before().status() : null;
  }

  private void decide(Goal idea, OfIdea said, Moment moment) {
    followed.asked(idea, moment.askDate(), moment.now());
    if (idea.state() != GoalState.IDEA) {
      return;
    }
    switch (said.decision()) {
      case QuestionWords.DEVELOP -> change.develop(moment.person(), idea.id(), moment.now());
      case QuestionWords.DROP ->
          change.end(
              moment.person(),
              idea.id(),
              GoalState.DROPPED,
              false,
              new FollowPhrases(moment.person().language()).wasLetGo(),
              moment.now());
      default -> {}
    }
  }
}
