package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The quarter on Microsoft Teams: whatever they see, the Bot Connector's rules let through. */
class QuarterInTeamsTests extends Quarter {

  private static final TeamsHouse HOUSE = TeamsHouse.alone();

  QuarterInTeamsTests() {
    super(HOUSE);
  }

  @AfterAll
  static void keepEverythingThatWasShown() {
    HOUSE.close();
    Catalogue.of(HOUSE.sights()).writeTo(Path.of("target", "catalogue-quarter-teams"));
  }

  @Test
  @Order(100)
  void givesTeamsNothingToComplainOf() {
    assertThat(HOUSE.teams().complaints()).isEmpty();
    assertThat(HOUSE.teams().calls()).isNotEmpty().allMatch(call -> call.status() < 400);
  }
}
