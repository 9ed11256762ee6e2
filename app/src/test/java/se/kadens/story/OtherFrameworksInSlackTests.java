package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A quarter by other frameworks on Slack: whatever they see, Slack's rules let through. */
class OtherFrameworksInSlackTests extends OtherFrameworks {

  private static final SlackHouse HOUSE = SlackHouse.alone();

  OtherFrameworksInSlackTests() {
    super(HOUSE);
  }

  @AfterAll
  static void keepEverythingThatWasShown() {
    HOUSE.close();
    Catalogue.of(Catalogue.onSlack(HOUSE.slack().calls()))
        .writeTo(Path.of("target", "catalogue-frameworks-slack"));
  }

  @Test
  @Order(100)
  void givesSlackNothingToComplainOf() {
    assertThat(HOUSE.slack().complaints()).isEmpty();
    assertThat(HOUSE.slack().calls())
        .as("every message, form and Home passed Slack's checks")
        .allMatch(call -> !call.outcome().startsWith("invalid_"));
  }
}
