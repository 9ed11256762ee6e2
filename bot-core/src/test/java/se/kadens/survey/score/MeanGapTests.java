package se.kadens.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanGapTests {

  @Test
  void tellsHowMuchHigherTheSecondScores() {
    // Means 2.0 and 4.0, variances 10/9 and 10/9, ten answers each.
    MeanGap gap = MeanGap.between(List.of(5, 0, 5, 0, 0), List.of(0, 0, 5, 0, 5));

    assertThat(gap.difference()).isEqualTo(2.0);
    assertThat(gap.margin()).isCloseTo(1.96 * Math.sqrt(2.0 / 9), within(1e-9));
    assertThat(gap.beyondChance()).isTrue();
  }

  @Test
  void takesASmallGapOfFewForChance() {
    MeanGap gap = MeanGap.between(List.of(2, 2, 2, 2, 2), List.of(1, 2, 2, 2, 3));

    assertThat(gap.difference()).isCloseTo(0.4, within(1e-9));
    assertThat(gap.beyondChance()).isFalse();
  }
}
