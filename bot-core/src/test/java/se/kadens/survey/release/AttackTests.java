package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.survey.release.Sample.department;
import static se.kadens.survey.release.Sample.scored;
import static se.kadens.survey.release.Sample.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

/**
 * Somebody who reads every cell of every wave, knows who is in which group, who took part and who
 * skipped what, and takes it that nobody changes an answer, against companies drawn at random with
 * teams that overlap and people who come, go and move between waves.
 */
class AttackTests {

  /** So many with one wave and as many with three. */
  private static final int SEEDS = 5_000;

  private static final Item ONE = scored("one", "trust");
  private static final Item TWO = scored("two", "trust");
  private static final Item THREE = scored("three", "trust");
  private static final Item WHY =
      Sample.item("why", null, Item.Measure.COMMENT, new Kind.LongText());
  private static final String THEME = "theme:trust";

  /** What there is to find out of each person: three answers, and two themes made of two each. */
  private static final int UNKNOWNS = 5;

  private int shown;
  private int hidden;

  /**
   * A survey that asks {@link #ONE} and another item of the same theme.
   *
   * @param what the other item is among the unknowns; the theme of both comes next
   */
  private record Survey(Item other, int what) {}

  private static final Survey FIRST = new Survey(TWO, 1);
  private static final Survey SECOND = new Survey(THREE, 3);

  /**
   * A company in one wave, with all that is released of it.
   *
   * @param other who answered the survey's other item
   */
  private record Wave(
      Survey survey, Sample sample, List<Released> table, BitSet one, BitSet other, BitSet wrote) {}

  @Test
  void noFewPeoplesAnswersFollowFromOneWave() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Thresholds thresholds = thresholds(random);
      int people = 6 + random.nextInt(6);
      Sample company = company(people, random);
      int skipping = random.nextInt(4) * 15;
      Wave wave = wave(FIRST, company, people, skipping, thresholds, List.of(), random);
      assertNothingFollows(people, List.of(wave), thresholds, "seed " + seed);
      assertNoOthersFollowForARespondent(people, wave, thresholds, random, "seed " + seed);
      assertCommentsAreAmongEnough(wave, thresholds, random);
      assertNoParticipationFollows(people, company, thresholds, random, "seed " + seed);
    }
    assertThat(shown).isGreaterThan(SEEDS);
    assertThat(hidden).isGreaterThan(SEEDS);
  }

  @Test
  void noFewPeoplesAnswersFollowFromSeveralWaves() {
    assertNothingFollowsFromWavesOf(FIRST);
  }

  @Test
  void noFewPeoplesAnswersFollowFromSurveysThatAskTheSame() {
    assertNothingFollowsFromWavesOf(FIRST, SECOND);
  }

  private void assertNothingFollowsFromWavesOf(Survey... surveys) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Thresholds thresholds = thresholds(random);
      int people = 6 + random.nextInt(6);
      List<Wave> waves = new ArrayList<>();
      Sample company = company(people, random);
      for (int wave = 0; wave < 3; wave++) {
        Survey survey = surveys[(seed + wave) % surveys.length];
        waves.addFirst(wave(survey, company, people, 0, thresholds, waves, random));
        company = random.nextBoolean() ? company : company(people, random);
      }
      assertNothingFollows(people, waves, thresholds, "seed " + seed);
    }
    assertThat(shown).isGreaterThan(SEEDS);
    assertThat(hidden).isGreaterThan(SEEDS);
  }

  @Test
  void noAnswerThatIsWithheldFollowsFromWhatIsShown() {
    int withheld = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      int people = 8 + random.nextInt(5);
      Sample company = company(people, random);
      Thresholds thresholds = new Thresholds(2, 4, 4);
      List<Released> table = unhappy(company, people, random).close(thresholds, History.FIRST, ONE);
      Attacker attacker = new Attacker(people + 1);
      for (Released released : table) {
        if (released.cell().content() instanceof Cell.Shown
            && released.cell().item().equals(ONE.key())) {
          attacker.learns(company.group(released.cell().slice(), people));
        }
      }
      for (Released released : table) {
        if (released.cell().content() instanceof Cell.Alike) {
          withheld++;
          assertThat(attacker.isSolved(company.group(released.cell().slice(), people)))
              .as("seed %d, %s", seed, released.cell())
              .isFalse();
        }
      }
    }
    assertThat(withheld).isGreaterThan(SEEDS);
  }

  /** Everybody answers, most of them 1. */
  private static Sample unhappy(Sample company, int people, Random random) {
    Sample sample = company.again();
    for (int person = 1; person <= people; person++) {
      sample.answered(person, ONE, random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1);
    }
    return sample;
  }

  private static Thresholds thresholds(Random random) {
    int score = 2 + random.nextInt(3);
    return new Thresholds(score, score + 1 + random.nextInt(2), score + 2);
  }

  /** Departments, overlapping teams and two languages. */
  private static Sample company(int people, Random random) {
    Sample company = new Sample();
    for (int person = 1; person <= people; person++) {
      company.with(department("d" + random.nextInt(3)), person);
      company.with(new Slice(Slice.Kind.LANGUAGE, random.nextInt(3) == 0 ? "en" : "sv"), person);
      for (String manager : List.of("a", "b", "c")) {
        if (random.nextInt(5) < 3) {
          company.with(team(manager), person);
        }
      }
    }
    return company;
  }

  /** Some do not take part, and of those who do some skip an item. */
  private Wave wave(
      Survey survey,
      Sample company,
      int people,
      int skipping,
      Thresholds thresholds,
      List<Wave> before,
      Random random) {
    Sample sample = company.again();
    BitSet one = new BitSet();
    BitSet other = new BitSet();
    BitSet wrote = new BitSet();
    for (int person = 1; person <= people; person++) {
      if (random.nextInt(8) > 0) {
        answer(sample, person, ONE, one, random.nextInt(100) >= skipping, random);
        answer(sample, person, survey.other(), other, random.nextInt(100) >= skipping, random);
        if (random.nextInt(8) > 0) {
          sample.answered(person, WHY, new Answer.Words("why " + person));
          wrote.set(person);
        }
      }
    }
    List<History.Past> past =
        before.stream()
            .map(
                wave ->
                    new History.Past(
                        wave.survey().equals(survey),
                        wave.sample().participation(),
                        wave.table().stream().map(Released::cell).toList()))
            .toList();
    History waves = new History(sample.participation(), past);
    List<Released> table = sample.close(thresholds, waves, ONE, survey.other());
    for (Released released : table) {
      shown += released.cell().content() instanceof Cell.Shown ? 1 : 0;
      hidden += released.cell().content() instanceof Cell.Suppressed ? 1 : 0;
    }
    return new Wave(survey, sample, table, one, other, wrote);
  }

  private static void answer(
      Sample sample, int person, Item item, BitSet answered, boolean does, Random random) {
    if (does) {
      sample.answered(person, item, 1 + random.nextInt(5));
      answered.set(person);
    } else {
      sample.answered(person, item, new Answer.Nothing());
    }
  }

  private static void assertNothingFollows(
      int people, List<Wave> waves, Thresholds thresholds, String seed) {
    Attacker totals = new Attacker(UNKNOWNS * (people + 1));
    Attacker distributions = new Attacker(UNKNOWNS * (people + 1));
    for (Wave wave : waves) {
      for (Released released : wave.table()) {
        BitSet unknowns = unknowns(released.cell(), wave, people);
        switch (released.cell().content()) {
          case Cell.Shown figures -> {
            totals.learns(unknowns);
            if (!figures.distribution().isEmpty()) {
              distributions.learns(unknowns);
            }
          }
          // It may become known what they all answered.
          case Cell.Alike(var distribution) -> {
            totals.learns(unknowns);
            if (distribution) {
              distributions.learns(unknowns);
            }
          }
          case Cell.Suppressed _, Cell.NoData _ -> {}
        }
      }
    }
    for (int what = 0; what < UNKNOWNS; what++) {
      BitSet unknowns = columns(range(people), what, people);
      assertThat(totals.findsOut(unknowns, thresholds.score())).as(seed).isEmpty();
      assertThat(distributions.findsOut(unknowns, thresholds.distribution())).as(seed).isEmpty();
    }
  }

  /**
   * What a cell is the sum of: of each person who answered it the answer, and for a theme whether
   * they are in favour of it, which is the same thing if they answered one of its items only.
   */
  private static BitSet unknowns(Cell cell, Wave wave, int people) {
    BitSet group = wave.sample().group(cell.slice(), people);
    if (!cell.item().equals(THEME)) {
      boolean one = cell.item().equals(ONE.key());
      group.and(one ? wave.one() : wave.other());
      return columns(group, one ? 0 : wave.survey().what(), people);
    }
    BitSet both = (BitSet) group.clone();
    both.and(wave.one());
    both.and(wave.other());
    BitSet all = columns(both, wave.survey().what() + 1, people);
    all.or(columns(without(both, group, wave.one()), 0, people));
    all.or(columns(without(both, group, wave.other()), wave.survey().what(), people));
    return all;
  }

  private static BitSet without(BitSet both, BitSet group, BitSet answered) {
    BitSet only = (BitSet) group.clone();
    only.and(answered);
    only.andNot(both);
    return only;
  }

  private static BitSet columns(BitSet group, int what, int people) {
    BitSet columns = new BitSet();
    group.stream().forEach(person -> columns.set(what * (people + 1) + person));
    return columns;
  }

  private static BitSet range(int people) {
    BitSet range = new BitSet();
    range.set(1, people + 1);
    return range;
  }

  /** Whoever answered can take their own answer from the total of a group with them in it. */
  private static void assertNoOthersFollowForARespondent(
      int people, Wave wave, Thresholds thresholds, Random random, String seed) {
    int person = 1 + random.nextInt(people);
    if (!wave.one().get(person)) {
      return;
    }
    Attacker attacker = new Attacker(UNKNOWNS * (people + 1));
    for (Cell cell :
        new Viewer(wave.sample().slicesOf(person), true).sees(wave.table(), thresholds)) {
      if (cell.content() instanceof Cell.Shown && cell.item().equals(ONE.key())) {
        attacker.learns(unknowns(cell, wave, people));
      }
    }
    assertThat(attacker.findsOutWith(person, range(people), thresholds.score() + 1))
        .as(seed)
        .isEmpty();
  }

  private static void assertCommentsAreAmongEnough(
      Wave wave, Thresholds thresholds, Random random) {
    List<Comment> comments =
        new Comments(thresholds, wave.sample().candidates(), random)
            .of(List.of(WHY), wave.sample().responses());
    assertThat(comments.size())
        .isEqualTo(
            wave.wrote().cardinality() < thresholds.comment() ? 0 : wave.wrote().cardinality());
    Map<Set<Slice>, Long> sizes =
        comments.stream()
            .collect(
                Collectors.groupingBy(
                    comment ->
                        comment.department() == null
                            ? Set.<Slice>of()
                            : Set.of(comment.department()),
                    Collectors.counting()));
    assertThat(sizes.values()).allMatch(size -> size >= thresholds.comment());
  }

  private static void assertNoParticipationFollows(
      int people, Sample company, Thresholds thresholds, Random random, String seed) {
    List<Set<Slice>> invited =
        IntStream.rangeClosed(1, people).mapToObj(company::slicesOf).toList();
    Candidates candidates = Candidates.of(invited, thresholds, random);
    Attacker attacker = new Attacker(people + 1);
    for (Slice slice : candidates.slices()) {
      attacker.learns(company.group(slice, people));
    }
    assertThat(attacker.findsOut(range(people), thresholds.score())).as(seed).isEmpty();
    for (Set<Slice> person : invited) {
      assertThat(candidates.where(person))
          .as(seed)
          .allMatch(place -> place.people() >= thresholds.score())
          .allMatch(place -> person.contains(place.slice()));
    }
  }
}
