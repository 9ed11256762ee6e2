package se.kadens.goal.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Cycle;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Query;
import se.kadens.goal.Query.Scope;
import se.kadens.goal.Query.Sort;

/** Reads what is typed after "goals", such as "dept:sales type:okr sort:due", in both languages. */
final class TypedQuery {

  /** What somebody wishes to see. */
  sealed interface Wish {
    record List(Query query) implements Wish {}

    record Tree(Query query) implements Wish {}

    record Cards() implements Wish {}

    /** A word that says nothing to us. */
    record Unread(String word) implements Wish {}
  }

  private static final Pattern PIECE = Pattern.compile("([\\p{L}]+):(\"[^\"]*\"|\\S+)|\\S+");

  private static final Map<String, Scope> SCOPES =
      Map.ofEntries(
          Map.entry("mine", Scope.MINE),
          Map.entry("my", Scope.MINE),
          Map.entry("mina", Scope.MINE),
          Map.entry("team", Scope.TEAM),
          Map.entry("teamet", Scope.TEAM),
          Map.entry("teamets", Scope.TEAM),
          Map.entry("company", Scope.COMPANY),
          Map.entry("all", Scope.COMPANY),
          Map.entry("list", Scope.COMPANY),
          Map.entry("företaget", Scope.COMPANY),
          Map.entry("företagets", Scope.COMPANY),
          Map.entry("alla", Scope.COMPANY),
          Map.entry("lista", Scope.COMPANY));
  private static final Set<String> TREE = Set.of("tree", "träd", "trädet");
  private static final Set<String> CARDS = Set.of("scorecard", "scorecards", "styrkort");
  private static final Map<String, Sort> SORTS =
      Map.ofEntries(
          Map.entry("gap", Sort.GAP),
          Map.entry("takt", Sort.GAP),
          Map.entry("due", Sort.DUE),
          Map.entry("slut", Sort.DUE),
          Map.entry("datum", Sort.DUE),
          Map.entry("type", Sort.TYPE),
          Map.entry("typ", Sort.TYPE),
          Map.entry("dept", Sort.DEPARTMENT),
          Map.entry("department", Sort.DEPARTMENT),
          Map.entry("avdelning", Sort.DEPARTMENT));
  private static final Map<String, Framework> FRAMEWORKS =
      Map.of(
          "målstyrning", Framework.MBO,
          "styrkort", Framework.BSC,
          "scorecard", Framework.BSC,
          "nyckeltal", Framework.KPI);
  private static final Map<String, GoalState> STATES =
      Map.of(
          "idé", GoalState.IDEA,
          "utkast", GoalState.DRAFT,
          "överenskommet", GoalState.AGREED,
          "pågår", GoalState.ACTIVE,
          "avslutat", GoalState.DONE,
          "nedlagt", GoalState.DROPPED);
  private static final Map<String, Level> LEVELS =
      Map.of("företag", Level.COMPANY, "avdelning", Level.DEPARTMENT);

  private final List<String> departments;
  private @Nullable Scope scope;
  private boolean tree;
  private boolean cards;
  private Query query = Query.LIVE;

  private TypedQuery(List<String> departments) {
    this.departments = departments;
  }

  static Wish read(String typed, List<String> departments) {
    TypedQuery reading = new TypedQuery(departments);
    Matcher pieces = PIECE.matcher(typed.strip());
    while (pieces.find()) {
      boolean understood =
          pieces.group(1) == null
              ? reading.word(pieces.group().toLowerCase(Locale.ROOT))
              : reading.pair(
                  pieces.group(1).toLowerCase(Locale.ROOT),
                  pieces.group(2).replace("\"", "").toLowerCase(Locale.ROOT));
      if (!understood) {
        return new Wish.Unread(pieces.group());
      }
    }
    return reading.wish();
  }

  private Wish wish() {
    if (cards) {
      return new Wish.Cards();
    }
    if (tree) {
      return new Wish.Tree(query.withMost(GoalTree.first().most()));
    }
    boolean narrowed = !query.equals(Query.LIVE);
    Scope whose = scope != null ? scope : narrowed ? Scope.COMPANY : Scope.MINE;
    return new Wish.List(query.withScope(whose).withMost(GoalLists.first(whose).most()));
  }

  private boolean word(String word) {
    if (SCOPES.containsKey(word)) {
      scope = SCOPES.get(word);
      return true;
    }
    tree |= TREE.contains(word);
    cards |= CARDS.contains(word);
    return TREE.contains(word) || CARDS.contains(word);
  }

  private boolean pair(String name, String value) {
    Optional<Query> narrowed =
        switch (name) {
          case "type", "typ", "framework" ->
              Framework.ofCode(value)
                  .or(() -> Optional.ofNullable(FRAMEWORKS.get(value)))
                  .map(query::withFramework);
          case "dept", "department", "avdelning", "avd" ->
              departments.stream()
                  .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(value))
                  .findFirst()
                  .map(query::withDepartment);
          case "cycle", "cykel", "period" ->
              Cycle.parse(value.toUpperCase(Locale.ROOT))
                  .map(cycle -> query.withCycle(cycle.key()));
          case "state", "läge" ->
              GoalState.ofCode(value)
                  .or(() -> Optional.ofNullable(STATES.get(value)))
                  .map(state -> query.withStates(Set.of(state)));
          case "level", "nivå" ->
              Level.ofCode(value)
                  .or(() -> Optional.ofNullable(LEVELS.get(value)))
                  .map(query::withLevel);
          case "sort", "sortera", "ordning" ->
              Optional.ofNullable(SORTS.get(value)).map(query::withSort);
          default -> Optional.empty();
        };
    narrowed.ifPresent(found -> query = found);
    return narrowed.isPresent();
  }
}
