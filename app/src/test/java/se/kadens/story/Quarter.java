package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.company.SampleCompany;

/**
 * The last weeks of a quarter, with the objectives and key results of one team, on every channel.
 */
abstract class Quarter extends Story {

  /** The quarter's goals are set in this week, and followed in those after it. */
  private static final LocalDate WEEK_47 = LocalDate.of(2026, 11, 16);

  private static final LocalDate WEEK_48 = WEEK_47.plusWeeks(1);
  private static final LocalDate WEEK_49 = WEEK_47.plusWeeks(2);
  private static final LocalDate WEEK_50 = WEEK_47.plusWeeks(3);
  private static final LocalDate WEEK_51 = WEEK_47.plusWeeks(4);

  private static final String SELF = "Tolv kunder importerar på egen hand";
  private static final String IMPORT = "Importen fungerar utan hjälp";
  private static final String TEN_MINUTES = "An import takes ten minutes";
  private static final String WHERE = ": var står det nu?";

  private final Seat anna;
  private final Seat bo;
  private final Seat eva;
  private final Seat kim;

  Quarter(House house) {
    super(house, "quarter");
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
    assertThat(anna.hears("Veckoavstämning, v. 48").plain()).contains("7 till 10 frågor");
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Bra").hears("Är något i vägen?");
    anna.presses("Nej, inget").hears("Vad siktar du på nästa vecka?");
    anna.types("släppa betan").hears(SELF + WHERE);
    anna.presses("Ingen ändring (0\u00a0kunder)").hears("Provkunder som köper" + WHERE);
    anna.types("12").hears("12\u00a0kunder.", "tilltro till att nå Provkunder som köper?");
    anna.types("8").hears("Svarstid" + WHERE, "Del av Provkunderna stannar.");
    anna.types("30").hears("30\u00a0timmar.", "tilltro till att nå Svarstid?");
    anna.types("9")
        .hears(SELF + " stod på 0\u00a0% före den här avstämningen", "Hur ser du på det?");
    anna.presses("På rätt spår").hears("Tack, det var allt.");
  }

  @Test
  @Order(4)
  void asksAboutGoalsWithinTheForm() {
    kim.presses("Fill in as a form").sees("Check-in");
    kim.submits(
        Map.of(
            "How was your week?",
            "Okay",
            "Is anything in your way?",
            "the new schema",
            "What do you aim for next week?",
            "index the rows",
            TEN_MINUTES + ": where is it now?",
            "55",
            "How confident are you of reaching " + TEN_MINUTES + "?",
            "2",
            TEN_MINUTES
                + " was at 0% before this check-in, with 58% of its time gone, and is said to be on"
                + " track. How do you see it?",
            "Off track"));
    kim.finds("Thank you, that was all.");
    assertThat(kim.types("goals").hears("Your goals").plain()).contains(TEN_MINUTES, "off track");
  }

  @Test
  @Order(5)
  void tellsTheManagerOfAGoalThatSlips() {
    house.turnTo(WEEK_48.plusDays(4).atTime(8, 0));
    Seat.Shown digest = bo.hears("Product, week 48");
    assertThat(digest.plain())
        .contains("Goals: " + TEN_MINUTES + " is off track (Kim, was on track)")
        .doesNotContain("Goals, forward:");
    assertThat(digest.buttons()).contains("Show " + TEN_MINUTES);
  }

  @Test
  @Order(6)
  void showsAColleagueTheTree() {
    assertThat(eva.types("mål träd").hears("Målen, vart och ett under").plain())
        .contains("Grossister väljer Tallvik", IMPORT);
    assertThat(kim.types("goals tree").hears("Goals, each below the one it supports").plain())
        .contains(IMPORT + " · Department, Product, Bo Hartley");
  }

  @Test
  @Order(7)
  void tellsAColleagueOnceThatTheyAreMentioned() {
    bo.presses("Show " + TEN_MINUTES)
        .hears(IMPORT, TEN_MINUTES, "55\u00a0min, from 40 to 10\u00a0min");
    bo.presses("Comment").sees("Comment");
    bo.submits(Map.of("Comment", "Can you lend Kim a day?", "Tell", List.of(anna.id(), bo.id())));
    bo.hears("The comment is now below the goal. Anna will be told.");
    assertThat(anna.hears("Bo Hartley nämner dig under målet " + IMPORT).plain())
        .contains("Can you lend Kim a day?");
    anna.presses("Svara").sees("Kommentera");
    anna.submits(Map.of("Kommentar", "Ja, på torsdag.")).hears("Bo får veta det.");
    bo.hears("Anna Lindgren mentions you below the goal", "Ja, på torsdag.");
  }

  @Test
  @Order(8)
  void countsOneMoreInTheSecondWeek() {
    house.turnTo(WEEK_49.atTime(10, 0));
    anna.hears("Veckoavstämning, v. 49");
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Bra").hears("Vad blev klart?");
    anna.presses("släppa betan").hears("✓ släppa betan");
    anna.presses("Klar").hears("Är något i vägen?");
    anna.presses("Nej, inget").hears("Vad siktar du på nästa vecka?");
    anna.presses("Hoppa över").hears(SELF + WHERE, "Nu 0\u00a0kunder, ska till 12\u00a0kunder.");
    anna.types("3").hears("3\u00a0kunder.", "tilltro");
    anna.types("7").hears("Provkunder som köper" + WHERE);
    anna.presses("+1").hears("tilltro till att nå Provkunder som köper?");
    anna.types("samma").hears("Svarstid" + WHERE);
    anna.types("samma").hears("Tack, det var allt.");
    kimSays("50", "3");
    house.turnTo(WEEK_49.plusDays(4).atTime(8, 0));
    assertThat(bo.hears("Product, week 49").plain())
        .as("it was told a week ago, and goes no worse")
        .doesNotContain("is off track");
  }

  private void kimSays(String minutes, String confidence) {
    kim.presses("Start").hears("How was your week?");
    kim.types("good").hears("What got done?");
    kim.types("none").hears("Is anything in your way?");
    kim.types("no").hears("What do you aim for next week?");
    kim.types("skip").hears(TEN_MINUTES + ": where is it now?");
    kim.types(minutes).hears(minutes + "\u00a0min.", "How confident are you");
    kim.types(confidence).hears("Thank you, that was all.");
  }

  @Test
  @Order(9)
  void takesOnePressWhereNothingChanged() {
    house.turnTo(WEEK_50.atTime(10, 0));
    anna.hears("Veckoavstämning, v. 50");
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Segt").hears("Är något i vägen?");
    anna.presses("Nej, inget").hears("Vad siktar du på nästa vecka?");
    anna.presses("Hoppa över").hears(SELF + WHERE);
    anna.presses("Ingen ändring (3\u00a0kunder)").hears("Provkunder som köper" + WHERE);
    anna.presses("Ingen ändring (13\u00a0kunder)").hears("Svarstid" + WHERE);
    anna.presses("Ingen ändring (30\u00a0timmar)").hears("Tack, det var allt.");
    kimSays("22", "7");
    kim.types("goals").hears("Your goals", "off track");
    kim.presses("Update").sees("Update");
    kim.submits(Map.of("How is it going", "On track")).hears("Updated.", "on track");
    house.turnTo(WEEK_50.plusDays(4).atTime(8, 0));
    assertThat(bo.hears("Product, week 50").plain())
        .contains("Goals, forward: " + TEN_MINUTES + " is on track (Kim, was off track)");
  }

  @Test
  @Order(10)
  void completesAGoalThatIsReached() {
    house.turnTo(WEEK_51.atTime(10, 0));
    anna.presses("Fyll i som formulär").sees("Avstämning");
    anna.submits(
        Map.of(
            "Hur var veckan?",
            "Toppen",
            "Provkunder som köper" + WHERE,
            "20",
            "Svarstid" + WHERE,
            "24"));
    anna.hears("Tack, det var allt. Bo får sammanfattningen på fredag kl. 08.00.");
    anna.types("mål typ:okr").picks("Provkunderna stannar");
    assertThat(anna.hears("Provkunderna stannar", "OKR · Person · Product").plain())
        .contains("100\u00a0%", "20 av 20\u00a0kunder")
        .contains("23 november", "30 november", "7 december", "14 december");
    anna.picks("Avsluta").sees("Avsluta målet");
    anna.submits(Map.of("Uppnått", "Ja")).hears("Målet är avslutat.", "Provkunderna stannar");
    assertThat(anna.types("mål").hears("Dina mål", SELF).plain())
        .contains("Provkunderna stannar · avslutat");
  }

  @Test
  @Order(11)
  void tellsTheManagerWhatWasReached() {
    house.turnTo(WEEK_51.plusDays(4).atTime(8, 0));
    assertThat(bo.hears("Product, week 51").plain())
        .contains("Goals, forward: Provkunderna stannar is reached (Anna)");
  }

  @Test
  @Order(12)
  void tellsOfAMentionOnceAndOnlyWhoIsNamed() {
    assertThat(anna.timesToldOf("nämner dig under målet"))
        .as("one notice for one mention, four weeks later too")
        .isEqualTo(1);
    assertThat(bo.timesToldOf("mentions you below the goal"))
        .as("his own comment told him nothing")
        .isEqualTo(1);
    assertThat(kim.timesToldOf("mentions you")).as("her goal, but nobody named her").isZero();
  }
}
