package se.kadens.goal;

import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which goals somebody wishes to see, and in which order.
 *
 * @param scope whose
 * @param states empty for every state
 * @param skip how many come before the page
 * @param most how many are on it
 */
public record Query(
    Scope scope,
    Optional<Framework> framework,
    Optional<String> department,
    Optional<Level> level,
    Optional<String> cycle,
    Set<GoalState> states,
    Sort sort,
    int skip,
    int most) {

  /** Longer than any token. */
  public static final int LONGEST_TOKEN = 120;

  /** What is neither a thought nor ended, the furthest behind first. */
  public static final Query LIVE =
      new Query(
          Scope.COMPANY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          EnumSet.of(GoalState.DRAFT, GoalState.AGREED, GoalState.ACTIVE),
          Sort.GAP,
          0,
          10);

  /** More than this is never on a page. */
  private static final int MOST = 100;

  private static final String BETWEEN = "~";

  public Query {
    states = Set.copyOf(states);
  }

  /** Whose goals are looked at. */
  public enum Scope {
    MINE("m"),
    /** Those of the viewer's reports, else of those with the same manager. */
    TEAM("t"),
    COMPANY("c");

    private final String letter;

    Scope(String letter) {
      this.letter = letter;
    }
  }

  /** What comes first. */
  public enum Sort {
    /** The furthest behind; what is not known last. */
    GAP("g"),
    DUE("d"),
    TYPE("t"),
    DEPARTMENT("p");

    private final String letter;

    Sort(String letter) {
      this.letter = letter;
    }
  }

  public Query withScope(Scope scope) {
    return new Query(scope, framework, department, level, cycle, states, sort, 0, most);
  }

  public Query withFramework(@Nullable Framework only) {
    return new Query(
        scope, Optional.ofNullable(only), department, level, cycle, states, sort, 0, most);
  }

  public Query withDepartment(@Nullable String only) {
    return new Query(
        scope, framework, Optional.ofNullable(only), level, cycle, states, sort, 0, most);
  }

  public Query withLevel(@Nullable Level only) {
    return new Query(
        scope, framework, department, Optional.ofNullable(only), cycle, states, sort, 0, most);
  }

  public Query withCycle(@Nullable String only) {
    return new Query(
        scope, framework, department, level, Optional.ofNullable(only), states, sort, 0, most);
  }

  public Query withStates(Set<GoalState> only) {
    return new Query(scope, framework, department, level, cycle, only, sort, 0, most);
  }

  public Query withSort(Sort first) {
    return new Query(scope, framework, department, level, cycle, states, first, 0, most);
  }

  public Query withSkip(int before) {
    return new Query(scope, framework, department, level, cycle, states, sort, before, most);
  }

  public Query withMost(int page) {
    return new Query(scope, framework, department, level, cycle, states, sort, skip, page);
  }

  /** At most {@value #LONGEST_TOKEN} characters, for a button to carry. */
  public String token() {
    return String.join(
        BETWEEN,
        scope.letter,
        framework.map(Framework::code).orElse(""),
        level.map(Level::code).orElse(""),
        cycle.orElse(""),
        states.stream().sorted().map(Query::letter).collect(Collectors.joining()),
        sort.letter,
        Integer.toString(skip),
        Integer.toString(most),
        department.orElse(""));
  }

  /** Empty for anything but a token. */
  public static Optional<Query> parse(String token) {
    String[] cells = token.split(BETWEEN, 9);
    if (cells.length != 9
        || token.length() > LONGEST_TOKEN
        || token.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Query(
              one(Scope.values(), scope -> scope.letter.equals(cells[0])),
              given(cells[1]).map(code -> Framework.ofCode(code).orElseThrow()),
              given(cells[8]),
              given(cells[2]).map(code -> Level.ofCode(code).orElseThrow()),
              given(cells[3]),
              states(cells[4]),
              one(Sort.values(), sort -> sort.letter.equals(cells[5])),
              Objects.checkIndex(Integer.parseInt(cells[6]), Integer.MAX_VALUE),
              Objects.checkIndex(Integer.parseInt(cells[7]), MOST + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException forged) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private static String letter(GoalState state) {
    return switch (state) {
      case IDEA -> "i";
      case DRAFT -> "d";
      case AGREED -> "a";
      case ACTIVE -> "r";
      case DONE -> "e";
      case DROPPED -> "x";
    };
  }

  private static Set<GoalState> states(String letters) {
    return letters
        .chars()
        .mapToObj(Character::toString)
        .map(letter -> one(GoalState.values(), state -> letter(state).equals(letter)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T one(T[] values, Predicate<T> wanted) {
    return Stream.of(values).filter(wanted).findFirst().orElseThrow();
  }
}
