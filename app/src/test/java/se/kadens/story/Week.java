package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A week of one team, each in their own chat. The same on every channel, word for word. */
abstract class Week extends Story {

  private final Seat anna;
  private final Seat bo;
  private final Seat eva;
  private final Seat grace;
  private final Seat kim;
  private final Seat nils;
  private final Seat ola;
  private final Seat sara;

  private LocalDate monday = LocalDate.EPOCH;

  Week(House house) {
    super(house, "week");
    anna = house.seat("Anna");
    bo = house.seat("Bo");
    eva = house.seat("Eva");
    grace = house.seat("Grace");
    kim = house.seat("Kim");
    nils = house.seat("Nils");
    ola = house.seat("Ola");
    sara = house.seat("Sara");
  }

  /** The week before, in which Anna and Kim make plans. */
  @BeforeAll
  void planAhead() {
    LocalDate before = house.freshWeek();
    house.turnTo(before.atTime(10, 0));
    assertThat(anna.hears("Veckoavstämning").buttons()).contains("Börja");
    anna.presses("Fyll i som formulär").sees("Avstämning");
    anna.submits(
        Map.of(
            "Hur var veckan?", "Okej",
            "Vad siktar du på nästa vecka?", "lansera importen\nanställa en testare"));
    anna.finds("Tack, det var allt.");
    kim.presses("Start").hears("How was your week?");
    kim.types("good").hears("Is anything in your way?");
    kim.presses("No, nothing").hears("What do you aim for next week?");
    kim.types("move the database").hears("Thank you, that was all.");
    monday = house.freshWeek();
    ola.types("borta 23-27 november").hears("Du är borta från måndag 23 november");
  }

  @Test
  @Order(1)
  void asksEachAtNineWhereTheyAre() {
    assertThat(anna.hears().plain()).doesNotContain("v. 48");
    house.turnTo(monday.atTime(9, 0));
    assertThat(anna.hears("Veckoavstämning, v. 48").plain())
        .contains("Fyra frågor", "Din chef Bo ser svaren, och Bos chef ser hur många som svarat.");
    assertThat(kim.hears().plain()).as("it is eight in London").doesNotContain("week 48");
    house.turnTo(monday.atTime(10, 0));
    assertThat(kim.hears("Weekly check-in, week 48").plain()).contains("Four questions");
    assertThat(ola.hears().plain()).as("he is away").doesNotContain("v. 48");
  }

  @Test
  @Order(2)
  void listensByButtonsAndByTyping() {
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Bra").hears("Bra.", "Vad blev klart?");
    anna.presses("lansera importen").hears("✓ lansera importen");
    anna.presses("Klar").hears("Är något i vägen?");
    anna.types("Väntar på juristen om importavtalet").hears("Vad siktar du på nästa vecka?");
    anna.types("släppa betan\nanställa en testare")
        .hears("Tack, det var allt. Bo får sammanfattningen på fredag kl. 08.00.");
    anna.presses("Ta upp på enskilt samtal").finds("Bo ser att du vill ta upp det");
  }

  @Test
  @Order(3)
  void listensInAForm() {
    kim.presses("Fill in as a form");
    assertThat(kim.sees("Check-in"))
        .contains("How was your week?", "What do you aim for next week?");
    kim.submits(
        Map.of(
            "How was your week?", "Good",
            "Is anything in your way?", "staging database is down",
            "What do you aim for next week?", "rest"));
    kim.finds("Thank you, that was all. Bo gets the summary on Friday");
    assertThat(kim.formIsOpen()).isFalse();
  }

  @Test
  @Order(4)
  void goesBetweenChatAndFormWithoutLosingAnything() {
    grace.presses("Start").hears("How was your week?");
    grace.types("what?").hears("Choose Rough, Slow, Okay, Good");
    grace.types("slow").hears("Is anything in your way?");
    grace.types("back").hears("You answered: Slow");
    grace.types("great").hears("Is anything in your way?");
    grace.types("form").presses("Open the form");
    grace.sees("Check-in");
    assertThat(grace.filledIn()).as("what was answered").contains("Great");
    grace.submits(Map.of("What do you aim for next week?", "publish the guide"));
    grace.finds("Thank you, that was all.");
  }

  @Test
  @Order(5)
  void putsOffStopsAndGoesOn() {
    nils.picks("Om en timme").finds("Jag frågar igen");
    house.turnTo(monday.atTime(11, 0));
    nils.presses("Börja").hears("Hur var veckan?");
    nils.types("senare").hears("Vi fortsätter när du vill.");
    nils.presses("Fortsätt").hears("Hur var veckan?");
    nils.types("tillbaka").hears("Det här är första frågan.");
    nils.types("avbryt").hears("Jag slutar fråga.");
    sara.picks("Annat skäl").finds("Du hoppade över avstämningen");
    eva.presses("Börja").hears("Hur var veckan?");
    eva.presses("Segt").hears("Är något i vägen?");
  }

  @Test
  @Order(6)
  void explainsItself() {
    assertThat(anna.types("varför").hears("Senast jag skrev till dig").plain())
        .contains(House.PROGRAMME, "Stockholm", "Härnäst kommer");
    assertThat(kim.types("why").hears("I last wrote to you").plain()).contains("London");
    assertThat(bo.types("help").hears("You can type:").plain()).contains("summary");
    assertThat(anna.enters("hjälp").hears("Du kan skriva:").plain())
        .contains("avstämning", "borta till måndag")
        .doesNotContain("sammanfattning:");
    anna.types("blåbär").hears("Det förstod jag inte.");
    kim.types("bilberries").hears("I did not understand that.");
    anna.types("program").hears("Bara HR och administratörer planerar avstämningar.");
    anna.types("sammanfattning").hears("Sammanfattningar är för chefer");
  }

  @Test
  @Order(7)
  void showsAHome() {
    assertThat(anna.seesHome("Dina avstämningar"))
        .contains("Nästa: " + House.PROGRAMME, "Du svarade på 2 av de 2 senaste avstämningarna.");
    assertThat(kim.seesHome("Your check-ins")).contains("Your settings");
    assertThat(bo.seesHome("Your team")).contains("Show the summary");
  }

  @Test
  @Order(8)
  void speaksTheLanguageThatIsChosen() {
    nils.types("inställningar").hears("Dina inställningar");
    nils.picks("English").finds("From now on I speak English with you.");
    nils.types("settings").hears("Your settings");
    nils.presses("Change day and hour").sees("Your day and hour");
    nils.submits(Map.of("Day", "Tuesday", "Hour", "10:00")).finds("I ask you on Tuesday");
    nils.types("settings").hears("Pause");
    nils.presses("Pause").finds("is paused. I ask nothing");
    nils.types("settings").hears("Resume");
    nils.presses("Resume").finds("goes on. I ask next time");
    nils.types("settings").hears("Your settings");
    nils.picks("Svenska").finds("Från och med nu talar jag svenska");
  }

  @Test
  @Order(9)
  void remindsWhoHasNotAnswered() {
    house.turnTo(monday.plusDays(2).atTime(9, 0));
    assertThat(eva.hears("Din avstämning för v. 48 är öppen till fredag kl. 17.00.").plain())
        .contains("Två frågor kvar.");
    assertThat(sara.everything()).as("she skipped").doesNotContain("v. 48 är öppen till");
    assertThat(anna.everything()).as("she has answered").doesNotContain("v. 48 är öppen till");
  }

  @Test
  @Order(10)
  void summarisesToTheManagerInTheirLanguage() {
    house.turnTo(monday.plusDays(4).atTime(8, 0));
    Seat.Shown digest = bo.hears("Product, week 48");
    assertThat(digest.plain())
        .contains("3 of 6 checked in", "Ola is away", "Needs you:", "importavtalet")
        .contains("staging database is down", "lansera importen", "Mood:")
        .contains("Not done: anställa en testare");
    assertThat(digest.summary()).as("a screen reader hears all of it").contains("importavtalet");
    bo.presses("Read all").hears("Grace Holloway");
    bo.presses("Remind both").finds("will get a reminder");
    eva.hears("Bo vill gärna läsa din avstämning.");
  }

  @Test
  @Order(11)
  void carriesAReplyAndItsAnswer() {
    bo.presses("Reply to Anna").sees("Reply");
    bo.submits(Map.of("Your reply", "I will call *her* <!channel>")).finds("Sent to Anna.");
    assertThat(anna.hears("Bo har svarat på din avstämning:").plain())
        .contains("I will call *her* <!channel>");
    anna.presses("Svara").sees("Svara");
    anna.submits(Map.of("Ditt svar", "Tack")).finds("Skickat till Bo.");
    bo.hears("Anna has answered your reply:", "Tack");
  }

  @Test
  @Order(12)
  void putsALateAnswerIntoTheSummaryThatWasSent() {
    eva.presses("Fortsätt").hears("Är något i vägen?");
    eva.presses("Nej, inget").hears("Vad siktar du på");
    eva.types("hoppa över").hears("Tack, det var allt.");
    bo.finds("Product, week 48", "4 of 6 checked in");
  }

  @Test
  @Order(13)
  void letsHrMakeAProgrammeAndSeeItFirst() {
    Seat maria = house.seat("Maria");
    maria.enters("programme").hears("Veckan");
    maria.picks("Varje dag: en bra sak, en att förbättra");
    maria.sees("Program");
    maria.submits(Map.of("Avdelningar", List.of("Support")));
    maria.finds("Vem som får frågan när");
    maria.presses("Starta").finds("är igång");
    assertThat(maria.enters("program").hears("Daglig avstämning").plain()).contains("varje dag");
  }
}
