package se.kadens.survey.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

/** A wave in a small company whose people have numbers from 1. */
final class Sample {

  private final Map<Slice, BitSet> groups = new TreeMap<>();
  private final Map<Integer, Map<String, Answer>> answers = new TreeMap<>();

  static Item scored(String key, @Nullable String theme) {
    return item(key, theme, Item.Measure.SCORE, new Kind.Scale(1, 5, null, null));
  }

  static Item item(String key, @Nullable String theme, Item.Measure measure, Kind kind) {
    Question question = Question.required(key, kind, Translated.same(key));
    return new Item(question, theme, Item.Direction.HIGHER_IS_BETTER, measure);
  }

  static Item turned(Item item) {
    return new Item(item.question(), item.theme(), Item.Direction.LOWER_IS_BETTER, item.measure());
  }

  static Slice team(String name) {
    return new Slice(Slice.Kind.MANAGER, name);
  }

  static Slice department(String name) {
    return new Slice(Slice.Kind.DEPARTMENT, name);
  }

  static int[] people(int first, int last) {
    return IntStream.rangeClosed(first, last).toArray();
  }

  /** The same groups before anybody has answered. */
  Sample again() {
    Sample again = new Sample();
    groups.forEach((slice, group) -> again.with(slice, group.stream().toArray()));
    return again;
  }

  Sample with(Slice slice, int... people) {
    BitSet group = groups.computeIfAbsent(slice, _ -> new BitSet());
    IntStream.of(people).forEach(group::set);
    return this;
  }

  Sample answered(int person, Item item, Answer answer) {
    answers.computeIfAbsent(person, _ -> new HashMap<>()).put(item.key(), answer);
    return this;
  }

  Sample answered(int person, Item item, int number) {
    return answered(person, item, Answer.Amount.of(number));
  }

  /** These people answer 1, 2, 3, 4, 5, 1 and so on. */
  Sample allAnswered(Item item, int... people) {
    for (int person : people) {
      answered(person, item, 1 + (person - 1) % 5);
    }
    return this;
  }

  List<Slice> candidates() {
    Set<Slice> slices = new HashSet<>(groups.keySet());
    slices.add(Slice.EVERYONE);
    return slices.stream().sorted().toList();
  }

  List<Response> responses() {
    return answers.keySet().stream().map(this::response).toList();
  }

  private Response response(int person) {
    return new Response(slicesOf(person), answers.getOrDefault(person, Map.of()));
  }

  Set<Slice> slicesOf(int person) {
    Set<Slice> slices =
        groups.keySet().stream()
            .filter(slice -> groups.getOrDefault(slice, new BitSet()).get(person))
            .collect(Collectors.toSet());
    slices.add(Slice.EVERYONE);
    return slices;
  }

  BitSet group(Slice slice, int people) {
    BitSet everyone = new BitSet();
    everyone.set(1, people + 1);
    return (BitSet) groups.getOrDefault(slice, everyone).clone();
  }

  /** Everybody who answered anything. */
  Participation participation() {
    Map<Slice, BitSet> tookPart = new HashMap<>();
    for (int person : answers.keySet()) {
      slicesOf(person)
          .forEach(slice -> tookPart.computeIfAbsent(slice, _ -> new BitSet()).set(person));
    }
    return new Participation(tookPart, Map.of());
  }

  List<Released> close(Thresholds thresholds, History waves, Item... items) {
    return new Tabulation(List.of(items), thresholds, candidates(), waves, new Random(1))
        .of(responses());
  }

  /** What is released of a first wave. */
  Table close(Item... items) {
    return new Table(close(Thresholds.USUAL, History.FIRST, items));
  }

  record Table(List<Released> cells) {

    Cell.Content at(Slice slice, String item) {
      return cells.stream()
          .map(Released::cell)
          .filter(cell -> cell.slice().equals(slice) && cell.item().equals(item))
          .map(Cell::content)
          .findFirst()
          .orElseThrow();
    }

    Cell.Shown shown(Slice slice, Item item) {
      return (Cell.Shown) at(slice, item.key());
    }

    /** The groups whose figures of an item are shown, or its theme's. */
    Set<Slice> shown(String item) {
      return cells.stream()
          .map(Released::cell)
          .filter(cell -> cell.item().equals(item) && cell.content() instanceof Cell.Shown)
          .map(Cell::slice)
          .collect(Collectors.toSet());
    }
  }
}
