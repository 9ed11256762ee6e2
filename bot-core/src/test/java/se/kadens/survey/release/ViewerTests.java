package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.survey.release.Sample.people;
import static se.kadens.survey.release.Sample.scored;
import static se.kadens.survey.release.Sample.team;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

class ViewerTests {

  private static final Slice ALL = Slice.EVERYONE;
  private static final Slice A = team("a");
  private static final Slice B = team("b");
  private static final Item ENERGY = scored("energy", null);

  private static Set<Slice> seen(Sample sample, Viewer viewer) {
    List<Released> table = sample.close(Thresholds.USUAL, History.FIRST, ENERGY);
    return viewer.sees(table, Thresholds.USUAL).stream()
        .filter(cell -> cell.content() instanceof Cell.Shown)
        .map(Cell::slice)
        .collect(Collectors.toSet());
  }

  @Test
  void doesNotSeeFourOthersOfATeamOfFive() {
    Sample sample = new Sample().with(A, people(1, 5)).allAnswered(ENERGY, people(1, 100));
    assertThat(seen(sample, Viewer.OUTSIDE)).containsExactlyInAnyOrder(ALL, A);
    assertThat(seen(sample, new Viewer(Set.of(A), false))).containsExactlyInAnyOrder(ALL, A);
    assertThat(seen(sample, new Viewer(Set.of(B), true))).containsExactlyInAnyOrder(ALL, A);
    assertThat(seen(sample, new Viewer(Set.of(A), true))).containsExactly(ALL);
  }

  @Test
  void doesNotReckonFourOthersFromWhatIsLeftOfTheCompany() {
    Sample sample =
        new Sample()
            .with(A, people(1, 10))
            .with(B, people(11, 15))
            .allAnswered(ENERGY, people(1, 15));
    assertThat(seen(sample, Viewer.OUTSIDE)).containsExactlyInAnyOrder(ALL, A, B);
    assertThat(seen(sample, new Viewer(Set.of(B), true))).containsExactly(ALL);
  }

  @Test
  void seesNoDistributionOfSevenOthers() {
    Sample sample = new Sample().with(A, people(1, 8)).allAnswered(ENERGY, people(1, 100));
    List<Released> table = sample.close(Thresholds.USUAL, History.FIRST, ENERGY);
    assertThat(distribution(new Viewer(Set.of(), true), table)).isNotEmpty();
    assertThat(distribution(new Viewer(Set.of(A), true), table)).isEmpty();
  }

  private static List<Integer> distribution(Viewer viewer, List<Released> table) {
    return viewer.sees(table, Thresholds.USUAL).stream()
        .filter(cell -> cell.slice().equals(A))
        .map(cell -> ((Cell.Shown) cell.content()).distribution())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void seesHowManyTookPartOnlyAmongEnoughOthers() {
    Viewer inside = new Viewer(Set.of(A), false);
    assertThat(inside.seesTurnout(A, 5, Thresholds.USUAL)).isFalse();
    assertThat(inside.seesTurnout(A, 6, Thresholds.USUAL)).isTrue();
    assertThat(inside.seesTurnout(B, 5, Thresholds.USUAL)).isTrue();
    assertThat(inside.seesTurnout(ALL, 5, Thresholds.USUAL)).isFalse();
    assertThat(Viewer.OUTSIDE.seesTurnout(ALL, 5, Thresholds.USUAL)).isTrue();
    assertThat(inside.seesTurnout(A, 1, Thresholds.NONE)).isTrue();
  }

  @Test
  void seesEverythingWhereEverybodyIsNamed() {
    Sample sample = new Sample().with(A, people(1, 1)).allAnswered(ENERGY, people(1, 3));
    List<Released> table = sample.close(Thresholds.NONE, History.FIRST, ENERGY);
    assertThat(new Viewer(Set.of(A), true).sees(table, Thresholds.NONE))
        .allMatch(cell -> cell.content() instanceof Cell.Shown);
  }
}
