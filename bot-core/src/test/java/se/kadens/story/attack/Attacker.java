package se.kadens.story.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guesses who gave which answer from all that stands in the tables, and was told from elsewhere who
 * took part and wrote. Puts people in order by every column of every row of theirs, puts what was
 * said in order likewise, and lays the one beside the other, in all combinations; and looks for
 * whatever stands both beside one person and beside something that was said.
 */
final class Attacker {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern LIST = Pattern.compile("\\[(-?\\d+(?:, ?-?\\d+)*)]");

  /** A value of fewer characters may well be in two places by chance. */
  private static final int TELLING = 8;

  private final Dump dump;
  private final List<Suspect> suspects;

  Attacker(Dump dump, List<Suspect> suspects) {
    this.dump = dump;
    this.suspects = suspects;
  }

  /** By the way it was guessed, how many guesses were right. */
  Map<String, Integer> guessedByOrder(Function<Dump.Row, String> said, List<Dump.Row> rows) {
    Map<String, Integer> hits = new TreeMap<>();
    Map<String, List<Suspect>> orders = orders();
    Set<String> columns =
        rows.stream().flatMap(row -> row.columns().keySet().stream()).collect(Collectors.toSet());
    for (String column : columns) {
      List<Dump.Row> inOrder = new ArrayList<>(rows);
      inOrder.sort(Comparator.comparing(row -> sortable(row.get(column))));
      for (boolean backwards : List.of(false, true)) {
        orders.forEach(
            (way, people) ->
                hits.put(
                    way + " / " + column + (backwards ? " backwards" : ""),
                    guessed(people, backwards ? inOrder.reversed() : inOrder, said)));
      }
    }
    return hits;
  }

  /** The first is taken for the first's. */
  private static int guessed(
      List<Suspect> people, List<Dump.Row> rows, Function<Dump.Row, String> said) {
    int hits = 0;
    for (Group group : groups(people, rows)) {
      for (int i = 0; i < Math.min(group.people().size(), group.rows().size()); i++) {
        hits += said.apply(group.rows().get(i)).contains(group.people().get(i).comment()) ? 1 : 0;
      }
    }
    return hits;
  }

  /** What comments are shown for: a department, or all that are not shown for theirs. */
  private record Group(List<Suspect> people, List<Dump.Row> rows) {}

  private static List<Group> groups(List<Suspect> people, List<Dump.Row> rows) {
    Map<String, List<Dump.Row>> byName =
        rows.stream().collect(Collectors.groupingBy(row -> row.get("department")));
    return byName.entrySet().stream()
        .map(
            group ->
                new Group(
                    people.stream()
                        .filter(
                            suspect ->
                                group.getKey().isEmpty()
                                    ? !byName.containsKey(suspect.group())
                                    : group.getKey().equals(suspect.group()))
                        .toList(),
                    group.getValue()))
        .toList();
  }

  /**
   * By the way, how much the one order resembles the other, however displaced some of it may be:
   * Spearman's correlation, as a deviate of which blind luck makes a standard normal one.
   */
  Map<String, Double> resemblances(List<Dump.Row> rows) {
    Map<String, Double> deviates = new TreeMap<>();
    Set<String> columns =
        rows.stream().flatMap(row -> row.columns().keySet().stream()).collect(Collectors.toSet());
    Map<String, List<Suspect>> orders = orders();
    for (String column : columns) {
      List<Dump.Row> inOrder = new ArrayList<>(rows);
      inOrder.sort(Comparator.comparing(row -> sortable(row.get(column))));
      orders.forEach(
          (way, people) -> deviates.put(way + " / " + column, deviates(people, inOrder)));
    }
    return deviates;
  }

  private static double deviates(List<Suspect> everybody, List<Dump.Row> all) {
    return groups(everybody, all).stream().mapToDouble(Attacker::deviate).sum();
  }

  private static double deviate(Group group) {
    List<Suspect> people = group.people();
    List<Dump.Row> rows = group.rows();
    double squares = 0;
    int n = people.size();
    for (int said = 0; said < rows.size(); said++) {
      String words = rows.get(said).get("words");
      for (int person = 0; person < n; person++) {
        if (words.contains(people.get(person).comment())) {
          squares += Math.pow(person - said, 2);
        }
      }
    }
    double correlation = 1 - 6 * squares / (n * (Math.pow(n, 2) - 1));
    return correlation * Math.sqrt(n - 1);
  }

  /** Wherever as many numbers stand in a row as took part, they are laid beside the people. */
  Map<String, Integer> guessedFromLists(List<Dump.Row> rows) {
    Map<String, Integer> hits = new HashMap<>();
    Map<String, List<Suspect>> orders = orders();
    for (Dump.Row row : rows) {
      row.columns().values().stream()
          .flatMap(Attacker::lists)
          .filter(numbers -> numbers.size() == suspects.size())
          .forEach(numbers -> orders.forEach((way, people) -> score(hits, way, people, numbers)));
    }
    return hits;
  }

  private static void score(
      Map<String, Integer> hits, String way, List<Suspect> people, List<Integer> numbers) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < people.size(); i++) {
      right += people.get(i).score() == numbers.get(i) ? 1 : 0;
      wrong += people.get(i).score() == numbers.get(numbers.size() - 1 - i) ? 1 : 0;
    }
    hits.merge(way, Math.max(right, wrong), Math::max);
  }

  private static Stream<List<Integer>> lists(String value) {
    Matcher matcher = LIST.matcher(value);
    return matcher
        .results()
        .map(found -> Stream.of(found.group(1).split(", ?")).map(Integer::valueOf).toList());
  }

  /** People by every column of their rows, if each has one. */
  private Map<String, List<Suspect>> orders() {
    Map<String, Map<Suspect, String>> values = new LinkedHashMap<>();
    for (Dump.Row row : dump.rows()) {
      for (Suspect suspect : whose(row)) {
        row.columns()
            .forEach(
                (column, value) ->
                    values
                        .computeIfAbsent(row.table() + "." + column, _ -> new HashMap<>())
                        .merge(suspect, sortable(value), Attacker::greater));
      }
    }
    Map<String, List<Suspect>> orders = new LinkedHashMap<>();
    values.forEach(
        (way, byPerson) -> {
          if (byPerson.size() == suspects.size()) {
            List<Suspect> order = new ArrayList<>(suspects);
            // Suspects come in an order that tells nothing, and keep it where a column does not.
            order.sort(Comparator.comparing(suspect -> byPerson.getOrDefault(suspect, "")));
            orders.put(way, order);
          }
        });
    return orders;
  }

  private static String greater(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private List<Suspect> whose(Dump.Row row) {
    return suspects.stream()
        .filter(
            suspect ->
                row.columns().containsValue(suspect.id())
                    || row.columns().containsValue(suspect.email()))
        .toList();
  }

  /** What stands beside one person alone and in one of these rows too: each such row betrays. */
  List<String> joined(List<Dump.Row> rows) {
    Map<String, Set<Suspect>> beside = new HashMap<>();
    for (Dump.Row row : dump.rows()) {
      for (Suspect suspect : whose(row)) {
        row.columns()
            .forEach(
                (column, value) -> {
                  boolean written = column.equals(Dump.WRITTEN_BY);
                  if (written || value.length() >= TELLING) {
                    beside
                        .computeIfAbsent(written ? "xmin " + value : value, _ -> new HashSet<>())
                        .add(suspect);
                  }
                });
      }
    }
    Set<String> telling =
        beside.entrySet().stream()
            .filter(entry -> entry.getValue().size() == 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<String> joins = new ArrayList<>();
    for (Dump.Row row : rows) {
      row.columns()
          .forEach(
              (column, value) -> {
                String known = column.equals(Dump.WRITTEN_BY) ? "xmin " + value : value;
                telling.stream()
                    .filter(
                        each ->
                            each.startsWith("xmin ") ? each.equals(known) : known.contains(each))
                    .forEach(each -> joins.add(row.table() + "." + column + " has " + each));
              });
    }
    Collections.sort(joins);
    return joins;
  }

  /** Numbers sort as numbers, and so do pages and places in them. */
  private static String sortable(String value) {
    return NUMBER.matcher(value).replaceAll(found -> "%20s".formatted(found.group()));
  }

  /**
   * Of how many right guesses blind luck reaches one in a million million times at most, if this
   * many are right on average: the bound of Chernoff, which holds for orders drawn at random too.
   */
  static int mostByChance(double mean) {
    int hits = (int) Math.ceil(mean) + 1;
    while (hits - mean - hits * Math.log(hits / mean) > -12 * Math.log(10)) {
      hits++;
    }
    return hits;
  }
}
