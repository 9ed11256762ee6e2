package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A programme that takes in another department asks its people from the next week on. */
class WidenedProgrammeTests {

  private static final SlackHouse HOUSE = SlackHouse.shared();

  @Test
  void asksThoseWhoCameIn() {
    Seat oskar = HOUSE.seat("Oskar");
    LocalDate monday = HOUSE.freshWeek();
    HOUSE.ask(House.PROGRAMME, "Product", "Platform", "Sales", "Support");
    HOUSE.turnTo(monday.atTime(10, 0));
    assertThat(oskar.timesToldOf("Veckoavstämning")).as("in the week that runs").isZero();

    HOUSE.turnTo(HOUSE.freshWeek().atTime(10, 0));

    oskar.hears("Veckoavstämning", "Din chef Linnea ser svaren");
    assertThat(oskar.timesToldOf("Veckoavstämning")).isEqualTo(1);
  }
}
