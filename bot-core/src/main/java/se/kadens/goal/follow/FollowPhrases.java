package se.kadens.goal.follow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import se.kadens.goal.Amounts;
import se.kadens.goal.Direction;
import se.kadens.goal.Goal;
import se.kadens.goal.Measure;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** How a check-in asks about goals, in one language. */
final class FollowPhrases {

  private static final Wording WORDING = Wording.beside(FollowPhrases.class);

  private static final int EXCERPT = 200;

  private final Language language;

  FollowPhrases(Language language) {
    this.language = language;
  }

  String whereIsIt(String title) {
    return say("where", Map.of("title", title));
  }

  String whereIsItAfter(String title, LocalDate last) {
    return say("where_after", Map.of("title", title, "week", week(last)));
  }

  String isItDone(String title) {
    return say("done", Map.of("title", title));
  }

  String isItDoneAfter(String title, LocalDate last) {
    return say("done_after", Map.of("title", title, "week", week(last)));
  }

  String whichAreReached(String title) {
    return say("reached", Map.of("title", title));
  }

  String whichAreReachedAfter(String title, LocalDate last) {
    return say("reached_after", Map.of("title", title, "week", week(last)));
  }

  String notKnown() {
    return say("not_known");
  }

  String noChange(BigDecimal current, String unit) {
    return say("no_change", Map.of("amount", Amounts.say(current, unit, language)));
  }

  String nothingNew() {
    return say("nothing_new");
  }

  /** "Nu 320 besök, ska till 500 besök."; empty where there is nothing to say. */
  String target(Goal goal) {
    Measure measure = goal.measure();
    if (measure == null || measure.start() == null || measure.target() == null) {
      String criterion = goal.doneCriterion().strip();
      return criterion.isEmpty() ? "" : say("criterion", Map.of("words", excerpt(criterion)));
    }
    String target = Amounts.say(measure.target(), measure.unit(), language);
    BigDecimal current = goal.standing().current();
    if (measure.direction() == Direction.KEEP) {
      return say(
          "band", Map.of("start", Dates.of(language).number(measure.start()), "target", target));
    }
    return current == null
        ? say("target", Map.of("target", target))
        : say(
            "target_now",
            Map.of("current", Amounts.say(current, measure.unit(), language), "target", target));
  }

  String partOf(String title) {
    return say("part_of", Map.of("title", title));
  }

  String more(int count) {
    return say("more", Map.of("count", count));
  }

  String confidence(String title) {
    return say("confidence", Map.of("title", title));
  }

  String noConfidence() {
    return say("confidence_none");
  }

  String fullConfidence() {
    return say("confidence_full");
  }

  String asBefore(int confidence) {
    return say("as_before", Map.of("confidence", confidence));
  }

  String status(Status status, StatusWords words) {
    return language.capitalised(GoalPhrases.named(status, language, words));
  }

  /** Says both numbers, and nothing of what they might mean. */
  String behindItsClock(String title, double progress, double elapsed) {
    return say(
        "behind_its_clock",
        Map.of("title", title, "progress", percent(progress), "elapsed", percent(elapsed)));
  }

  String unmoved(String title) {
    return say("unmoved", Map.of("title", title));
  }

  String whatOfTheIdea(String title) {
    return say("idea", Map.of("title", title));
  }

  /** The same to others than whoever had it. */
  String whatOfTheirIdea(String title) {
    return say("idea_retold", Map.of("title", title));
  }

  String develop() {
    return say("idea_develop");
  }

  String keepIdea() {
    return say("idea_keep");
  }

  String letGo() {
    return say("idea_drop");
  }

  String wasLetGo() {
    return say("idea_dropped");
  }

  /** Why somebody got the monthly report. */
  String whyReport() {
    return say("why_report");
  }

  private String percent(double share) {
    return Amounts.say(BigDecimal.valueOf(Math.round(share * 100)), "%", language);
  }

  private String week(LocalDate day) {
    return Dates.of(language).week(day);
  }

  private static String excerpt(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT / 2)).strip() + "…";
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }
}
