package se.kadens.goal.follow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Direction;
import se.kadens.goal.Goal;
import se.kadens.goal.Measure;
import se.kadens.goal.Progress;
import se.kadens.goal.Scored;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.follow.GoalAsks.Ask;
import se.kadens.goal.follow.QuestionKey.Sort;
import se.kadens.interview.Answer;
import se.kadens.interview.FollowUp.When;
import se.kadens.interview.Kind;
import se.kadens.interview.Kind.Option;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.language.Language;

/**
 * Puts a goal into a question of a check-in.
 *
 * @param silentSince the day anybody last said something of it, if that is to be named
 * @param more how many goals are not asked about this time, if that is to be said
 */
record QuestionWords(Ask ask, @Nullable LocalDate silentSince, int more) {

  static final String DEVELOP = "develop";
  static final String KEEP = "keep";
  static final String DROP = "drop";

  private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(100);
  private static final Set<String> NEVER_COUNTED =
      Set.of("%", "kr", "tkr", "mkr", "sek", "eur", "usd", "$", "€");
  private static final List<Status> WAYS_IT_GOES =
      List.of(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK, Status.BLOCKED);

  Question question() {
    if (!ask.subGoals().isEmpty()) {
      return subGoals().followedBy(new When.Answered(), confidence());
    }
    Measure measure = ask.goal().measure();
    return measure == null || measure.direction() == Direction.DONE
        ? yesOrNo().followedBy(new When.Chosen(Set.of(Kind.YesNo.NO)), confidence())
        : amount(measure).followedBy(new When.Answered(), confidence());
  }

  private Question amount(Measure measure) {
    BigDecimal current = ask.goal().standing().current();
    Translated unit = measure.unit().isBlank() ? null : Translated.same(measure.unit());
    Question question =
        asked(new Kind.ANumber(unit), FollowPhrases::whereIsIt, FollowPhrases::whereIsItAfter);
    Question standing =
        current == null
            ? question.orNothing(both(FollowPhrases::notKnown))
            : question
                .withStanding(new Answer.Amount(current))
                .orNothing(both(words -> words.noChange(current, measure.unit())));
    return isCounter(measure, current) ? standing.withStep(BigDecimal.ONE) : standing;
  }

  private Question yesOrNo() {
    boolean doneNow = ask.goal().standing().status() == Status.DONE;
    return asked(new Kind.YesNo(), FollowPhrases::isItDone, FollowPhrases::isItDoneAfter)
        .withStanding(Answer.Chosen.of(doneNow ? Kind.YesNo.YES : Kind.YesNo.NO));
  }

  private Question subGoals() {
    List<Option> options =
        ask.subGoals().stream()
            .limit(Kind.MOST_OPTIONS)
            .map(part -> Option.shortened(QuestionKey.option(part.id()), part.title()))
            .toList();
    return asked(
            new Kind.SeveralOf(options),
            FollowPhrases::whichAreReached,
            FollowPhrases::whichAreReachedAfter)
        .orNothing(both(FollowPhrases::nothingNew));
  }

  /** How a silence is named to whoever kept it. */
  private interface AfterSilence {
    String of(FollowPhrases words, String title, LocalDate last);
  }

  private Question asked(
      Kind kind, BiFunction<FollowPhrases, String, String> plainly, AfterSilence afterSilence) {
    String title = ask.goal().title();
    String key = new QuestionKey(Sort.STANDS, ask.goal().id()).toString();
    Translated plain = both(words -> plainly.apply(words, title));
    LocalDate last = silentSince;
    Question question =
        last == null
            ? Question.optional(key, kind, plain)
            : Question.optional(key, kind, both(words -> afterSilence.of(words, title, last)))
                .withRetold(plain);
    boolean helps = !help(new FollowPhrases(Language.ENGLISH)).isEmpty();
    return helps ? question.withHelp(both(this::help)) : question;
  }

  /** What it is to reach, what it is a part of, and how many more there are. */
  private String help(FollowPhrases words) {
    return Stream.of(
            words.target(ask.goal()),
            ask.whole() == null ? "" : words.partOf(ask.whole().title()),
            more == 0 ? "" : words.more(more))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Question confidence() {
    Question question =
        Question.optional(
            new QuestionKey(Sort.CONFIDENCE, ask.goal().id()).toString(),
            new Kind.Scale(
                0, 10, both(FollowPhrases::noConfidence), both(FollowPhrases::fullConfidence)),
            both(words -> words.confidence(ask.goal().title())));
    Integer before = ask.goal().standing().confidence();
    return before == null
        ? question
        : question
            .withStanding(Answer.Amount.of(before))
            .orNothing(both(words -> words.asBefore(before)));
  }

  /** Something that grows by ones, and not by much. */
  private static boolean isCounter(Measure measure, @Nullable BigDecimal current) {
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    return measure.direction() == Direction.UP
        && start != null
        && target != null
        && isWhole(start)
        && isWhole(target)
        && (current == null || isWhole(current))
        && target.subtract(start).compareTo(MOST_STEPS) <= 0
        && NEVER_COUNTED.stream().noneMatch(measure.unit().strip()::equalsIgnoreCase);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** How it really goes, asked without a word of doubt. */
  static Question doubt(Scored scored, LocalDate today, StatusWords names) {
    Goal goal = scored.goal();
    List<Option> options =
        WAYS_IT_GOES.stream()
            .map(status -> new Option(optionOf(status), both(words -> words.status(status, names))))
            .toList();
    return Question.optional(
        new QuestionKey(Sort.DOUBT, goal.id()).toString(),
        new Kind.OneOf(options),
        both(
            words ->
                scored.watermelon()
                    ? words.behindItsClock(
                        goal.title(), scored.progress().orElse(0), Progress.elapsed(goal, today))
                    : words.unmoved(goal.title())));
  }

  static String optionOf(Status status) {
    return status.code().replace('-', '_');
  }

  static Question idea(Goal idea) {
    return Question.optional(
            new QuestionKey(Sort.IDEA, idea.id()).toString(),
            new Kind.OneOf(
                List.of(
                    new Option(DEVELOP, both(FollowPhrases::develop)),
                    new Option(KEEP, both(FollowPhrases::keepIdea)),
                    new Option(DROP, both(FollowPhrases::letGo)))),
            both(words -> words.whatOfTheIdea(idea.title())))
        .withRetold(both(words -> words.whatOfTheirIdea(idea.title())));
  }

  private static Translated both(Function<FollowPhrases, String> words) {
    return new Translated(
        words.apply(new FollowPhrases(Language.ENGLISH)),
        words.apply(new FollowPhrases(Language.SWEDISH)));
  }
}
