package se.kadens.survey.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTests {

  @Test
  void drawsAMeanInFivePieces() {
    assertThat(Bars.ofMean(1)).isEqualTo("█░░░░");
    assertThat(Bars.ofMean(3.9)).isEqualTo("████░");
    assertThat(Bars.ofMean(5)).isEqualTo("█████");
  }

  @Test
  void drawsTheMostOftenChosenHighest() {
    assertThat(Bars.ofCounts(List.of(0, 1, 5, 10, 4))).isEqualTo("▁▂▅█▄");
    assertThat(Bars.ofCounts(List.of(0, 0))).isEqualTo("▁▁");
  }
}
