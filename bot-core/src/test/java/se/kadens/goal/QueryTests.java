package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTests {

  private static final Query NARROW =
      Query.LIVE
          .withScope(Query.Scope.TEAM)
          .withFramework(Framework.SMART)
          .withDepartment("d~".repeat(Checks.LONGEST_DEPARTMENT / 2))
          .withLevel(Level.DEPARTMENT)
          .withCycle("2026..2030")
          .withStates(EnumSet.allOf(GoalState.class))
          .withSort(Query.Sort.DEPARTMENT)
          .withMost(100)
          .withSkip(999_999);

  @Test
  void fitsOnAButton() {
    assertThat(NARROW.token()).hasSizeLessThanOrEqualTo(Query.LONGEST_TOKEN);
    assertThat(Query.parse(NARROW.token())).contains(NARROW);
    assertThat(Query.parse(Query.LIVE.token())).contains(Query.LIVE);
    assertThat(Query.parse(Query.LIVE.withStates(Set.of()).token()))
        .contains(Query.LIVE.withStates(Set.of()));
  }

  @Test
  void beginsAtTheFirstPageWhenTheFilterIsAnother() {
    Query third = Query.LIVE.withSkip(20);
    assertThat(third.withLevel(Level.TEAM).skip()).isZero();
    assertThat(third.withFramework(null).skip()).isZero();
    assertThat(third.withSort(Query.Sort.DUE).skip()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "9~~~~d~g~0~10~",
        "c~okra~~~d~g~0~10~",
        "c~~boss~~d~g~0~10~",
        "c~~~~dz~g~0~10~",
        "c~~~~d~7~0~10~",
        "c~~~~d~g~-1~10~",
        "c~~~~d~g~0~101~",
        "c~~~~d~g~0~-1~"
      })
  void isNothingButAToken(String forged) {
    assertThat(Query.parse(forged)).isEmpty();
  }
}
