package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.survey.release.Sample.people;
import static se.kadens.survey.release.Sample.scored;
import static se.kadens.survey.release.Sample.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

/** Vector V6 and rule R8: what a wave may show after what earlier ones have shown. */
class HistoryTests {

  private static final Slice ALL = Slice.EVERYONE;
  private static final Slice A = team("a");
  private static final Item ENERGY = scored("energy", null);

  private static Sample wave(int first, int last) {
    return new Sample().allAnswered(ENERGY, people(first, last));
  }

  private static History.Past past(Sample sample, Item... items) {
    return past(sample, sample.close(Thresholds.USUAL, History.FIRST, items));
  }

  private static History.Past past(Sample sample, List<Released> cells) {
    return new History.Past(
        true, sample.participation(), cells.stream().map(Released::cell).toList());
  }

  private static Sample.Table after(Sample sample, History.Past... past) {
    return new Sample.Table(
        sample.close(Thresholds.USUAL, new History(sample.participation(), List.of(past)), ENERGY));
  }

  @Test
  void hidesAWaveThatOnlyOneMoreAnswered() {
    assertThat(after(wave(1, 6), past(wave(1, 5), ENERGY)).shown("energy")).isEmpty();
  }

  @Test
  void showsAWaveThatFiveMoreOrOthersOrTheSameAnswered() {
    History.Past before = past(wave(1, 5), ENERGY);
    assertThat(after(wave(1, 10), before).shown("energy")).containsExactly(ALL);
    assertThat(after(wave(6, 10), before).shown("energy")).containsExactly(ALL);
    assertThat(after(wave(1, 5), before).shown("energy")).containsExactly(ALL);
  }

  @Test
  void hidesATeamThatWithAnEarlierWaveWouldGiveFourAway() {
    Sample earlier = wave(1, 20).with(A, people(1, 8));
    Sample later = wave(1, 20).with(A, people(1, 12));
    assertThat(after(later).shown("energy")).containsExactlyInAnyOrder(ALL, A);
    assertThat(after(later, past(earlier, ENERGY)).shown("energy")).containsExactly(ALL);
  }

  @Test
  void looksOnlyAtWhatWasShownOfTheSameItem() {
    Item other = scored("other", null);
    Sample earlier = new Sample().allAnswered(other, people(1, 5));
    assertThat(after(wave(1, 6), past(earlier, other)).shown("energy")).containsExactly(ALL);
    Sample hidden = wave(1, 4);
    assertThat(after(wave(1, 6), past(hidden, ENERGY)).shown("energy")).containsExactly(ALL);
  }

  @Test
  void countsOnlyWhoWasAskedTheItem() {
    Sample earlier = wave(1, 5);
    Sample later = wave(1, 10);
    BitSet asked = new BitSet();
    asked.set(1, 10);
    Participation now = new Participation(later.participation().slices(), Map.of("energy", asked));
    History waves = new History(now, List.of(past(earlier, ENERGY)));
    assertThat(new Sample.Table(later.close(Thresholds.USUAL, waves, ENERGY)).shown("energy"))
        .isEmpty();
  }

  @Test
  void hidesADistributionThatWithAnEarlierOneWouldBeOfSeven() {
    Sample earlier = wave(1, 8);
    Sample later = wave(1, 15);
    assertThat(after(later, past(earlier, ENERGY)).shown(ALL, ENERGY).distribution()).isEmpty();
    assertThat(after(wave(1, 16), past(earlier, ENERGY)).shown(ALL, ENERGY).distribution())
        .isNotEmpty();
    assertThat(after(wave(1, 12), past(wave(1, 5), ENERGY)).shown(ALL, ENERGY).distribution())
        .isNotEmpty();
  }

  @Test
  void goesOnWhenTheThresholdWasRaisedSince() {
    History.Past before = past(wave(1, 5), ENERGY);
    Thresholds raised = new Thresholds(6, 8, 10);
    Sample later = wave(1, 11);
    History waves = new History(later.participation(), List.of(before));
    assertThat(new Sample.Table(later.close(raised, waves, ENERGY)).shown("energy"))
        .isEqualTo(Set.of(ALL));
  }

  @Test
  void looksBackOnlySoFarAmongWavesThatSharePeople() {
    List<History.Past> past = new ArrayList<>();
    for (int wave = 0; wave < History.MOST_PAST; wave++) {
      past.add(past(wave(1, 20), ENERGY));
    }
    past.add(past(wave(1, 5), ENERGY));
    assertThat(after(wave(1, 6), past.toArray(History.Past[]::new)).shown("energy"))
        .containsExactly(ALL);
    past.set(0, past(wave(40, 60), ENERGY));
    assertThat(after(wave(1, 6), past.toArray(History.Past[]::new)).shown("energy")).isEmpty();
  }

  @Test
  void looksBackAsFarAgainAmongWavesOfOtherSurveys() {
    List<History.Past> past = new ArrayList<>();
    for (int wave = 0; wave < History.MOST_PAST; wave++) {
      past.add(past(wave(1, 20), ENERGY));
    }
    past.add(another(past(wave(1, 5), ENERGY)));
    assertThat(after(wave(1, 6), past.toArray(History.Past[]::new)).shown("energy")).isEmpty();
    for (int wave = 0; wave < History.MOST_PAST; wave++) {
      past.set(wave, another(past.get(wave)));
    }
    assertThat(after(wave(1, 6), past.toArray(History.Past[]::new)).shown("energy"))
        .containsExactly(ALL);
    past.set(3, past(wave(1, 5), ENERGY));
    assertThat(after(wave(1, 6), past.toArray(History.Past[]::new)).shown("energy")).isEmpty();
  }

  private static History.Past another(History.Past past) {
    return new History.Past(false, past.participation(), past.cells());
  }

  @Test
  void keepsTheCellsOfAnEarlierWave() {
    History.Past before = past(wave(1, 5), ENERGY);
    assertThat(before.cells()).extracting(Cell::slice).containsExactly(ALL);
  }
}
