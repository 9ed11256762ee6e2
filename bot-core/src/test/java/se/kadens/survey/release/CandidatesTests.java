package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.survey.release.Sample.department;
import static se.kadens.survey.release.Sample.people;
import static se.kadens.survey.release.Sample.team;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;
import se.kadens.survey.release.Candidates.Place;
import se.kadens.survey.release.Candidates.Rate;

class CandidatesTests {

  private static final Slice ALL = Slice.EVERYONE;
  private static final Slice PRODUCT = department("Product");
  private static final Slice SALES = department("Sales");
  private static final Slice BO = team("Bo");

  private final Sample company =
      new Sample().with(PRODUCT, people(1, 23)).with(SALES, people(24, 40)).with(BO, people(1, 4));

  private final List<Set<Slice>> invited =
      IntStream.rangeClosed(1, 40).mapToObj(company::slicesOf).toList();

  private final Candidates candidates = Candidates.of(invited, Thresholds.USUAL, new Random(1));

  @Test
  void areThoseWithEnoughWhoAreAsked() {
    assertThat(candidates.slices()).containsExactly(ALL, PRODUCT, SALES);
    assertThat(candidates.invited()).containsEntry(PRODUCT, 23).containsEntry(ALL, 40);
  }

  @Test
  void sayWhereAnAnswerCanShow() {
    assertThat(candidates.where(company.slicesOf(1)))
        .containsExactly(new Place(PRODUCT, 23), new Place(ALL, 40));
    assertThat(candidates.where(Set.of(BO))).containsExactly(new Place(ALL, 40));
  }

  @Test
  void leaveNoFewPeopleOver() {
    Sample company = new Sample().with(PRODUCT, people(1, 8)).with(SALES, people(9, 12));
    List<Set<Slice>> twelve = IntStream.rangeClosed(1, 12).mapToObj(company::slicesOf).toList();
    assertThat(Candidates.of(twelve, Thresholds.USUAL, new Random(1)).slices())
        .containsExactly(ALL);
  }

  @Test
  void areNoneWhenTooFewAreAsked() {
    assertThat(Candidates.of(invited.subList(0, 4), Thresholds.USUAL, new Random(1)).slices())
        .isEmpty();
  }

  @Test
  void sayHowManyTookPart() {
    assertThat(candidates.rates(invited.subList(0, 10)))
        .containsExactly(new Rate(ALL, 40, 10), new Rate(PRODUCT, 23, 10), new Rate(SALES, 17, 0));
  }
}
