package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A quarter by other frameworks on Microsoft Teams: whatever they see, the Bot Connector's rules
 * let through.
 */
class OtherFrameworksInTeamsTests extends OtherFrameworks {

  private static final TeamsHouse HOUSE = TeamsHouse.alone();

  OtherFrameworksInTeamsTests() {
    super(HOUSE);
  }

  @AfterAll
  static void keepEverythingThatWasShown() {
    HOUSE.close();
    Catalogue.of(HOUSE.sights()).writeTo(Path.of("target", "catalogue-frameworks-teams"));
  }

  @Test
  @Order(100)
  void givesTeamsNothingToComplainOf() {
    assertThat(HOUSE.teams().complaints()).isEmpty();
    assertThat(HOUSE.teams().calls()).isNotEmpty().allMatch(call -> call.status() < 400);
  }
}
