package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.kadens.sandbox.company.SampleCompany;

/** The last weeks of a quarter, with its goals, feedback and one-to-ones, on every channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Quarter {

  /** The quarter's goals are set in this week, and followed in those after it. */
  private static final LocalDate WEEK_47 = LocalDate.of(2026, 11, 16);

  private static final LocalDate WEEK_48 = WEEK_47.plusWeeks(1);

  private final House house;
  private final Seat anna;
  private final Seat bo;
  private final Seat eva;
  private final Seat kim;

  Quarter(House house) {
    this.house = house;
    anna = house.seat("Anna");
    bo = house.seat("Bo");
    eva = house.seat("Eva");
    kim = house.seat("Kim");
  }

  @BeforeAll
  void bringTheGoalsThereAre() {
    house.put(
        "goals",
        "text/csv; charset=utf-8",
        SampleCompany.goals().replace("2026-10-30", "2026-11-20"));
    house.turnTo(WEEK_47.plusDays(1).atTime(10, 0));
  }

  @Test
  @Order(1)
  void setsAnObjectiveWithKeyResults() {
    anna.types("mål").hears("Dina mål");
    anna.presses("Nytt mål").hears("Ett nytt mål");
    anna.presses("OKR").sees("OKR");
    anna.submits(
        Map.of(
            "Mål",
            "Provkunderna stannar",
            "Nyckelresultat, ett per rad",
            "Provkunder som köper: 0 → 20 kunder\nSvarstid: 48 → 24 timmar"));
    assertThat(anna.hears("Sparat som utkast.").plain())
        .contains("Provkunderna stannar", "från 0 till 20\u00a0kunder")
        .contains("från 48 till 24\u00a0timmar");
  }

  @Test
  @Order(2)
  void isAgreedByBothBeforeItBegins() {
    anna.presses("Godkänn").hears("Bo får frågan om att göra detsamma.");
    assertThat(bo.hears("Anna Lindgren has agreed to the goal").plain())
        .contains("Provkunderna stannar", "from 0 to 20\u00a0kunder");
    bo.presses("Agree").hears("The goal is agreed.");
    bo.presses("Activate").hears("The goal has started.");
    anna.types("mål").hears("Dina mål", "Provkunderna stannar");
  }

  @Test
  @Order(3)
  void asksAboutGoalsWithinTheCheckIn() {
    house.turnTo(WEEK_48.atTime(10, 0));
    anna.hears("Veckoavstämning, v. 48");
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Bra").hears("Är något i vägen?");
    anna.presses("Nej, inget").hears("Vad siktar du på nästa vecka?");
    anna.types("släppa betan").hears("Tolv kunder importerar på egen hand: var står det nu?");
    anna.presses("Ingen ändring (0\u00a0kunder)").hears("Provkunder som köper: var står det nu?");
  }

  @Test
  @Order(4)
  void asksAboutGoalsWithinTheForm() {
    kim.presses("Fill in as a form").sees("Check-in");
    String goal = "An import takes ten minutes";
    kim.submits(
        Map.of(
            "How was your week?",
            "Okay",
            "Is anything in your way?",
            "the new schema",
            "What do you aim for next week?",
            "index the rows",
            goal + ": where is it now?",
            "55",
            "How confident are you of reaching " + goal + "?",
            "2",
            goal
                + " is at 0% with 58% of its time gone, and is said to be on track."
                + " How do you see it?",
            "Off track"));
    kim.finds("Thank you, that was all.");
    assertThat(kim.types("goals").hears("Your goals").plain()).contains(goal, "off track");
  }

  @Test
  @Order(6)
  void showsAColleagueTheTree() {
    assertThat(eva.types("mål träd").hears("Målen, vart och ett under").plain())
        .contains("Grossister väljer Tallvik", "Importen fungerar utan hjälp");
  }
}
