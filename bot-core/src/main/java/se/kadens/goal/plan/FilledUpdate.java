package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Amounts;
import se.kadens.goal.Direction;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.Measure;
import se.kadens.goal.Scored;
import se.kadens.goal.Standing;
import se.kadens.goal.Status;
import se.kadens.language.Language;

/**
 * What somebody said in the form of a goal. What stands as it stood when the form opened was not
 * said, so that it never takes the place of what somebody else has said since.
 *
 * @param since where those stood then of which something was said since
 */
record FilledUpdate(Scored scored, Map<GoalId, Standing> since, Values values, Language language) {

  static final String STATUS = "status";
  static final String CONFIDENCE = "confidence";
  static final String NOTE = "note";
  static final String VALUE = "value-";
  static final String UNKNOWN = "unknown";
  static final String YES = "yes";
  static final String NO = "no";

  /** No number that is 0 to 10 has more. */
  private static final String WHOLE = "\\d{1,2}";

  private static final int UNHEARD_OF = -1;

  FilledUpdate {
    since = Map.copyOf(since);
  }

  private Standing shown(Goal goal) {
    return since.getOrDefault(goal.id(), goal.standing());
  }

  /** Whether something was typed that is no number. */
  boolean isUnreadable(Goal leaf) {
    return typed(leaf).isEmpty() && !values.words(VALUE + leaf.id()).isEmpty();
  }

  /** Null where nothing was said of it. */
  @Nullable BigDecimal number(Goal leaf) {
    return typed(leaf).filter(number -> !isShown(leaf, number)).orElse(null);
  }

  private Optional<BigDecimal> typed(Goal leaf) {
    String field = VALUE + leaf.id();
    Measure measure = leaf.measure();
    if (measure == null || measure.direction() == Direction.DONE) {
      return values
          .picked(field)
          .filter(picked -> !picked.equals(UNKNOWN))
          .map(picked -> picked.equals(YES) ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    return Amounts.read(values.words(field), measure.unit(), language);
  }

  /** The form may show fewer decimals than are kept, so what it showed is read as it was shown. */
  private boolean isShown(Goal leaf, BigDecimal number) {
    BigDecimal shown = shown(leaf).current();
    Measure measure = leaf.measure();
    if (shown == null || measure == null) {
      return false;
    }
    return measure.direction() == Direction.DONE
        ? (shown.signum() > 0) == (number.signum() > 0)
        : Amounts.read(Amounts.say(shown, measure.unit(), language), measure.unit(), language)
            .filter(read -> read.compareTo(number) == 0)
            .isPresent();
  }

  @Nullable Status status() {
    return values
        .picked(STATUS)
        .flatMap(Status::ofCode)
        .filter(status -> status != shown(scored.goal()).status())
        .orElse(null);
  }

  /** What the form never offered is a confidence that there is not. */
  @Nullable Integer confidence() {
    return values
        .picked(CONFIDENCE)
        .map(picked -> picked.matches(WHOLE) ? Integer.parseInt(picked) : UNHEARD_OF)
        .filter(confidence -> !confidence.equals(shown(scored.goal()).confidence()))
        .orElse(null);
  }

  String note() {
    return values.words(NOTE);
  }

  /** What somebody else has said since the form opened, and this does not. */
  List<String> newer(List<Goal> leaves) {
    List<String> titles = new ArrayList<>();
    for (Goal leaf : leaves) {
      if (number(leaf) == null && !same(shown(leaf).current(), leaf.standing().current())) {
        titles.add(leaf.title());
      }
    }
    Goal goal = scored.goal();
    boolean status = status() == null && shown(goal).status() != goal.standing().status();
    boolean confidence =
        confidence() == null
            && !Objects.equals(shown(goal).confidence(), goal.standing().confidence());
    if ((status || confidence) && !titles.contains(goal.title())) {
      titles.add(goal.title());
    }
    return titles;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null) {
      return other == null;
    }
    return other != null && one.compareTo(other) == 0;
  }
}
