package se.kadens.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of rules R1 and R1b. */
class EnpsTests {

  @ParameterizedTest
  @CsvSource({"5,3,2,30", "3,1,1,40", "0,5,0,0", "4,2,1,43", "0,0,5,-100", "0,1,1,-50", "1,6,1,0"})
  void isTheShareOfPromotersLessThatOfDetractors(
      int promoters, int passives, int detractors, int score) {
    assertThat(new Enps(promoters, passives, detractors).score()).hasValue(score);
  }

  @ParameterizedTest
  @CsvSource({"2,5,1,13", "1,5,2,-12"})
  void roundsHalvesUp(int promoters, int passives, int detractors, int score) {
    assertThat(new Enps(promoters, passives, detractors).score()).hasValue(score);
  }

  @Test
  void isUnknownAndNotZeroWhenNobodyAnswered() {
    assertThat(Enps.of(List.of()).score()).isEmpty();
  }

  @Test
  void countsNineAndTenAsPromotersAndUpToSixAsDetractors() {
    assertThat(Enps.of(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).isEqualTo(new Enps(2, 2, 7));
  }

  @Test
  void refusesWhatIsOutsideTheScale() {
    assertThatIllegalArgumentException().isThrownBy(() -> Enps.of(List.of(11)));
    assertThatIllegalArgumentException().isThrownBy(() -> Enps.of(List.of(-1)));
  }

  @Test
  void knowsHowSureItIs() {
    assertThat(new Enps(5, 3, 2).standardError()).isEqualTo(24.70, within(0.005));
    assertThat(new Enps(5, 3, 2).margin()).isEqualTo(48.4, within(0.05));
    assertThat(new Enps(50, 30, 20).standardError()).isEqualTo(7.81, within(0.005));
    assertThat(new Enps(50, 30, 20).margin()).isEqualTo(15.3, within(0.05));
  }

  @Test
  void tellsAChangeFromChance() {
    assertThat(new Enps(5, 3, 2).differsFrom(new Enps(4, 2, 4))).isFalse();
    assertThat(new Enps(50, 30, 20).differsFrom(new Enps(40, 20, 40))).isTrue();
    assertThat(new Enps(50, 30, 20).differsFrom(new Enps(45, 25, 30))).isFalse();
  }

  @Test
  void comparesNoFewerThanThirty() {
    assertThat(new Enps(29, 0, 0).differsFrom(new Enps(0, 0, 29))).isFalse();
    assertThat(new Enps(30, 0, 0).differsFrom(new Enps(0, 0, 30))).isTrue();
  }
}
