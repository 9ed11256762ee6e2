package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Thresholds;
import se.kadens.survey.score.Enps;

/** Rules R8 and R1b between two waves. */
class TrendTests {

  private static BitSet people(int first, int last) {
    BitSet people = new BitSet();
    people.set(first, last + 1);
    return people;
  }

  private static Cell.Shown mean(double mean, int n) {
    return new Cell.Shown(n, mean, 0.5, null, List.of());
  }

  private static boolean mayBeTold(BitSet before, BitSet now) {
    return Trend.mayBeTold(before, now, Thresholds.USUAL);
  }

  private static Trend between(Cell.Shown before, Cell.Shown now, Item.@Nullable Measure measure) {
    return Trend.between(before, now, measure).orElseThrow();
  }

  @Test
  void isUntoldWhenFewHaveComeOrLeft() {
    assertThat(mayBeTold(people(1, 5), people(1, 6))).isFalse();
    assertThat(mayBeTold(people(1, 9), people(1, 5))).isFalse();
    assertThat(mayBeTold(people(1, 10), people(5, 20))).isFalse();
  }

  @Test
  void isToldWhenNobodyOrEnoughHaveComeAndLeft() {
    assertThat(mayBeTold(people(1, 5), people(1, 5))).isTrue();
    assertThat(mayBeTold(people(1, 10), people(6, 15))).isTrue();
    assertThat(mayBeTold(people(1, 5), people(1, 10))).isTrue();
  }

  @Test
  void isTheDifferenceOfTheTwoFigures() {
    assertThat(between(mean(3.4, 5), mean(3.9, 10), Item.Measure.SCORE).difference())
        .isEqualTo(0.5, within(1e-9));
  }

  private static Cell.Shown enps(int promoters, int passives, int detractors) {
    Enps enps = new Enps(promoters, passives, detractors);
    return new Cell.Shown(
        enps.n(), null, null, new Cell.Enps(enps.score().orElseThrow(), enps.margin()), List.of());
  }

  @Test
  void flagsEnpsOnlyBeyondItsMargin() {
    Item.Measure measure = Item.Measure.ENPS;
    assertThat(between(enps(5, 3, 2), enps(4, 2, 4), measure)).isEqualTo(new Trend(-30, false));
    assertThat(between(enps(50, 30, 20), enps(40, 20, 40), measure))
        .isEqualTo(new Trend(-30, true));
    assertThat(between(enps(50, 30, 20), enps(45, 25, 30), measure))
        .isEqualTo(new Trend(-15, false));
    assertThat(between(enps(29, 0, 0), enps(0, 0, 29), measure).beyondChance()).isFalse();
    assertThat(between(enps(30, 0, 0), enps(0, 0, 30), measure).beyondChance()).isTrue();
  }

  @Test
  void flagsAMeanByItsDistribution() {
    Cell.Shown low = new Cell.Shown(40, 2.5, 0.0, null, List.of(0, 20, 20, 0, 0));
    Cell.Shown high = new Cell.Shown(40, 3.5, 0.5, null, List.of(0, 0, 20, 20, 0));
    Cell.Shown wide = new Cell.Shown(40, 3.0, 0.5, null, List.of(20, 0, 0, 0, 20));
    assertThat(between(low, high, Item.Measure.SCORE)).isEqualTo(new Trend(1, true));
    assertThat(between(low, wide, Item.Measure.SCORE)).isEqualTo(new Trend(0.5, false));
  }

  @Test
  void flagsNoMeanWithoutItsDistribution() {
    assertThat(between(mean(1, 40), mean(5, 40), Item.Measure.SCORE))
        .isEqualTo(new Trend(4, false));
  }

  @Test
  void comparesThemesByTheirShare() {
    Cell.Shown before = new Cell.Shown(40, 3.0, 0.25, null, List.of());
    Cell.Shown now = new Cell.Shown(40, 3.0, 0.75, null, List.of());
    Cell.Shown little = new Cell.Shown(40, 3.0, 0.375, null, List.of());
    assertThat(between(before, now, null)).isEqualTo(new Trend(0.5, true));
    assertThat(between(before, little, null)).isEqualTo(new Trend(0.125, false));
  }

  @Test
  void hasNothingToSayOfChoices() {
    Cell.Shown chosen = new Cell.Shown(40, null, null, null, List.of(20, 20));
    assertThat(Trend.between(chosen, chosen, Item.Measure.CHOICE)).isEmpty();
  }
}
