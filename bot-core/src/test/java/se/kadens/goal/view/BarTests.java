package se.kadens.goal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTests {

  @Test
  void isFullOnlyWhenItIsReached() {
    assertThat(Bar.of(0)).isEqualTo("▱▱▱▱▱▱▱▱▱▱");
    assertThat(Bar.of(0.42)).isEqualTo("▰▰▰▰▱▱▱▱▱▱");
    assertThat(Bar.of(0.999)).isEqualTo("▰▰▰▰▰▰▰▰▰▱");
    assertThat(Bar.of(1)).isEqualTo("▰▰▰▰▰▰▰▰▰▰");
  }

  @Test
  void losesNoMarkToTheArithmetic() {
    assertThat(Bar.of(0.1 + 0.2)).isEqualTo("▰▰▰▱▱▱▱▱▱▱");
    assertThat(Bar.of(0.7 - 1e-12)).isEqualTo("▰▰▰▰▰▰▰▱▱▱");
  }

  @Test
  void saysAHundredOnlyWhenItIsReached() {
    assertThat(Bar.percent(0)).isZero();
    assertThat(Bar.percent(0.425)).isEqualTo(43);
    assertThat(Bar.percent(0.999)).isEqualTo(99);
    assertThat(Bar.percent(1)).isEqualTo(100);
  }
}
