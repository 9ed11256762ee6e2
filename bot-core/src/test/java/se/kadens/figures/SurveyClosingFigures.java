package se.kadens.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;
import se.kadens.survey.disclosure.Primes;
import se.kadens.survey.disclosure.Release;
import se.kadens.survey.release.Candidates;
import se.kadens.survey.release.History;
import se.kadens.survey.release.Participation;
import se.kadens.survey.release.Released;
import se.kadens.survey.release.Tabulation;

/**
 * How long it takes to decide what is released of a wave: with {@value #ITEMS} items, half of which
 * do not apply to three people of a hundred, by departments, nested lines of managers and two
 * languages; and how long an audit of overlapping groups takes by itself.
 */
public final class SurveyClosingFigures {

  private static final int ITEMS = 20;
  private static final int ITEMS_OF_A_THEME = 4;
  private static final int DEPARTMENTS = 200;
  private static final Random RANDOM = new Random(1);

  private SurveyClosingFigures() {}

  /** Prints the figures. */
  public static void main(String... arguments) {
    for (int people : List.of(1_000, 10_000, 100_000)) {
      firstWave(people);
    }
    for (int people : List.of(1_000, 10_000, 100_000)) {
      laterWave(people);
    }
    for (int groups : List.of(50, 100, 200, 400)) {
      overlapping(groups);
    }
  }

  private static void firstWave(int people) {
    List<Set<Slice>> invited = company(people);
    long began = System.nanoTime();
    Candidates candidates = Candidates.of(invited, Thresholds.USUAL, RANDOM);
    double settled = since(began);
    List<Item> items = items();
    List<Response> responses = invited.stream().map(slices -> answered(slices, items)).toList();
    began = System.nanoTime();
    List<Released> table = close(items, candidates, History.FIRST, responses);
    System.out.printf(
        "%d answers of %d items, %d candidates (settled in %.1f s): closed in %.1f s, %d of %d"
            + " cells shown%n",
        people,
        ITEMS,
        candidates.slices().size(),
        settled,
        since(began),
        table.stream().filter(each -> each.cell().content() instanceof Cell.Shown).count(),
        table.size());
  }

  /** The same company once more and more often, with 75 of 100 taking part each time. */
  private static void laterWave(int people) {
    List<Set<Slice>> invited = company(people);
    Candidates candidates = Candidates.of(invited, Thresholds.USUAL, RANDOM);
    List<Item> items = items();
    List<History.Past> past = new ArrayList<>();
    for (int wave = 0; wave <= History.MOST_PAST; wave++) {
      Map<Slice, BitSet> tookPart = new HashMap<>();
      List<Response> responses = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        if (RANDOM.nextInt(100) < 75) {
          responses.add(answered(invited.get(person), items));
          for (Candidates.Place place : candidates.where(invited.get(person))) {
            tookPart.computeIfAbsent(place.slice(), _ -> new BitSet()).set(person);
          }
        }
      }
      Participation now = new Participation(tookPart, Map.of());
      long began = System.nanoTime();
      List<Released> table = close(items, candidates, new History(now, past), responses);
      System.out.printf(
          "%d invited, wave %d: closed in %.1f s, %d of %d cells shown%n",
          people,
          wave,
          since(began),
          table.stream().filter(each -> each.cell().content() instanceof Cell.Shown).count(),
          table.size());
      past.addFirst(new History.Past(true, now, table.stream().map(Released::cell).toList()));
    }
  }

  /** Groups of 10 to 40 out of ten times as many people as there are groups. */
  private static void overlapping(int groups) {
    Release release = new Release(10 * groups, 5, Primes.draw(RANDOM));
    long began = System.nanoTime();
    int admitted = 0;
    for (int group = 0; group < groups; group++) {
      BitSet members = new BitSet();
      int size = 10 + RANDOM.nextInt(31);
      while (members.cardinality() < size) {
        members.set(RANDOM.nextInt(10 * groups));
      }
      admitted += release.admit(members) ? 1 : 0;
    }
    System.out.printf(
        "%d overlapping groups: audited in %.1f s, %d let in%n", groups, since(began), admitted);
  }

  private static List<Released> close(
      List<Item> items, Candidates candidates, History waves, List<Response> responses) {
    return new Tabulation(items, Thresholds.USUAL, candidates.slices(), waves, RANDOM)
        .of(responses);
  }

  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      Question question =
          Question.required(
              "item_" + i, new Kind.Scale(1, 5, null, null), Translated.same("Item " + i));
      items.add(
          new Item(
              question,
              "theme_" + i / ITEMS_OF_A_THEME,
              Item.Direction.HIGHER_IS_BETTER,
              Item.Measure.SCORE));
    }
    return items;
  }

  private static Response answered(Set<Slice> slices, List<Item> items) {
    Map<String, Answer> answers = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (i % 2 == 0 || RANDOM.nextInt(100) >= 3) {
        answers.put(items.get(i).key(), Answer.Amount.of(1 + RANDOM.nextInt(5)));
      }
    }
    return new Response(slices, answers);
  }

  /**
   * Departments of uneven size, each below a manager who reports to another, down to ten levels.
   */
  private static List<Set<Slice>> company(int people) {
    List<Set<Slice>> company = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      int department = Math.min(RANDOM.nextInt(DEPARTMENTS), RANDOM.nextInt(DEPARTMENTS));
      Set<Slice> slices = new HashSet<>();
      slices.add(Slice.EVERYONE);
      slices.add(new Slice(Slice.Kind.DEPARTMENT, "Department " + department));
      slices.add(new Slice(Slice.Kind.LANGUAGE, RANDOM.nextInt(3) == 0 ? "en" : "sv"));
      for (int manager = department; manager > 0; manager = (manager - 1) / 2) {
        slices.add(new Slice(Slice.Kind.MANAGER, "Manager " + manager));
      }
      company.add(slices);
    }
    return company;
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
