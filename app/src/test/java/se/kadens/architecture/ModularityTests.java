package se.kadens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import se.kadens.KadensApplication;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(KadensApplication.class);

  @Test
  void seesThePackagesAsModules() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .contains(
            "people",
            "conversation",
            "interview",
            "programme",
            "checkin",
            "digest",
            "slack",
            "teams");
  }

  @Test
  void hasNoCyclesAndNoBackDoors() {
    MODULES.verify();
  }
}
