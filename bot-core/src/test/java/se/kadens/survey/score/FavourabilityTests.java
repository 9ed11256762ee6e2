package se.kadens.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors of rule R2. */
class FavourabilityTests {

  @Test
  void isTheShareOfThoseWhoAgree() {
    List<Integer> answers = new ArrayList<>();
    answers.addAll(Collections.nCopies(30, 5));
    answers.addAll(Collections.nCopies(20, 4));
    answers.addAll(Collections.nCopies(10, 3));
    answers.addAll(Collections.nCopies(25, 2));
    answers.addAll(Collections.nCopies(15, 1));
    assertThat(Favourability.ofItem(answers)).hasValue(0.5);
  }

  @Test
  void weighsEachPersonTheSameWithinATheme() {
    assertThat(
            Favourability.ofTheme(List.of(List.of(5, 4, 4), List.of(3, 4), List.of(2)))
                .orElseThrow())
        .isEqualTo(2 / 3.0, within(1e-9));
  }

  @Test
  void leavesOutWhoAnsweredNothing() {
    assertThat(Favourability.ofTheme(List.of(List.of(5), List.of()))).hasValue(1);
    assertThat(Favourability.ofTheme(List.of())).isEmpty();
    assertThat(Favourability.ofItem(List.of())).isEmpty();
  }
}
