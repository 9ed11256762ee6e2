package se.kadens.goal.follow;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.kadens.goal.GoalId;

/** What a question within a check-in asks of which goal. */
record QuestionKey(Sort sort, GoalId goal) {

  static final String PREFIX = "goal_";

  private static final Pattern WRITTEN = Pattern.compile(PREFIX + "([0-9a-f]{32})(_[a-z])?");

  enum Sort {
    /** Where it stands, or which of its parts are reached. */
    STANDS(""),
    CONFIDENCE("_c"),
    /** How it really goes. */
    DOUBT("_d"),
    /** What is to become of a thought. */
    IDEA("_i");

    private final String ending;

    Sort(String ending) {
      this.ending = ending;
    }
  }

  static Optional<QuestionKey> parse(String key) {
    Matcher written = WRITTEN.matcher(key);
    if (!written.matches()) {
      return Optional.empty();
    }
    String ending = written.group(2) == null ? "" : written.group(2);
    return Stream.of(Sort.values())
        .filter(sort -> sort.ending.equals(ending))
        .findFirst()
        .map(sort -> new QuestionKey(sort, goal(written.group(1))));
  }

  /** The key by which an option of a question stands for a goal. */
  static String option(GoalId goal) {
    return goal.toString().replace("-", "");
  }

  static GoalId goal(String option) {
    String dashed = option.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    return new GoalId(UUID.fromString(dashed));
  }

  @Override
  public String toString() {
    return PREFIX + option(goal) + sort.ending;
  }
}
