package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.kadens.sandbox.slack.ShownMessage;
import se.kadens.sandbox.slack.ShownView;

/** A week of one team, each at their own desk: whatever they see, Slack's rules let through. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WeekInSlackTests {

  private static final House HOUSE = House.alone();

  private static final Seat ANNA = HOUSE.seat("Anna");
  private static final Seat BO = HOUSE.seat("Bo");
  private static final Seat EVA = HOUSE.seat("Eva");
  private static final Seat GRACE = HOUSE.seat("Grace");
  private static final Seat KIM = HOUSE.seat("Kim");
  private static final Seat NILS = HOUSE.seat("Nils");
  private static final Seat OLA = HOUSE.seat("Ola");
  private static final Seat SARA = HOUSE.seat("Sara");

  private static LocalDate monday;

  /** The week before, in which Anna and Kim make plans. */
  @BeforeAll
  static void planAhead() {
    LocalDate before = HOUSE.freshWeek();
    HOUSE.turnTo(before.atTime(10, 0));
    ANNA.hears("Veckoavstämning").button("Börja");
    ANNA.presses("Fyll i som formulär").sees("Avstämning");
    ANNA.submits(
        Map.of(
            "Hur var veckan?", "Okej",
            "Vad siktar du på nästa vecka?", "lansera importen\nanställa en testare"));
    ANNA.finds("Tack, det var allt.");
    KIM.presses("Start").hears("How was your week?");
    KIM.types("good").hears("Is anything in your way?");
    KIM.presses("No, nothing").hears("What do you aim for next week?");
    KIM.types("move the database").hears("Thank you, that was all.");
    monday = HOUSE.freshWeek();
    OLA.types("borta 23-27 november").hears("Du är borta från måndag 23 november");
  }

  @AfterAll
  static void keepEverythingThatWasShown() {
    HOUSE.close();
    Catalogue.of(HOUSE.slack().calls()).writeTo(Path.of("target", "catalogue"));
  }

  @Test
  @Order(1)
  void asksEachAtNineWhereTheyAre() {
    assertThat(ANNA.hears().plain()).doesNotContain("v. 48");
    HOUSE.turnTo(monday.atTime(9, 0));
    assertThat(ANNA.hears("Veckoavstämning, v. 48").plain())
        .contains("Fyra frågor", "Din chef Bo ser svaren, och Bos chef ser hur många som svarat.");
    assertThat(KIM.hears().plain()).as("it is eight in London").doesNotContain("week 48");
    HOUSE.turnTo(monday.atTime(10, 0));
    assertThat(KIM.hears("Weekly check-in, week 48").plain()).contains("Four questions");
    assertThat(OLA.hears().plain()).as("he is away").doesNotContain("v. 48");
  }

  @Test
  @Order(2)
  void listensByButtonsAndByTyping() {
    ANNA.presses("Börja").hears("Hur var veckan?");
    ANNA.presses("Bra").hears("Bra.", "Vad blev klart?");
    ANNA.presses("lansera importen").hears("✓ lansera importen");
    ANNA.presses("Klar").hears("Är något i vägen?");
    ANNA.types("Väntar på juristen om importavtalet").hears("Vad siktar du på nästa vecka?");
    ANNA.types("släppa betan\nanställa en testare")
        .hears("Tack, det var allt. Bo får sammanfattningen på fredag kl. 08.00.");
    ANNA.presses("Ta upp på enskilt samtal").finds("Bo ser att du vill ta upp det");
  }

  @Test
  @Order(3)
  void listensInAForm() {
    KIM.presses("Fill in as a form");
    ShownView form = KIM.sees("Check-in");
    assertThat(form.plain()).contains("How was your week?", "What do you aim for next week?");
    KIM.submits(
        Map.of(
            "How was your week?", "Good",
            "Is anything in your way?", "staging database is down",
            "What do you aim for next week?", "rest"));
    KIM.finds("Thank you, that was all. Bo gets the summary on Friday");
    assertThat(KIM.desk().modal()).as("the form is closed").isEmpty();
  }

  @Test
  @Order(4)
  void goesBetweenChatAndFormWithoutLosingAnything() {
    GRACE.presses("Start").hears("How was your week?");
    GRACE.types("what?").hears("Choose Rough, Slow, Okay, Good");
    GRACE.types("slow").hears("Is anything in your way?");
    GRACE.types("back").hears("You answered: Slow");
    GRACE.types("great").hears("Is anything in your way?");
    GRACE.types("form").presses("Open the form");
    ShownView form = GRACE.sees("Check-in");
    assertThat(form.view().path("blocks").toString())
        .as("what was answered is filled in")
        .contains("\"initial_option\"");
    GRACE.submits(Map.of("What do you aim for next week?", "publish the guide"));
    GRACE.finds("Thank you, that was all.");
  }

  @Test
  @Order(5)
  void putsOffStopsAndGoesOn() {
    NILS.picks("Om en timme").finds("Jag frågar igen");
    HOUSE.turnTo(monday.atTime(11, 0));
    NILS.presses("Börja").hears("Hur var veckan?");
    NILS.types("senare").hears("Vi fortsätter när du vill.");
    NILS.presses("Fortsätt").hears("Hur var veckan?");
    NILS.types("tillbaka").hears("Det här är första frågan.");
    NILS.types("avbryt").hears("Jag slutar fråga.");
    SARA.picks("Annat skäl").finds("Du hoppade över avstämningen");
    EVA.presses("Börja").hears("Hur var veckan?");
    EVA.presses("Segt").hears("Är något i vägen?");
  }

  @Test
  @Order(6)
  void explainsItself() {
    assertThat(ANNA.types("varför").hears("Senast jag skrev till dig").plain())
        .contains(House.PROGRAMME, "Stockholm", "Härnäst kommer");
    assertThat(KIM.types("why").hears("I last wrote to you").plain()).contains("London");
    assertThat(BO.types("help").hears("You can type:").plain()).contains("summary");
    assertThat(ANNA.enters("/kadens hjälp").hears("Du kan skriva:").plain())
        .contains("avstämning", "borta till måndag")
        .doesNotContain("sammanfattning:");
    ANNA.types("blåbär").hears("Det förstod jag inte.");
    KIM.types("bilberries").hears("I did not understand that.");
    ANNA.types("program").hears("Bara HR och administratörer planerar avstämningar.");
    ANNA.types("sammanfattning").hears("Sammanfattningar är för chefer");
  }

  @Test
  @Order(7)
  void showsAHome() {
    assertThat(ANNA.seesHome("Dina avstämningar").plain())
        .contains("Nästa: " + House.PROGRAMME, "Du svarade på 2 av de 2 senaste avstämningarna.");
    assertThat(KIM.seesHome("Your check-ins").plain()).contains("Your settings");
    assertThat(BO.seesHome("Your team").plain()).contains("Show the summary");
  }

  @Test
  @Order(8)
  void speaksTheLanguageThatIsChosen() {
    NILS.types("inställningar").hears("Dina inställningar");
    NILS.picks("English").finds("From now on I speak English with you.");
    NILS.types("settings").hears("Your settings");
    NILS.presses("Change day and hour").sees("Your day and hour");
    NILS.submits(Map.of("Day", "Tuesday", "Hour", "10:00")).finds("I ask you on Tuesday");
    NILS.types("settings").hears("Pause");
    NILS.presses("Pause").finds("is paused. I ask nothing");
    NILS.types("settings").hears("Resume");
    NILS.presses("Resume").finds("goes on. I ask next time");
    NILS.types("settings").hears("Your settings");
    NILS.picks("Svenska").finds("Från och med nu talar jag svenska");
  }

  @Test
  @Order(9)
  void remindsWhoHasNotAnswered() {
    HOUSE.turnTo(monday.plusDays(2).atTime(9, 0));
    assertThat(EVA.hears("Din avstämning för v. 48 är öppen till fredag kl. 17.00.").plain())
        .contains("Två frågor kvar.");
    assertThat(SARA.everything()).as("she skipped").doesNotContain("v. 48 är öppen till");
    assertThat(ANNA.everything()).as("she has answered").doesNotContain("v. 48 är öppen till");
  }

  @Test
  @Order(10)
  void summarisesToTheManagerInTheirLanguage() {
    HOUSE.turnTo(monday.plusDays(4).atTime(8, 0));
    ShownMessage digest = BO.hears("Product, week 48");
    assertThat(digest.plain())
        .contains("3 of 6 checked in", "Ola is away", "Needs you:", "importavtalet")
        .contains("staging database is down", "lansera importen", "Mood:")
        .contains("Not done: anställa en testare");
    assertThat(digest.text()).as("a screen reader hears all of it").contains("importavtalet");
    assertThat(digest.blocks().toString()).contains("\"container\"");
    BO.presses("Read all").hears("Grace Holloway");
    BO.presses("Remind both").finds("will get a reminder");
    EVA.hears("Bo vill gärna läsa din avstämning.");
  }

  @Test
  @Order(11)
  void carriesAReplyAndItsAnswer() {
    BO.presses("Reply to Anna").sees("Reply");
    BO.submits(Map.of("Your reply", "I will call *her* <!channel>")).finds("Sent to Anna.");
    assertThat(ANNA.hears("Bo har svarat på din avstämning:").plain())
        .contains("I will call *her* <!channel>");
    ANNA.presses("Svara").sees("Svara");
    ANNA.submits(Map.of("Ditt svar", "Tack")).finds("Skickat till Bo.");
    BO.hears("Anna has answered your reply:", "Tack");
  }

  @Test
  @Order(12)
  void putsALateAnswerIntoTheSummaryThatWasSent() {
    EVA.presses("Fortsätt").hears("Är något i vägen?");
    EVA.presses("Nej, inget").hears("Vad siktar du på");
    EVA.types("hoppa över").hears("Tack, det var allt.");
    BO.finds("Product, week 48", "4 of 6 checked in");
  }

  @Test
  @Order(13)
  void letsHrMakeAProgrammeAndSeeItFirst() {
    Seat maria = HOUSE.seat("Maria");
    maria.enters("/kadens programme").hears("Veckan");
    maria.picks("Varje dag: en bra sak, en att förbättra");
    maria.sees("Program");
    maria.submits(Map.of("Avdelningar", List.of("Support")));
    maria.finds("Vem som får frågan när");
    maria.presses("Starta").finds("är igång");
    assertThat(maria.enters("/kadens program").hears("Daglig avstämning").plain())
        .contains("varje dag");
  }

  @Test
  @Order(14)
  void givesSlackNothingToComplainOf() {
    assertThat(HOUSE.slack().complaints()).isEmpty();
    assertThat(HOUSE.slack().calls())
        .as("every message, form and Home passed Slack's checks")
        .allMatch(call -> !call.outcome().startsWith("invalid_"));
  }
}
