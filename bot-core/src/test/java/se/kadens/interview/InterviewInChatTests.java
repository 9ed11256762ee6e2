package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.kadens.conversation.Value;
import se.kadens.interview.Interview.Status;
import se.kadens.people.Person;

@ResourceLock(value = Talk.INTERVIEWS, mode = ResourceAccessMode.READ)
class InterviewInChatTests {

  private final Talk anna = new Talk(Samples.swede());

  @Test
  void asksOneQuestionAtATimeAndClosesWhenAllIsAnswered() {
    Interview interview = anna.startInChat(Samples.WEEK);
    assertThat(anna.shown())
        .containsExactly("Hur var veckan?\n[Tungt] [Segt] [Okej] [Bra] [Toppen]");

    anna.press("Bra");
    assertThat(anna.shown())
        .containsExactly(
            "Hur var veckan? Bra",
            "Bra. Vad blev klart?\n"
                + "[Lansera importen] [Anställa en testare] [Inget av dem] [Klar]");

    anna.press("Lansera importen");
    assertThat(anna.last())
        .contains("[✓ Lansera importen] [Anställa en testare] [Inget av dem] [Klar]");
    anna.press("Klar");
    assertThat(anna.shown().subList(1, 3))
        .containsExactly(
            "Vad blev klart? Lansera importen",
            "Är något i vägen? Skriv fritt, eller\n[Nej, inget]");

    anna.press("Nej, inget");
    assertThat(anna.last()).isEqualTo("Vad siktar du på nästa vecka? En rad per sak.");

    anna.type("Semester\nVila");
    assertThat(anna.last()).isEqualTo("Tack, det var allt.");
    assertThat(anna.now(interview).status()).isEqualTo(Status.FINISHED);
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("good"));
    assertThat(anna.answer(interview, "done")).isEqualTo(Answer.Chosen.of("import"));
    assertThat(anna.answer(interview, "blockers")).isEqualTo(new Answer.Nothing());
    assertThat(anna.answer(interview, "plan")).isEqualTo(new Answer.Words("Semester\nVila"));
    assertThat(anna.purpose.told)
        .containsExactly("stored", "stored", "stored", "stored", "finished");
  }

  @Test
  void keepsWhatWasTypedWhenTheOldButtonForNothingIsPressed() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.press("Klar");
    anna.type("Väntar på juridik");
    anna.press("Nej, inget");
    assertThat(anna.answer(interview, "blockers")).isEqualTo(new Answer.Words("Väntar på juridik"));
    assertThat(anna.shown()).anyMatch(message -> message.endsWith("Väntar på juridik"));
  }

  @Test
  void speaksEnglishWithThoseWhoDo() {
    Talk kim = new Talk(Samples.english());
    kim.startInChat(Samples.WEEK);
    kim.type("great");
    kim.type("none of them");
    kim.type("nope");

    assertThat(kim.shown())
        .containsExactly(
            "How was the week?\n[Rough] [Slow] [Okay] [Good] [Great]",
            "Great. What got done?\n"
                + "[Lansera importen] [Anställa en testare] [None of them] [Done]",
            "Is anything in your way? Write freely, or\n[No, nothing]",
            "What is next week about? One line each.");
  }

  @Test
  void goesOnAtTheNextQuestionAfterTheProcessWasKilled() {
    Interview interview = anna.startInChat(Samples.WEEK);

    anna.typeAndDie("toppen");
    anna.deliver();

    assertThat(anna.last()).startsWith("Toppen. Vad blev klart?");
    anna.type("1, 2");
    assertThat(anna.answer(interview, "done"))
        .isEqualTo(new Answer.Chosen(Set.of("import", "tester")));
  }

  @Test
  void asksOnlyTheNewestQuestionOfThoseWhoTypeFasterThanItAsks() {
    anna.startInChat(Samples.WEEK);
    anna.typeAndDie("bra");
    anna.typeAndDie("inget");

    anna.deliver();

    assertThat(anna.shown()).hasSize(2);
    assertThat(anna.last()).startsWith("Är något i vägen?");
  }

  @Test
  void takesNoWordsForAnAnswerThatWereTypedBeforeTheQuestion() {
    Interview interview = anna.startInChat(Samples.WEEK);
    Instant typedAt = anna.now.plusSeconds(5);
    anna.now = anna.now.plusSeconds(30);
    anna.press("Bra");
    anna.press("Inget av dem");
    anna.now = anna.now.plusSeconds(35);

    anna.comes("importen är klar", typedAt);
    assertThat(anna.last())
        .isEqualTo(
            "”importen är klar” är inte sparat. Det kom fram när jag redan hade ställt en annan"
                + " fråga. Skicka det igen om det svarar på den här.");
    anna.comes("hoppa över", typedAt);
    assertThat(anna.now(interview).answers()).containsOnlyKeys("mood", "done");

    anna.type("importen är klar");
    assertThat(anna.answer(interview, "blockers")).isEqualTo(new Answer.Words("importen är klar"));
  }

  @Test
  void takesNoWordsForAnAnswerThatWereTypedBeforeTheQuestionCameBack() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.now = anna.now.plusSeconds(30);
    anna.type("senare");
    Instant typedAt = anna.now.plusSeconds(5);
    anna.now = anna.now.plusSeconds(60);
    anna.askInChat(interview);

    anna.comes("bra", typedAt);
    assertThat(anna.now(interview).answers()).isEmpty();
  }

  @Test
  void takesLateWordsForTheAnswerToWhatStillIsTheQuestion() {
    Interview interview = anna.startInChat(Samples.WEEK);
    Instant typedAt = anna.now.plusSeconds(5);
    anna.now = anna.now.plusSeconds(65);
    anna.askInChat(interview);

    anna.comes("bra", typedAt);
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("good"));
  }

  @Test
  void asksNothingMoreOnceItsFeatureClosedIt() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.typeAndDie("bra");

    anna.close(interview);

    assertThat(anna.shown()).hasSize(1);
  }

  @Test
  void keepsTicksOverARestart() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Okej");
    anna.press("Anställa en testare");
    anna.restart();

    anna.press("Klar");

    assertThat(anna.answer(interview, "done")).isEqualTo(Answer.Chosen.of("tester"));
  }

  @Test
  void asksAFollowUpOnlyWhereItsConditionHolds() {
    anna.startInChat(Samples.WEEK);
    anna.press("Segt");
    assertThat(anna.last()).isEqualTo("Segt. Vad berodde det på?\n[Hoppa över]");
    anna.press("Hoppa över");
    assertThat(anna.last()).startsWith("Vad blev klart?");

    Talk other = new Talk(Samples.swede());
    other.startInChat(Samples.WEEK);
    other.press("Okej");
    assertThat(other.last()).startsWith("Okej. Vad blev klart?");
  }

  @Test
  void forgetsAFollowUpThatNoLongerApplies() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Tungt");
    anna.type("Förkyld");
    anna.type("tillbaka");
    anna.type("tillbaka");
    anna.press("Toppen");

    assertThat(anna.now(interview).given("why")).isEmpty();
    assertThat(anna.last()).startsWith("Toppen. Vad blev klart?");
  }

  @Test
  void doesNothingOnASecondPress() {
    Interview interview = anna.startInChat(Samples.WEEK);
    var good = anna.button("Bra");
    anna.press("Bra");

    anna.press(good, null);

    assertThat(anna.versions(interview)).isEqualTo(1);
    assertThat(anna.shown()).hasSize(2);
    assertThat(anna.purpose.told).containsExactly("stored");
  }

  @Test
  void startsOnceHoweverOftenStartIsPressed() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.askInChat(interview);
    assertThat(anna.shown()).hasSize(1);

    anna.now = anna.now.plus(Duration.ofHours(3));
    anna.askInChat(interview);
    assertThat(anna.shown()).hasSize(2).last().asString().startsWith("Hur var veckan?");
  }

  @Test
  void changesAnEarlierAnswerWhenItsOldButtonsArePressed() {
    Interview interview = anna.startInChat(Samples.WEEK);
    var great = anna.button("Toppen");
    anna.press("Bra");

    anna.press(great, null);

    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("great"));
    assertThat(anna.versions(interview)).isEqualTo(2);
    assertThat(anna.last()).isEqualTo("Hur var veckan? Ändrat till Toppen.");
    assertThat(anna.now(interview).place().question()).isEqualTo("done");
  }

  @Test
  void refusesAPressByAnybodyElse() {
    Interview interview = anna.startInChat(Samples.WEEK);

    anna.pressAs(Samples.english(), anna.button("Bra"));

    assertThat(anna.last())
        .isEqualTo("That question was put to somebody else, so only they can answer it.");
    assertThat(anna.now(interview).answers()).isEmpty();
  }

  @Test
  void saysWhenAQuestionIsUnknown() {
    anna.press(Interviewer.inChat(InterviewId.create()), null);
    assertThat(anna.last()).startsWith("Jag hittar inte den frågan längre.");
  }

  @Test
  void saysThatItHasClosedAndWhatWasTypedIsNotLost() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.now = Talk.FRIDAY;

    assertThat(anna.type("bra")).isTrue();

    assertThat(anna.last())
        .isEqualTo(
            "Veckoavstämning, v. 48 var öppen till fredag 27 november kl. 17.00 och går inte längre"
                + " att svara på.\n"
                + "Det du skrev nu är inte sparat, men det står kvar här ovanför.");
    assertThat(anna.now(interview).status()).isEqualTo(Status.EXPIRED);
    assertThat(anna.type("bra")).isFalse();
  }

  @Test
  void refusesAPressOnceItHasClosed() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.purpose.refusals.put("v. 48", "Den stängde i fredags.");

    anna.press("Bra");

    assertThat(anna.last()).isEqualTo("Den stängde i fredags.");
    assertThat(anna.now(interview).answers()).isEmpty();
  }

  @Test
  void goesBackShowingWhatWasAnswered() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.type("Tillbaka.");
    assertThat(anna.last())
        .isEqualTo(
            "Hur var veckan?\nDu svarade: Bra\n"
                + "[Tungt] [Segt] [Okej] [Bra] [Toppen] [Behåll svaret]");

    anna.press("Behåll svaret");
    assertThat(anna.last()).startsWith("Vad blev klart?");
    assertThat(anna.versions(interview)).isEqualTo(1);
  }

  @Test
  void saysThatNothingComesBeforeTheFirstQuestion() {
    anna.startInChat(Samples.WEEK);
    anna.type("back");
    assertThat(anna.last()).isEqualTo("Det här är första frågan.");
  }

  @Test
  void skipsWhatIsNotRequiredAndNothingElse() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.type("hoppa över");
    assertThat(anna.last()).startsWith("Den här frågan behöver ett svar. Skriv senare");
    anna.press("Bra");

    anna.type("SKIP");

    assertThat(anna.answer(interview, "done")).isEqualTo(new Answer.Nothing());
    assertThat(anna.last()).startsWith("Är något i vägen?");
  }

  @Test
  void pausesAndGoesOnWhereItWas() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.type("senare");
    assertThat(anna.last())
        .isEqualTo(
            "Vi fortsätter när du vill. Det du har svarat är sparat, och det finns tid till fredag"
                + " 27 november kl. 17.00.\n[Fortsätt] [Fyll i som formulär]");
    assertThat(anna.type("hej")).isFalse();

    anna.press("Fortsätt");

    assertThat(anna.last()).startsWith("Vad blev klart?");
    assertThat(anna.now(interview).status()).isEqualTo(Status.ASKING);
  }

  @Test
  void keepsWhatWasAnsweredWhenThePersonBreaksOff() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.type("avbryt");

    assertThat(anna.last()).startsWith("Jag slutar fråga. Det du har svarat är sparat");
    assertThat(anna.now(interview).status()).isEqualTo(Status.CANCELLED);
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("good"));
    anna.press("Fortsätt");
    assertThat(anna.last()).startsWith("Vad blev klart?");
  }

  @Test
  void resumesWhenAQuestionOfAPausedInterviewIsAnswered() {
    anna.startInChat(Samples.WEEK);
    anna.type("later");

    anna.press("Bra");

    assertThat(anna.last()).startsWith("Bra. Vad blev klart?");
  }

  @Test
  void saysWhatIsPossibleWhenItDoesNotUnderstand() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.type("sisådär");
    assertThat(anna.last())
        .isEqualTo("Välj Tungt, Segt, Okej, Bra eller Toppen, eller skriv ett tal från 1 till 5.");
    anna.type("4");
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("good"));
  }

  @Test
  void storesWhatIsTypedToTheLetter() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.press("Inget av dem");
    String hostile =
        "<!channel> *fet* `kod` \u0000 \ud83d\udc69\u200d\ud83d\udcbb \u202eשלום\u202c \ud83d & <@U1> "
            + "x".repeat(19_900);

    anna.type(hostile);

    anna.restart();
    assertThat(anna.answer(interview, "blockers")).isEqualTo(new Answer.Words(hostile));
  }

  @Test
  void takesTwentyThousandCharactersAndNamesTheLimitBeyond() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.type("inget");
    anna.type("å".repeat(20_001));
    assertThat(anna.last())
        .isEqualTo(
            "Det är 20\u00a0001 tecken, och det får plats 20\u00a0000. Ditt meddelande står kvar här"
                + " ovanför: korta det och skicka igen.");

    anna.type("😀".repeat(20_000));

    assertThat(anna.answer(interview, "blockers")).isEqualTo(new Answer.Words("😀".repeat(20_000)));
  }

  @Test
  void takesWhatWasTickedWhenThePersonTypesThatTheyAreDone() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Okej");
    anna.type("klar");
    assertThat(anna.last()).startsWith("Välj bland alternativen ovan");
    anna.press("Anställa en testare");
    anna.press("Lansera importen");
    anna.press("✓ Anställa en testare");

    anna.type("Klar.");

    assertThat(anna.answer(interview, "done")).isEqualTo(Answer.Chosen.of("import"));
    assertThat(anna.last()).startsWith("Lansera importen. Är något i vägen?");
  }

  @Test
  void saysBackWhatItUnderstoodOfTyping() {
    anna.startInChat(new Questionnaire(List.of(Samples.HOURS, Samples.WHEN, Samples.HELP)));
    anna.type("3,5 timmar");
    assertThat(anna.last()).startsWith("3,5\u00a0timmar. Till när?");
    anna.type("fredag");
    assertThat(anna.last()).startsWith("Fredag 27 november 2026. Vill du ha hjälp?");
  }

  @Test
  void leavesOneFinishedAndOffersToEditIt() {
    Interview interview = anna.startInChat(new Questionnaire(List.of(Samples.MOOD)));
    var great = anna.button("Toppen");
    anna.press("Bra");
    anna.askInChat(interview);
    assertThat(anna.last()).isEqualTo("Du har svarat på allt i Veckoavstämning, v. 48.\n[Ändra]");

    anna.press(great, null);

    assertThat(anna.now(interview).edited()).isTrue();
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("great"));
    assertThat(anna.purpose.told).containsExactly("stored", "finished", "stored");
  }

  @Test
  void takesPeopleAndDaysFromPickers() {
    Interview interview =
        anna.startInChat(new Questionnaire(List.of(Samples.WHO, Samples.WHEN, Samples.SCALE)));
    Person kim = Samples.english();
    anna.everybody.put(kim.id(), kim);
    assertThat(anna.last()).isEqualTo("Vem hjälpte dig?\n[Välj en person] [Hoppa över]");
    anna.type("Kim");
    assertThat(anna.last()).startsWith("Välj personen i listan ovan");

    anna.press(anna.button("Välj en person"), new Value.People(List.of(kim.id())));
    anna.press(anna.button("Välj en dag"), new Value.Day(LocalDate.of(2026, 12, 1)));

    assertThat(anna.last())
        .isEqualTo(
            "Hur tydligt är ditt mål? 1 betyder grumligt. 5 betyder klart.\n"
                + "[1] [2] [3] [4] [5] [Hoppa över]");
    assertThat(anna.answer(interview, "who")).isEqualTo(new Answer.Somebody(kim.id()));
    assertThat(anna.answer(interview, "when")).isEqualTo(new Answer.Day(LocalDate.of(2026, 12, 1)));
    anna.press("5");
    assertThat(anna.answer(interview, "clear")).isEqualTo(Answer.Amount.of(5));
  }

  @Test
  void changesWhatWasTickedFromAnOldMessage() {
    Interview interview = anna.startInChat(new Questionnaire(List.of(Samples.DONE)));
    anna.press("Lansera importen");
    var tester = anna.button("Anställa en testare");
    anna.press("Klar");
    assertThat(anna.now(interview).status()).isEqualTo(Status.FINISHED);

    anna.press(tester, null);

    assertThat(anna.answer(interview, "done").keys()).containsExactly("import", "tester");
  }

  @Test
  void keepsTicksThroughAPause() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.press("Lansera importen");
    anna.type("senare");
    anna.press("Fortsätt");

    assertThat(anna.last()).contains("[✓ Lansera importen]");
    anna.press("Klar");
    assertThat(anna.answer(interview, "done")).isEqualTo(Answer.Chosen.of("import"));
  }

  @Test
  void refusesWhatTheQuestionNeverOffered() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press(
        Press.on(Press.Verb.ANSWER, interview.id(), Samples.MOOD, "ecstatic").action(), null);

    assertThat(anna.last()).startsWith("Jag hittar inte den frågan längre.");
    assertThat(anna.now(interview).answers()).isEmpty();
  }

  @Test
  void beginsOneInterviewForOneSubject() {
    Interview first = anna.begin(Samples.WEEK);
    Interview second = anna.begin(Samples.EVERY_KIND);

    assertThat(second).isEqualTo(first);
  }
}
