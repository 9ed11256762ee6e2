package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.company.SampleCompany;

/** HR plans a survey without anybody's help, sends it and gives it more days. */
abstract class PulsePlans extends Story {

  private static final String PURPOSE = "Vad är den till för?";

  private final Seat maria;

  PulsePlans(House house) {
    super(house, "pulse-plans");
    maria = house.seat("Maria");
  }

  @BeforeAll
  void begin() {
    house.turnTo(LocalDate.of(2026, 11, 17).atTime(10, 0));
  }

  @Test
  @Order(1)
  void beginsFromATemplate() {
    maria.enters("puls").hears("Det finns ingen enkät än.");
    maria.presses("Planera en ny").hears("Vad ska den fråga om?", "Veckopuls", "Tillbakablick");
    maria.picks("eNPS").sees("Planera en enkät");
    maria.submits(Map.of(PURPOSE, "Vi vill veta hur hösten har varit."));
    maria.hears("Innan den sparas", "eNPS", "Operations");
    maria.presses("Spara").hears("Sparat.");
  }

  @Test
  @Order(2)
  void looksAtItFirst() {
    maria.presses("Förhandsvisa för mig").hears("Förhandsvisning", "Svaren är anonyma.");
    maria.presses("Svara").hears("Inget besvarades eller sparades.");
  }

  @Test
  @Order(3)
  void sendsItToEverybody() {
    maria.presses("Skicka nu").hears("Frågor, löften och grupper låses");
    maria
        .presses("Skicka till %d personer".formatted(SampleCompany.people().size()))
        .hears("omgång 1, går nu till");
    house.turnTo(LocalDate.of(2026, 11, 17).atTime(10, 1));
    house.seat("Anna").hears("Vi vill veta hur hösten har varit.");
  }

  @Test
  @Order(4)
  void givesItMoreDays() {
    maria.enters("puls").hears("Omgång 1 är öppen till söndag 22 november");
    maria.picks("Förläng 3 dagar").hears("är öppen till onsdag 25 november");
  }

  @Test
  @Order(5)
  void keepsWhatWasTypedWhereALanguageIsMissing() {
    maria.enters("puls").hears("Omgång 1 är öppen");
    maria.presses("Planera en ny").hears("Vad ska den fråga om?");
    maria.presses("Egna frågor").sees("Planera en enkät");
    maria.submits(Map.of("Påståenden", "Jag har ork", PURPOSE, "Vi undrar."));
    assertThat(maria.formIsOpen()).isTrue();
    maria.submits(Map.of("Påståenden", "Jag har ork | I have energy", PURPOSE, "Vi undrar."));
    maria.hears("Innan den sparas", "en fråga");
  }

  @Test
  @Order(6)
  void letsNobodyElse() {
    house.seat("Kim").enters("pulse").hears("Only HR and administrators plan surveys.");
  }
}
