package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.survey.release.Sample.people;
import static se.kadens.survey.release.Sample.scored;
import static se.kadens.survey.release.Sample.team;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.interview.Translated;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

/** Rule R8b: what everybody answered alike would be known of each of them. */
class AlikeTests {

  private static final Slice ALL = Slice.EVERYONE;
  private static final Slice A = team("a");
  private static final Slice B = team("b");
  private static final Item ENERGY = scored("energy", "workload");
  private static final Item CALM = scored("calm", "workload");
  private static final Item RECOMMEND =
      Sample.item("recommend", null, Item.Measure.ENPS, new Kind.Scale(0, 10, null, null));
  private static final Item MINUTES =
      Sample.item("minutes", null, Item.Measure.NUMBER, new Kind.ANumber(null));

  private static Sample all(Item item, int answer, int people) {
    return all(new Sample(), item, answer, people(1, people));
  }

  private static Sample all(Sample sample, Item item, int answer, int... people) {
    for (int person : people) {
      sample.answered(person, item, answer);
    }
    return sample;
  }

  private static Cell.Content released(Item item, int answer, int people) {
    return all(item, answer, people).close(item).at(ALL, item.key());
  }

  @Test
  void withholdsWhatEverybodyAnsweredAlikeAndBadly() {
    for (int score = 1; score <= 2; score++) {
      assertThat(released(ENERGY, score, 5)).isEqualTo(new Cell.Alike(false));
      assertThat(released(ENERGY, score, 8)).isEqualTo(new Cell.Alike(true));
    }
    assertThat(released(ENERGY, 3, 8)).isInstanceOf(Cell.Shown.class);
    assertThat(released(ENERGY, 5, 5)).isInstanceOf(Cell.Shown.class);
    assertThat(released(ENERGY, 1, 4)).isEqualTo(new Cell.Suppressed());
  }

  @Test
  void looksFromTheGoodEndOfTheScale() {
    assertThat(released(Sample.turned(ENERGY), 4, 6)).isInstanceOf(Cell.Alike.class);
    assertThat(released(Sample.turned(ENERGY), 3, 6)).isInstanceOf(Cell.Shown.class);
    assertThat(released(RECOMMEND, 6, 6)).isInstanceOf(Cell.Alike.class);
    assertThat(released(RECOMMEND, 7, 6)).isInstanceOf(Cell.Shown.class);
    assertThat(released(MINUTES, 10, 6)).isInstanceOf(Cell.Shown.class);
  }

  @Test
  void showsWhatOneAnsweredOtherwise() {
    Sample sample = all(ENERGY, 1, 6).answered(6, ENERGY, 2);
    assertThat(sample.close(ENERGY).at(ALL, "energy")).isInstanceOf(Cell.Shown.class);
  }

  @Test
  void withholdsAChoiceOfAllWhereHowManyChoseWhatWouldBeShown() {
    Kind kind =
        new Kind.SeveralOf(
            List.of(
                new Kind.Option("tea", Translated.same("Tea")),
                new Kind.Option("coffee", Translated.same("Coffee"))));
    Item drinks = Sample.item("drinks", null, Item.Measure.CHOICE, kind);
    Sample sample = new Sample().with(A, people(1, 7));
    for (int person : people(1, 15)) {
      sample.answered(
          person,
          drinks,
          person == 15 ? new Answer.Chosen(Set.of("tea", "coffee")) : Answer.Chosen.of("coffee"));
    }
    assertThat(sample.close(drinks).at(ALL, "drinks")).isEqualTo(new Cell.Alike(true));
    assertThat(sample.close(drinks).at(A, "drinks"))
        .isEqualTo(new Cell.Shown(7, null, null, null, List.of()));
  }

  @Test
  void withholdsNothingWhereAnswersCarryNames() {
    List<Released> table = all(ENERGY, 1, 3).close(Thresholds.NONE, History.FIRST, ENERGY);
    assertThat(table).allMatch(each -> each.cell().content() instanceof Cell.Shown);
  }

  /** Ten who answer 1, and ten of whom each answers something else. */
  private static Sample twoTeams() {
    Sample sample = new Sample().with(A, people(1, 10)).with(B, people(11, 20));
    return all(sample, ENERGY, 1, people(1, 10)).allAnswered(ENERGY, people(11, 20));
  }

  @Test
  void hidesWhatWouldTellItByDifference() {
    Sample.Table table = twoTeams().close(ENERGY);
    assertThat(table.at(A, "energy")).isEqualTo(new Cell.Alike(true));
    assertThat(table.at(ALL, "energy")).isInstanceOf(Cell.Shown.class);
    assertThat(table.at(B, "energy")).isEqualTo(new Cell.Suppressed());
  }

  @Test
  void withholdsTheThemeToo() {
    Sample.Table alone = twoTeams().close(ENERGY);
    assertThat(alone.at(A, "theme:workload")).isInstanceOf(Cell.Alike.class);
    assertThat(alone.at(B, "theme:workload")).isEqualTo(new Cell.Suppressed());
    Sample.Table both = twoTeams().allAnswered(CALM, people(1, 20)).close(ENERGY, CALM);
    assertThat(both.at(A, "calm")).isInstanceOf(Cell.Shown.class);
    assertThat(both.at(A, "theme:workload")).isEqualTo(new Cell.Suppressed());
    assertThat(both.at(B, "theme:workload")).isEqualTo(new Cell.Suppressed());
    assertThat(((Cell.Shown) both.at(ALL, "theme:workload")).mean()).isNotNull();
  }

  @Test
  void tellsNobodyWhoAnsweredAlikeThemselves() {
    List<Released> table = twoTeams().close(Thresholds.USUAL, History.FIRST, ENERGY);
    assertThat(seen(new Viewer(Set.of(A), true), table)).isEqualTo(new Cell.Suppressed());
    assertThat(seen(new Viewer(Set.of(A), false), table)).isInstanceOf(Cell.Alike.class);
    assertThat(seen(new Viewer(Set.of(B), true), table)).isInstanceOf(Cell.Alike.class);
  }

  private static Cell.Content seen(Viewer viewer, List<Released> table) {
    return new Sample.Table(
            viewer.sees(table, Thresholds.USUAL).stream()
                .map(cell -> new Released(cell, true))
                .toList())
        .at(A, "energy");
  }

  @Test
  void reckonsWithItAsKnownInLaterWaves() {
    assertThat(after(all(ENERGY, 1, 5), 6)).isEqualTo(new Cell.Suppressed());
    assertThat(((Cell.Shown) after(all(ENERGY, 1, 5), 12)).distribution()).isNotEmpty();
    assertThat(((Cell.Shown) after(all(ENERGY, 1, 8), 15)).distribution()).isEmpty();
  }

  private static Cell.Content after(Sample earlier, int people) {
    List<Cell> told =
        earlier.close(Thresholds.USUAL, History.FIRST, ENERGY).stream()
            .map(Released::cell)
            .toList();
    Sample later = new Sample().allAnswered(ENERGY, people(1, people));
    History waves =
        new History(
            later.participation(), List.of(new History.Past(true, earlier.participation(), told)));
    return new Sample.Table(later.close(Thresholds.USUAL, waves, ENERGY)).at(ALL, "energy");
  }
}
