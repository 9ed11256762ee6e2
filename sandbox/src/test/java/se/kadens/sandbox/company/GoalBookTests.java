package se.kadens.sandbox.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The sample company's goals are as fresh in any week as in the one they were written for. */
class GoalBookTests {

  @Test
  void areAsWrittenInTheirOwnWeek() {
    assertThat(GoalBook.csv(LocalDate.of(2026, 11, 16))).isEqualTo(GoalBook.csv());
  }

  @Test
  void moveWithTheWeek() {
    assertThat(GoalBook.csv(LocalDate.of(2027, 4, 5)))
        .contains(",2027-Q2,", ",2027-03-19,active", ",2027-05-07,active")
        .doesNotContain("2026-Q4", ",2026-1");
  }
}
