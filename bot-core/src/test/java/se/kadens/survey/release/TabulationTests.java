package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.kadens.survey.release.Sample.department;
import static se.kadens.survey.release.Sample.people;
import static se.kadens.survey.release.Sample.scored;
import static se.kadens.survey.release.Sample.team;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.interview.Translated;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

/** The vectors of rules R1 to R7 and V1 to V5 in the cells of a table. */
class TabulationTests {

  private static final Slice ALL = Slice.EVERYONE;
  private static final Slice A = team("a");
  private static final Slice B = team("b");
  private static final Slice C = team("c");
  private static final Slice D = team("d");
  private static final Item ENERGY = scored("energy", "energy");

  @Test
  void showsWhatScoresComeTo() {
    List<Integer> given = new ArrayList<>();
    given.addAll(Collections.nCopies(30, 5));
    given.addAll(Collections.nCopies(20, 4));
    given.addAll(Collections.nCopies(10, 3));
    given.addAll(Collections.nCopies(25, 2));
    given.addAll(Collections.nCopies(15, 1));
    Sample sample = new Sample();
    IntStream.range(0, 100).forEach(i -> sample.answered(i + 1, ENERGY, given.get(i)));
    assertThat(sample.close(ENERGY).shown(ALL, ENERGY))
        .isEqualTo(new Cell.Shown(100, 3.25, 0.5, null, List.of(15, 25, 10, 20, 30)));
  }

  @Test
  void countsTheShareFromTheGoodEndAndLeavesTheMeanAsAnswered() {
    Item stress = Sample.turned(scored("stress", "stress"));
    Sample sample = new Sample();
    for (int person = 1; person <= 10; person++) {
      sample.answered(person, stress, person <= 3 ? 1 : 4);
    }
    assertThat(sample.close(stress).shown(ALL, stress))
        .isEqualTo(new Cell.Shown(10, 3.1, 0.3, null, List.of(3, 0, 0, 7, 0)));
    assertThat(((Cell.Shown) sample.close(stress).at(ALL, "theme:stress")).mean())
        .isEqualTo(2.9, within(1e-9));
  }

  @Test
  void showsEnps() {
    Item recommend =
        Sample.item("recommend", null, Item.Measure.ENPS, new Kind.Scale(0, 10, null, null));
    Sample sample = new Sample();
    int[] given = {9, 9, 10, 10, 10, 7, 8, 8, 6, 0};
    IntStream.range(0, 10).forEach(i -> sample.answered(i + 1, recommend, given[i]));
    Cell.Shown shown = sample.close(recommend).shown(ALL, recommend);
    assertThat(shown.enps()).isNotNull();
    assertThat(shown.enps().score()).isEqualTo(30);
    assertThat(shown.enps().margin()).isEqualTo(48.4, within(0.05));
    assertThat(shown.mean()).isEqualTo(7.7);
    assertThat(shown.distribution()).containsExactly(1, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3);
  }

  @Test
  void showsOnlyHowManyChoseWhatOnceThereAreEightOfThem() {
    List<Kind.Option> options =
        List.of(
            new Kind.Option("tea", Translated.same("Tea")),
            new Kind.Option("coffee", Translated.same("Coffee")));
    Item drinks = Sample.item("drinks", null, Item.Measure.CHOICE, new Kind.SeveralOf(options));
    Sample sample = new Sample().with(A, people(1, 7));
    for (int person = 1; person <= 15; person++) {
      sample.answered(person, drinks, Answer.Chosen.of(person < 6 ? "tea" : "coffee"));
    }
    assertThat(sample.close(drinks).shown(ALL, drinks))
        .isEqualTo(new Cell.Shown(15, null, null, null, List.of(5, 10)));
    assertThat(sample.close(drinks).shown(A, drinks))
        .isEqualTo(new Cell.Shown(7, null, null, null, List.of()));
  }

  @Test
  void showsTheMeanOfNumbersAndHowManyCommented() {
    Item minutes = Sample.item("minutes", null, Item.Measure.NUMBER, new Kind.ANumber(null));
    Item why = Sample.item("why", null, Item.Measure.COMMENT, new Kind.LongText());
    Sample sample = new Sample();
    for (int person = 1; person <= 6; person++) {
      sample.answered(person, minutes, 10 * person);
      sample.answered(person, why, new Answer.Words(person == 6 ? " " : "Därför"));
    }
    Sample.Table table = sample.close(minutes, why);
    assertThat(table.shown(ALL, minutes)).isEqualTo(new Cell.Shown(6, 35.0, null, null, List.of()));
    assertThat(table.shown(ALL, why)).isEqualTo(new Cell.Shown(5, null, null, null, List.of()));
  }

  @Test
  void leavesOutWhatIsNoAnswer() {
    Sample sample = new Sample().allAnswered(ENERGY, people(1, 9));
    sample.answered(9, ENERGY, new Answer.Nothing()).answered(10, ENERGY, 6);
    assertThat(sample.close(ENERGY).shown(ALL, ENERGY).n()).isEqualTo(8);
  }

  @Test
  void countsWhoAnsweredTheItem() {
    Item other = scored("other", null);
    Sample sample = new Sample().allAnswered(ENERGY, people(1, 9)).allAnswered(other, people(1, 4));
    assertThat(sample.close(ENERGY, other).at(ALL, "energy")).isInstanceOf(Cell.Shown.class);
    assertThat(sample.close(ENERGY, other).at(ALL, "other")).isEqualTo(new Cell.Suppressed());
  }

  @Test
  void tellsNobodyFromTooFew() {
    Sample sample =
        new Sample()
            .with(A, people(1, 4))
            .with(B, people(20, 30))
            .allAnswered(ENERGY, people(1, 14));
    assertThat(sample.close(ENERGY).at(A, "energy")).isEqualTo(new Cell.Suppressed());
    assertThat(sample.close(ENERGY).at(B, "energy")).isEqualTo(new Cell.NoData());
  }

  @Test
  void showsADistributionOnlyOfEightAndLeavesNoFewer() {
    Sample sample =
        new Sample()
            .with(A, people(1, 12))
            .with(B, people(13, 17))
            .allAnswered(ENERGY, people(1, 17));
    Sample.Table table = sample.close(ENERGY);
    assertThat(table.shown("energy")).containsExactlyInAnyOrder(ALL, A, B);
    assertThat(table.shown(ALL, ENERGY).distribution()).isNotEmpty();
    assertThat(table.shown(A, ENERGY).distribution()).isEmpty();
    assertThat(table.shown(B, ENERGY).distribution()).isEmpty();
  }

  @Test
  void hidesATeamThatLeavesFourOfTheCompany() {
    Sample sample = new Sample().with(A, people(1, 8)).allAnswered(ENERGY, people(1, 12));
    assertThat(sample.close(ENERGY).shown("energy")).containsExactly(ALL);
  }

  @Test
  void showsATeamThatLeavesFive() {
    Sample sample = new Sample().with(A, people(1, 7)).allAnswered(ENERGY, people(1, 12));
    assertThat(sample.close(ENERGY).shown("energy")).containsExactlyInAnyOrder(ALL, A);
  }

  @Test
  void hidesMenOfATeamWhoLeaveFourWomen() {
    Sample sample = halves().with(C, people(1, 6)).allAnswered(ENERGY, people(1, 20));
    assertThat(sample.close(ENERGY).shown("energy")).containsExactlyInAnyOrder(ALL, A, B);
  }

  @Test
  void hidesATeamThatSharesThreeWithAnother() {
    Sample sample =
        new Sample()
            .with(A, people(1, 10))
            .with(B, people(8, 17))
            .allAnswered(ENERGY, people(1, 17));
    assertThat(sample.close(ENERGY).shown("energy")).containsExactlyInAnyOrder(ALL, A);
  }

  @Test
  void showsTwoHalves() {
    Sample sample = halves().allAnswered(ENERGY, people(1, 20));
    assertThat(sample.close(ENERGY).shown("energy")).containsExactlyInAnyOrder(ALL, A, B);
  }

  @Test
  void hidesMenOfOneHalfOnceAllMenAreShown() {
    Sample sample =
        halves()
            .with(C, people(1, 6))
            .with(C, people(11, 13))
            .with(team("e"), people(7, 10))
            .with(team("e"), people(14, 20))
            .with(D, people(1, 6))
            .allAnswered(ENERGY, people(1, 20));
    assertThat(sample.close(ENERGY).shown("energy"))
        .containsExactlyInAnyOrder(ALL, A, B, C, team("e"));
  }

  private static Sample halves() {
    return new Sample().with(A, people(1, 10)).with(B, people(11, 20));
  }

  @Test
  void hidesASecondDepartmentBesidesTheSmallOne() {
    Sample sample =
        new Sample()
            .with(department("Produkt"), people(1, 12))
            .with(department("Sälj"), people(13, 20))
            .with(department("Ekonomi"), people(21, 24))
            .allAnswered(ENERGY, people(1, 24));
    assertThat(sample.close(ENERGY).shown("energy"))
        .containsExactlyInAnyOrder(ALL, department("Produkt"));
  }

  @Test
  void lettingInTheLargerFirstDoesNotDependOnTheOrderOfAnything() {
    Sample sample =
        halves().with(C, people(3, 14)).with(D, people(1, 9)).allAnswered(ENERGY, people(1, 20));
    List<Slice> backwards = sample.candidates().reversed();
    List<Response> shuffled = new ArrayList<>(sample.responses());
    Collections.shuffle(shuffled, new Random(4));
    assertThat(
            new Tabulation(
                    List.of(ENERGY), Thresholds.USUAL, backwards, History.FIRST, new Random(7))
                .of(shuffled))
        .isEqualTo(sample.close(ENERGY).cells());
  }

  @Test
  void weighsEachPersonTheSameWithinATheme() {
    Item one = scored("one", "trust");
    Item two = scored("two", "trust");
    Item three = scored("three", "trust");
    Sample sample = new Sample();
    for (int person = 1; person <= 30; person += 3) {
      sample.answered(person, one, 5).answered(person, two, 4).answered(person, three, 4);
      sample.answered(person + 1, one, 3).answered(person + 1, two, 4);
      sample.answered(person + 2, one, 2);
    }
    Cell.Shown theme = (Cell.Shown) sample.close(one, two, three).at(ALL, "theme:trust");
    assertThat(theme.n()).isEqualTo(30);
    assertThat(theme.favourable()).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(theme.distribution()).isEmpty();
  }

  @Test
  void givesNoThemeThatWithItsItemsWouldTellWhatFourAnswered() {
    Item one = scored("one", "trust");
    Item two = scored("two", "trust");
    Sample sample = new Sample().allAnswered(one, people(1, 4)).allAnswered(two, people(5, 12));
    Sample.Table table = sample.close(one, two);
    assertThat(table.at(ALL, "one")).isEqualTo(new Cell.Suppressed());
    assertThat(table.at(ALL, "two")).isInstanceOf(Cell.Shown.class);
    assertThat(table.at(ALL, "theme:trust")).isEqualTo(new Cell.Suppressed());
  }

  @Test
  void givesAThemeWhoseItemsAreAskedOfDifferentPeople() {
    Item one = scored("one", "trust");
    Item two = scored("two", "trust");
    Sample sample = new Sample().allAnswered(one, people(1, 5)).allAnswered(two, people(6, 15));
    Cell.Shown theme = (Cell.Shown) sample.close(one, two).at(ALL, "theme:trust");
    assertThat(theme.n()).isEqualTo(15);
    assertThat(theme.mean()).isEqualTo(3, within(1e-9));
    assertThat(theme.favourable()).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void givesNoMeanOfAThemeWhileOneOfItsItemsIsHidden() {
    Item one = scored("one", "trust");
    Item two = scored("two", "trust");
    Item three = scored("three", "trust");
    Sample sample = new Sample().allAnswered(one, people(1, 12)).allAnswered(two, people(1, 12));
    assertThat(trust(sample.close(one, two, three)).mean()).isNotNull();
    sample.allAnswered(three, people(1, 4));
    assertThat(trust(sample.close(one, two, three)).mean()).isNull();
    assertThat(trust(sample.close(one, two, three)).favourable()).isNotNull();
  }

  private static Cell.Shown trust(Sample.Table table) {
    return (Cell.Shown) table.at(ALL, "theme:trust");
  }

  @Test
  void givesNoThemeOfATeamWhereFourAnsweredSeveralOfItsItems() {
    Item one = scored("one", "trust");
    Item two = scored("two", "trust");
    Sample sample = new Sample().with(A, people(1, 7)).allAnswered(one, people(1, 20));
    sample.allAnswered(two, people(4, 20));
    assertThat(sample.close(one, two).shown("one")).containsExactlyInAnyOrder(ALL, A);
    assertThat(sample.close(one, two).shown("theme:trust")).containsExactly(ALL);
  }

  @Test
  void showsEverythingOfASurveyThatNamesItsRespondents() {
    Sample sample = new Sample().with(A, people(1, 1)).allAnswered(ENERGY, people(1, 3));
    List<Released> cells = sample.close(Thresholds.NONE, History.FIRST, ENERGY);
    assertThat(cells).allMatch(each -> each.cell().content() instanceof Cell.Shown);
  }

  @Test
  void answersForEveryItemThemeAndCandidate() {
    Item other = scored("other", null);
    Sample sample = halves().allAnswered(ENERGY, people(1, 20));
    assertThat(sample.close(ENERGY, other).cells())
        .extracting(each -> Map.entry(each.cell().item(), each.cell().slice()))
        .containsExactly(
            Map.entry("energy", ALL),
            Map.entry("energy", A),
            Map.entry("energy", B),
            Map.entry("other", ALL),
            Map.entry("other", A),
            Map.entry("other", B),
            Map.entry("theme:energy", ALL),
            Map.entry("theme:energy", A),
            Map.entry("theme:energy", B));
  }
}
