package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.company.SampleCompany;

/** A team that runs a scorecard and one that manages by objectives, over the same weeks. */
abstract class OtherFrameworks extends Story {

  private static final LocalDate WEEK_47 = LocalDate.of(2026, 11, 16);
  private static final LocalDate WEEK_48 = WEEK_47.plusWeeks(1);
  private static final LocalDate WEEK_49 = WEEK_47.plusWeeks(2);
  private static final LocalDate WEEK_50 = WEEK_47.plusWeeks(3);
  private static final LocalDate WEEK_51 = WEEK_47.plusWeeks(4);

  private static final String CARD = "Driften 2026";
  private static final String HALF_AN_HOUR = "Från klart till kunden på en halvtimme";
  private static final String COURSES = "Fem utbildningar var i år";
  private static final String SAME_DAY = "Alla får svar samma dag";
  private static final String TEMPLATES = "Mallsvar på de tio vanligaste frågorna";
  private static final String WHERE = ": var står det nu?";
  private static final String DONE = ": är det klart?";

  private final Seat ingrid;
  private final Seat henrik;
  private final Seat elsa;
  private final Seat tom;
  private final Seat maja;
  private final Seat linnea;
  private final Seat oskar;
  private final Seat amelia;
  private final Seat viktor;

  OtherFrameworks(House house) {
    super(house, "frameworks");
    ingrid = house.seat("Ingrid");
    henrik = house.seat("Henrik");
    elsa = house.seat("Elsa");
    tom = house.seat("Tom");
    maja = house.seat("Maja");
    linnea = house.seat("Linnea");
    oskar = house.seat("Oskar");
    amelia = house.seat("Amelia");
    viktor = house.seat("Viktor");
  }

  /** As drafts, in which nothing is agreed yet. */
  @BeforeAll
  void bringTheGoalsThereAre() {
    house.ask("Supportveckan", "Support");
    house.put(
        "goals",
        "text/csv; charset=utf-8",
        SampleCompany.goals()
            .replaceAll("(?m)^((?:platform|support).*),active,public$", "$1,draft,public")
            .replace("2026-10-30", "2026-11-27"));
    house.turnTo(WEEK_47.plusDays(1).atTime(10, 0));
  }

  @Test
  @Order(1)
  void agreesToAScorecard() {
    assertThat(agree(henrik, CARD))
        .contains("vikt 25\u00a0%")
        .containsSubsequence("Ekonomi: ", "Storage costs less", "Kund: ", "Interna processer: ")
        .contains("Lärande och tillväxt: inget värde än · " + COURSES);
  }

  @Test
  @Order(2)
  void agreesToAnMboGoalWithSubGoals() {
    assertThat(agree(linnea, SAME_DAY))
        .contains("Uppnått när: Inget ärende är äldre än åtta arbetstimmar")
        .containsSubsequence(TEMPLATES, "till 27 november", "till 4 december", "till 18 december");
  }

  /** What the chief has before her when she is asked. */
  private String agree(Seat owner, String title) {
    owner.types("mål läge:utkast").hears("Företagets mål", title);
    owner.picks(title).hears(title, "Du har inte godkänt än.");
    owner.presses("Godkänn").hears("Du har godkänt. Ingrid får frågan om att göra detsamma.");
    String asked = ingrid.hears("har godkänt målet " + title).plain();
    ingrid.presses("Godkänn").hears("Målet är överenskommet.", title);
    ingrid.presses("Starta").hears("Målet har startat.", title);
    return asked;
  }

  @Test
  @Order(3)
  void asksEachForTheirMeasures() {
    house.turnTo(WEEK_48.atTime(10, 0));
    upToTheGoals(elsa).hears(HALF_AN_HOUR + WHERE, "Nu 90\u00a0min, ska till 30\u00a0min.");
    elsa.types("80").hears("80\u00a0min.", "tilltro");
    elsa.types("5").hears(HALF_AN_HOUR + " stod på 0\u00a0% före den här avstämningen");
    elsa.presses("I riskzonen").hears("Tack, det var allt.");
    upToTheGoalsInEnglish(tom)
        .hears("Always there: where is it now?", "Now 99.5%, to reach 99.95%.");
    tom.types("99.7").hears("99.7%.", "How confident are you");
    tom.types("8").hears("Always there was at 0% before this check-in");
    tom.presses("On track").hears("Thank you, that was all.");
    upToTheGoals(maja).hears(COURSES + WHERE);
    maja.presses("Vet inte än").hears("Tack, det var allt.");
  }

  @Test
  @Order(4)
  void asksEachForTheirSubGoal() {
    upToTheGoals(oskar).hears(TEMPLATES + DONE);
    oskar.types("nej").hears("tilltro till att nå " + TEMPLATES);
    oskar.types("9").hears("Tack, det var allt.");
    upToTheGoals(viktor).hears("Jourschema för jul" + DONE);
    viktor.presses("Ja").hears("Tack, det var allt.");
    amelia.presses("Fill in as a form").sees("Check-in");
    amelia.submits(
        Map.of(
            "How was your week?", "Good",
            "The help centre in English: is it done?", "No"));
    amelia.finds("Thank you, that was all.");
  }

  private static Seat upToTheGoals(Seat seat) {
    seat.presses("Börja").hears("Hur var veckan?");
    seat.presses("Bra").hears("Är något i vägen?");
    seat.presses("Nej, inget").hears("Vad siktar du på nästa vecka?");
    return seat.types("hoppa över");
  }

  private static Seat upToTheGoalsInEnglish(Seat seat) {
    seat.presses("Start").hears("How was your week?");
    seat.presses("Good").hears("Is anything in your way?");
    seat.presses("No, nothing").hears("What do you aim for next week?");
    return seat.types("skip");
  }

  @Test
  @Order(5)
  void drawsTheScorecardByItsPerspectives() {
    assertThat(elsa.types("mål styrkort").hears(CARD).plain())
        .contains("Ekonomi · ", "vikt 25\u00a0%", "Kund · ", "Interna processer · ")
        .contains("17\u00a0%", HALF_AN_HOUR, "80\u00a0min")
        .contains("Lärande och tillväxt · inget värde än")
        .contains("Inget värde än: Lärande och tillväxt. Det som saknas lämnas utanför");
    assertThat(tom.types("goals scorecard").hears(CARD).plain())
        .contains("Financial · ", "weight 25%", "Customer · ", "Internal process · ")
        .contains("44%", "Always there", "99.7%")
        .contains("No value yet: Learning and growth.");
  }

  @Test
  @Order(6)
  void listsTheSubGoalsInBothLanguages() {
    assertThat(viktor.types("mål typ:målstyrning").hears("Företagets mål").plain())
        .contains(SAME_DAY, "1 av 4 delmål");
    viktor.picks(SAME_DAY).hears(SAME_DAY, "Jourschema för jul", "till 4 december", "uppnått");
    assertThat(amelia.types("goals type:mbo").hears("The company’s goals").plain())
        .contains(SAME_DAY, "1 of 4 sub-goals");
    amelia.picks(SAME_DAY).hears(SAME_DAY, "Reached when:", "until 4 December", "not reached yet");
  }

  @Test
  @Order(7)
  void tellsTheManagersOfMeasuresAtRisk() {
    house.turnTo(WEEK_48.plusDays(4).atTime(8, 0));
    assertThat(henrik.hears("Platform, v. 48").plain())
        .contains("Mål: " + HALF_AN_HOUR + " är i riskzonen (Elsa, var på rätt spår)");
    assertThat(linnea.hears("Support, v. 48").plain())
        .contains("Jourschema för jul: är det klart? Ja");
  }

  @Test
  @Order(8)
  void reportsOnManagementByObjectivesOnceAMonth() {
    house.turnTo(WEEK_49.atTime(10, 0));
    upToTheGoals(elsa).hears(HALF_AN_HOUR + WHERE, "Nu 80\u00a0min, ska till 30\u00a0min.");
    elsa.types("65").hears("65\u00a0min.", "tilltro");
    elsa.types("samma").hears("Tack, det var allt.");
    upToTheGoals(oskar).hears(TEMPLATES + DONE);
    oskar.types("ja").hears("Tack, det var allt.");
    house.turnTo(WEEK_49.plusDays(1).atTime(12, 0));
    assertThat(linnea.finds("Målstyrning, tisdag 1 december").plain())
        .contains("Försenat (1): The help centre in English (Amelia, ")
        .contains("Nått sedan början av november (2)", TEMPLATES, "Jourschema för jul");
  }

  @Test
  @Order(9)
  void followsTheThirdWeek() {
    house.turnTo(WEEK_50.atTime(10, 0));
    upToTheGoals(elsa).hears(HALF_AN_HOUR + WHERE);
    elsa.presses("Ingen ändring (65\u00a0min)").hears("Tack, det var allt.");
    upToTheGoalsInEnglish(amelia).hears("The help centre in English: is it done?");
    amelia.types("yes").hears("Thank you, that was all.");
    upToTheGoals(maja).hears(COURSES + WHERE);
    maja.types("30").hears("tilltro");
    maja.types("10").hears("Tack, det var allt.");
    assertThat(maja.types("mål styrkort").hears(CARD).plain())
        .contains("100\u00a0%", "30 av 30")
        .doesNotContain("Inget värde än");
  }

  @Test
  @Order(10)
  void completesTheGoalOnceItsSubGoalsAreReached() {
    house.turnTo(WEEK_51.atTime(15, 0));
    Seat megan = house.seat("Megan");
    upToTheGoalsInEnglish(megan)
        .hears("You have not said anything about Someone on duty until six in New York since");
    megan.presses("Yes").hears("Thank you, that was all.");
    linnea.types("mål typ:målstyrning").hears("4 av 4 delmål");
    linnea.picks(SAME_DAY).hears(SAME_DAY, "Målstyrning · Avdelning · Support");
    linnea.picks("Avsluta").sees("Avsluta målet");
    linnea.submits(Map.of("Uppnått", "Ja")).hears("Målet är avslutat.", SAME_DAY);
    house.turnTo(WEEK_51.plusDays(4).atTime(8, 0));
    assertThat(ingrid.hears("v. 51").plain())
        .contains("Mål framåt: " + SAME_DAY + " är nått (Linnea)");
  }
}
