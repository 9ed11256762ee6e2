package se.kadens.story;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What a company lives through in a house of its own, the same on every channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Story {

  final House house;
  private final String name;

  /**
   * @param name what its catalogue of all that was shown is called
   */
  Story(House house, String name) {
    this.house = house;
    this.name = name;
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void givesTheChannelNothingToComplainOf() {
    house.hasKeptToTheRules();
  }

  @AfterAll
  void keepEverythingThatWasShown() {
    house.close();
    Catalogue.of(house.sights())
        .writeTo(Path.of("target", "catalogue-" + name + "-" + house.channel()));
  }
}
