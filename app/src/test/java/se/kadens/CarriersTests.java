package se.kadens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarriersTests {

  private final String before = System.getProperty(Carriers.SETTING, "");

  @AfterEach
  void putBack() {
    if (before.isEmpty()) {
      System.clearProperty(Carriers.SETTING);
    } else {
      System.setProperty(Carriers.SETTING, before);
    }
  }

  @Test
  void carriesManyOnAMachineOfFewProcessors() {
    System.clearProperty(Carriers.SETTING);
    Carriers.provide();
    assertThat(Integer.getInteger(Carriers.SETTING)).isGreaterThanOrEqualTo(Carriers.ENOUGH);
  }

  @Test
  void leavesWhatTheOperatorChose() {
    System.setProperty(Carriers.SETTING, "7");
    Carriers.provide();
    assertThat(System.getProperty(Carriers.SETTING)).isEqualTo("7");
  }
}
