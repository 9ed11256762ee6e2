package se.kadens.goal.follow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.GoalId;
import se.kadens.goal.Status;
import se.kadens.interview.Answer;
import se.kadens.interview.FollowUp;
import se.kadens.interview.Given;
import se.kadens.interview.Interview;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;

/** What somebody's check-in says of which goals. */
final class SaidOfGoals {

  private final Map<GoalId, Said> updates = new LinkedHashMap<>();
  private final List<OfIdea> ideas = new ArrayList<>();
  private final Set<GoalId> doubted = new HashSet<>();

  /**
   * All that a check-in says of one goal.
   *
   * @param current null where it is said to stand as it stood when the check-in began
   * @param confidence null likewise
   * @param version another one whenever any of it is answered anew
   * @param isUpdate whether the goal was asked about, be it that nothing changed
   */
  record Said(
      GoalId goal,
      @Nullable BigDecimal current,
      @Nullable Status status,
      @Nullable Integer confidence,
      String version,
      boolean isUpdate) {

    /** With how it goes, as was said besides. */
    Said and(@Nullable Status said, String itsVersion) {
      return new Said(
          goal, current, said, confidence, version + "-" + itsVersion, isUpdate || said != null);
    }
  }

  /** What is to become of a thought. */
  record OfIdea(GoalId goal, String decision) {}

  static SaidOfGoals in(Interview interview) {
    SaidOfGoals said = new SaidOfGoals();
    for (Question question : interview.questionnaire().questions()) {
      Given given = interview.answers().get(question.key());
      if (given != null) {
        QuestionKey.parse(question.key())
            .ifPresent(key -> said.add(key, question, given, interview));
      }
    }
    return said;
  }

  Collection<Said> updates() {
    return updates.values();
  }

  List<OfIdea> ideas() {
    return ideas;
  }

  /** Those of which was asked how they really go. */
  Set<GoalId> doubted() {
    return doubted;
  }

  Set<GoalId> goals() {
    Set<GoalId> all = new HashSet<>(updates.keySet());
    all.addAll(doubted);
    ideas.forEach(idea -> all.add(idea.goal()));
    return all;
  }

  private void add(QuestionKey key, Question question, Given given, Interview interview) {
    switch (key.sort()) {
      case STANDS -> stands(key.goal(), question, given, interview);
      case DOUBT -> {
        doubted.add(key.goal());
        Said before =
            updates.getOrDefault(key.goal(), new Said(key.goal(), null, null, null, "", false));
        updates.put(
            key.goal(), before.and(statusIn(given.answer()).orElse(null), "d" + given.version()));
      }
      case IDEA ->
          ideas.add(new OfIdea(key.goal(), given.answer().keys().stream().findFirst().orElse("")));
      case CONFIDENCE -> {}
    }
  }

  private void stands(GoalId goal, Question question, Given given, Interview interview) {
    FollowUp followUp = question.followUp();
    Optional<Given> sure =
        followUp == null ? Optional.empty() : interview.given(followUp.question().key());
    String version = given.version() + "-" + sure.map(Given::version).orElse(0);
    if (question.kind() instanceof Kind.SeveralOf(var options)) {
      options.forEach(option -> reached(option.key(), given));
    }
    updates.put(
        goal,
        new Said(
            goal,
            amountIn(question, given.answer()),
            null,
            sure.map(Given::answer)
                .filter(answer -> followUp == null || !isAsBefore(followUp.question(), answer))
                .flatMap(Answer::value)
                .map(BigDecimal::intValue)
                .orElse(null),
            version,
            true));
  }

  private void reached(String option, Given given) {
    GoalId part = QuestionKey.goal(option);
    boolean chosen = given.answer().keys().contains(option);
    updates.put(
        part,
        new Said(
            part,
            chosen ? BigDecimal.ONE : null,
            null,
            null,
            Integer.toString(given.version()),
            true));
  }

  /** Not yet is nothing new, and what is chosen of several is said of each. */
  private static @Nullable BigDecimal amountIn(Question question, Answer answer) {
    if (question.kind() instanceof Kind.SeveralOf || isAsBefore(question, answer)) {
      return null;
    }
    return answer.keys().contains(Kind.YesNo.YES) ? BigDecimal.ONE : answer.value().orElse(null);
  }

  /** What stands as it stood when the check-in began was not said. */
  private static boolean isAsBefore(Question question, Answer answer) {
    return answer.equals(question.standing());
  }

  private static Optional<Status> statusIn(Answer answer) {
    return Stream.of(Status.values())
        .filter(status -> answer.keys().contains(QuestionWords.optionOf(status)))
        .findFirst();
  }
}
