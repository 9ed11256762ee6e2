package se.kadens.goal.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.checkin.CheckInPart;
import se.kadens.goal.CompanyStatuses;
import se.kadens.goal.FollowedGoals;
import se.kadens.goal.FollowedGoals.Followed;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Scored;
import se.kadens.goal.Status;
import se.kadens.goal.follow.GoalAsks.Ask;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Every;

/** Asks people within their check-ins where their goals stand, and keeps the goals up to date. */
@Component
class GoalQuestions implements CheckInPart {

  /** More in one week would be a survey of its own. */
  static final int MOST_GOALS = 5;

  /** Silence over this many check-ins is named. */
  private static final int SILENT_CHECK_INS = 2;

  private static final int MOST_IDEAS = 3;

  private final FollowedGoals goals;
  private final GoalAnswers answers;
  private final CompanyStatuses statuses;

  GoalQuestions(FollowedGoals goals, GoalAnswers answers, CompanyStatuses statuses) {
    this.goals = goals;
    this.answers = answers;
    this.statuses = statuses;
  }

  @Override
  public String prefix() {
    return QuestionKey.PREFIX;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<PersonId, List<Question>> questions(List<Moment> moments, Every every) {
    Map<PersonId, List<Question>> questions = new HashMap<>();
    moments.stream()
        .collect(Collectors.groupingBy(Moment::askDate))
        .forEach((day, asked) -> questions.putAll(on(day, asked, every)));
    return questions;
  }

  private Map<PersonId, List<Question>> on(LocalDate day, List<Moment> moments, Every every) {
    Map<PersonId, List<Followed>> followed =
        goals.of(moments.stream().map(Moment::person).toList(), day);
    return moments.stream()
        .collect(
            Collectors.toMap(
                moment -> moment.person().id(),
                moment ->
                    questions(
                        moment, every, followed.getOrDefault(moment.person().id(), List.of()))));
  }

  private List<Question> questions(Moment moment, Every every, List<Followed> followed) {
    LocalDate today = moment.askDate();
    List<Question> questions = new ArrayList<>(standing(followed, moment, every));
    doubted(followed)
        .ifPresent(
            doubted ->
                questions.add(
                    QuestionWords.doubt(
                        doubted.scored(), today, statuses.of(moment.person().workspace()))));
    followed.stream()
        .filter(each -> isIdeaOfAnEarlierCycle(each, today))
        .limit(MOST_IDEAS)
        .forEach(each -> questions.add(QuestionWords.idea(each.scored().goal())));
    return questions;
  }

  private static List<Question> standing(List<Followed> followed, Moment moment, Every every) {
    LocalDate silentBefore = Patience.before(moment.askDate(), SILENT_CHECK_INS, every);
    List<Ask> asks = GoalAsks.of(followed, moment.person());
    int more = Math.max(0, asks.size() - MOST_GOALS);
    List<Question> questions = new ArrayList<>();
    for (Ask ask : asks.subList(0, asks.size() - more)) {
      LocalDate last =
          ask.updatedAt() == null
              ? null
              : ask.updatedAt().atZone(moment.person().zone()).toLocalDate();
      boolean silent = last != null && last.isBefore(silentBefore);
      boolean isLast = questions.size() == MOST_GOALS - 1;
      QuestionWords words = new QuestionWords(ask, silent ? last : null, isLast ? more : 0);
      questions.add(words.question());
    }
    return questions;
  }

  /**
   * The goal that is furthest behind what is said of it, or whose value does not move; each is
   * asked about once in a quarter, and one at a time.
   */
  private static Optional<Followed> doubted(List<Followed> followed) {
    return followed.stream()
        .filter(each -> !each.asked() && isDoubtful(each))
        .min(Comparator.comparingDouble(each -> each.scored().gap().orElse(0)));
  }

  /** What is done or not lies no way behind until it is due. */
  private static boolean isDoubtful(Followed followed) {
    Scored scored = followed.scored();
    Goal goal = scored.goal();
    if (scored.parts().isEmpty() && GoalAsks.isYesOrNo(goal)) {
      return false;
    }
    boolean green = goal.state() == GoalState.ACTIVE && goal.standing().status() == Status.ON_TRACK;
    return green && (scored.watermelon() || isUnmoved(followed));
  }

  private static boolean isUnmoved(Followed followed) {
    return followed.scored().progress().orElse(0) < 1
        && followed.scored().leaves().stream()
            .allMatch(leaf -> followed.unmoved().contains(leaf.goal().id()));
  }

  private static boolean isIdeaOfAnEarlierCycle(Followed followed, LocalDate today) {
    Goal goal = followed.scored().goal();
    return goal.state() == GoalState.IDEA
        && goal.cycle().end().isBefore(today)
        && !followed.asked();
  }

  @Override
  public void stored(Interview interview, Moment moment) {
    answers.actUpon(interview, moment);
  }

  /** Once more, in case something stood in the way before. */
  @Override
  public void submitted(Interview interview, Moment moment) {
    answers.actUpon(interview, moment);
  }
}
