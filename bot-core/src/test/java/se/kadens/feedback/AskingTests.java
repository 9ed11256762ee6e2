package se.kadens.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.feedback.Colleagues.ANNA;
import static se.kadens.feedback.Colleagues.BO;
import static se.kadens.feedback.Colleagues.DISA;
import static se.kadens.feedback.Colleagues.EVERYBODY;
import static se.kadens.feedback.Colleagues.KIM;
import static se.kadens.feedback.Colleagues.SARA;
import static se.kadens.feedback.Colleagues.TOR;
import static se.kadens.feedback.Colleagues.YLVA;
import static se.kadens.feedback.Colleagues.praise;
import static se.kadens.feedback.Colleagues.said;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.stage.Stage;

/** A question of how one did, and everything that can become of it. */
class AskingTests {

  private static final String TOPIC = "Hur gick workshoppen?";

  private final Colleagues colleagues = new Colleagues();
  private final Stage stage = colleagues.stage;

  @Test
  void readsAsItShouldInSwedish() {
    stage.say(ANNA, "be om återkoppling");
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Vad vill du ha återkoppling på, och av vem? Du kan fråga upp till tre.
            [Fråga någon]""");
    stage.press(ANNA, "Fråga någon");
    stage.submit(ANNA, colleagues.question(TOPIC, KIM, SARA));
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Frågan går till Kim Falk och Sara Öst. Den är öppen till måndag 14 december, \
            med en påminnelse efter tre arbetsdagar.
            [Ta tillbaka]""");
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            Anna Berg vill gärna ha din återkoppling:
            Hur gick workshoppen?
            Du kan tacka nej. Du väljer vem som ser ditt svar. Öppen till måndag 14 december.
            [Svara] [Tacka nej]""");
    stage.press(KIM, "Svara");
    assertThat(stage.last(KIM)).endsWith("[Bara Anna] [Anna och chefen Bo]");
    stage.press(KIM, "Bara Anna");
    stage.submit(KIM, praise("Du lyssnade."));
    stage.press(KIM, "Skicka");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk har svarat på din fråga om återkoppling.");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA))
        .startsWith(
            """
            Beröm till Anna Berg från Kim Falk
            Anna frågade:
            Hur gick workshoppen?
            Kim säger:
            Du lyssnade.
            """);
  }

  @Test
  void readsAsItShouldInEnglish() {
    stage.company().of(ANNA, KIM).speaking(Language.ENGLISH);
    stage.say(ANNA, "ask for feedback on the workshop");
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            What would you like feedback on, and from whom? You can ask up to three.
            on the workshop
            [Ask somebody]""");
    stage.press(ANNA, "Ask somebody");
    assertThat(stage.form(ANNA).fields().toString()).contains("initial=on the workshop");
    stage.submit(ANNA, colleagues.question("How did it go?", KIM));
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            Anna Berg would like your feedback:
            How did it go?
            You may decline. You choose who sees your answer. Open until Monday 14 December.
            [Answer] [Decline]""");
    stage.press(KIM, "Decline");
    assertThat(stage.last(KIM))
        .isEqualTo("You have declined, and Anna is told kindly. You need not say why.\n[Say why]");
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Kim Falk cannot give feedback on that this time. It says nothing about you; \
            somebody else may have seen more.
            [Ask somebody else]""");
  }

  @Test
  void isDeclinedInOnePressWithAReasonAfterwardsIfOneLikes() {
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.press(KIM, "Tacka nej");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk kan inte ge återkoppling på det");
    long told = stage.sentTo(ANNA);
    stage.press(KIM, "Säg varför");
    assertThat(stage.submit(KIM, Map.of())).isInstanceOf(Reply.Correct.class);
    stage.submit(KIM, Map.of("reason", new Value.Words("Jag var inte med.")));
    stage.tick();
    assertThat(stage.last(ANNA)).contains("Jag var inte med.");
    assertThat(stage.sentTo(ANNA)).isEqualTo(told);
    assertThat(said(stage.submit(KIM, Map.of("reason", new Value.Words("Och nu?")))))
        .isEqualTo("Det är redan sagt.");
  }

  @Test
  void cannotBeAnsweredOnceItWasDeclinedButCanBeGivenUnasked() {
    colleagues.ask(ANNA, TOPIC, KIM);
    Action answer = stage.button(KIM, "Svara");
    stage.press(KIM, answer);
    stage.press(KIM, "Bara Anna");
    stage.submit(KIM, praise("Du lyssnade."));
    Action send = stage.button(KIM, "Skicka");
    stage.press(KIM, "Tacka nej");
    assertThat(said(stage.press(KIM, answer)))
        .startsWith("Du tackade nej till den frågan från Anna Berg")
        .endsWith("[Ge Anna återkoppling]");
    stage.press(KIM, send);
    assertThat(stage.last(KIM))
        .startsWith("Du tackade nej till den frågan från Anna Berg")
        .contains("Du lyssnade.", "[Ge den ändå]");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk kan inte ge återkoppling");
    stage.press(KIM, "Ge den ändå");
    stage.press(KIM, "Skicka");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk har gett dig beröm.");
  }

  @Test
  void isNotAnsweredByWhatGoesToSomebodyElse() {
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.press(KIM, "Svara");
    String draft = stage.button(KIM, "Bara Anna").subject().split("/", 2)[0];
    stage.press(KIM, new Action("feedback", "to", draft + "/" + stage.person(SARA).id()));
    stage.press(KIM, "Bara Sara");
    stage.submit(KIM, praise("Du lyssnade."));
    assertThat(stage.last(KIM)).doesNotContain(TOPIC);
    stage.press(KIM, "Skicka");
    stage.say(KIM, "hem");
    assertThat(stage.last(KIM)).contains(TOPIC, "[Svara]");
  }

  @Test
  void isAnsweredOnce() {
    colleagues.ask(ANNA, TOPIC, KIM);
    Action answer = stage.button(KIM, "Svara");
    Action decline = stage.button(KIM, "Tacka nej");
    stage.press(KIM, answer);
    stage.press(KIM, answer);
    stage.press(KIM, "Bara Anna");
    stage.submit(KIM, praise("Bra."));
    stage.press(KIM, "Skicka");
    for (Action late : List.of(answer, decline)) {
      assertThat(said(stage.press(KIM, late)))
          .startsWith("Du har svarat på den frågan från Anna Berg.");
    }
    assertThat(stage.get(FeedbackDrafts.class).of(stage.person(KIM))).isEmpty();
  }

  @Test
  void keepsTheQuestionFromWhoeverElseReadsTheAnswer() {
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.press(KIM, "Svara");
    stage.press(KIM, "Anna och chefen Bo");
    stage.submit(KIM, praise("Du lyssnade."));
    stage.press(KIM, "Skicka");
    stage.press(BO, "Läs");
    assertThat(stage.everythingSaidTo(BO)).contains("Du lyssnade.").doesNotContain(TOPIC);
  }

  @Test
  void isRemindedOfOnceAfterThreeWorkingDays() {
    stage.turnTo("2026-11-26T09:00:00Z");
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.turnTo("2026-12-01T08:59:00Z");
    assertThat(stage.sentTo(KIM)).isEqualTo(1);
    stage.turnTo("2026-12-01T09:00:00Z").tick();
    assertThat(stage.sentTo(KIM)).isEqualTo(2);
    assertThat(stage.last(KIM))
        .startsWith("Anna Berg vill fortfarande gärna ha din återkoppling.")
        .contains("Det här är den enda påminnelsen.", TOPIC);
    stage.turnTo("2026-12-08T09:00:00Z").turnTo("2026-12-20T09:00:00Z");
    assertThat(stage.sentTo(KIM)).isEqualTo(2);
  }

  @Test
  void isNotRemindedOfOnceItIsOver() {
    colleagues.ask(ANNA, TOPIC, KIM, SARA, TOR);
    stage.press(KIM, "Tacka nej");
    stage.press(SARA, "Svara");
    stage.press(SARA, "Bara Anna");
    stage.submit(SARA, praise("Bra."));
    stage.press(SARA, "Skicka");
    stage.press(ANNA, "Ta tillbaka");
    assertThat(stage.messages(ANNA)).contains("Tillbakatagen. Tor Vik behöver inte svara.");
    stage.turnTo("2026-11-26T10:00:00Z");
    for (String who : List.of(KIM, SARA, TOR)) {
      assertThat(stage.sentTo(who)).as(who).isEqualTo(1);
    }
    assertThat(said(stage.press(TOR, "Svara")))
        .startsWith("Anna Berg har tagit tillbaka den frågan.");
  }

  @Test
  void remindsNobodyWhoIsAway() {
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.say(KIM, "borta 2026-11-26 till 2026-11-27");
    long before = stage.sentTo(KIM);
    stage.turnTo("2026-11-26T10:00:00Z").turnTo("2026-11-30T10:00:00Z");
    assertThat(stage.sentTo(KIM)).isEqualTo(before);
  }

  @Test
  void waitsUntilWhoeverIsAskedIsBackAndRemindsThreeDaysAfterThat() {
    stage.say(KIM, "borta 2026-11-23 till 2026-11-25");
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.turnTo("2026-11-24T10:00:00Z").turnTo("2026-11-25T10:00:00Z");
    assertThat(stage.sentTo(KIM)).isZero();
    stage.turnTo("2026-11-26T08:00:00Z");
    assertThat(stage.sentTo(KIM)).isEqualTo(1);
    stage.turnTo("2026-11-30T10:00:00Z");
    assertThat(stage.sentTo(KIM)).isEqualTo(1);
    stage.turnTo("2026-12-01T08:00:00Z");
    assertThat(stage.sentTo(KIM)).isEqualTo(2);
  }

  @Test
  void isOverAfterThreeWeeks() {
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.turnTo("2026-12-14T09:00:00Z");
    assertThat(said(stage.press(KIM, "Svara"))).startsWith("Den frågan från Anna Berg var öppen");
    stage.say(KIM, "hem");
    assertThat(stage.last(KIM)).doesNotContain(TOPIC);
    colleagues.ask(ANNA, "En gång till?", KIM);
    assertThat(stage.last(KIM)).contains("En gång till?");
  }

  @Test
  void isSentOnceHoweverOftenTheFormComes() {
    stage.say(ANNA, "be om återkoppling");
    stage.press(ANNA, "Fråga någon");
    Map<String, Value> values = colleagues.question(TOPIC, KIM);
    stage.submit(ANNA, values);
    assertThat(said(stage.submit(ANNA, values))).startsWith("Den frågan är redan skickad.");
    assertThat(stage.sentTo(KIM)).isEqualTo(1);
    colleagues.ask(ANNA, "Något annat?", KIM, SARA);
    assertThat(stage.last(ANNA))
        .startsWith("Frågan går till Sara Öst.")
        .contains("En fråga från dig väntar redan på svar av Kim Falk.");
    assertThat(stage.sentTo(KIM)).isEqualTo(1);
  }

  @Test
  void goesToNobodyWhoWouldAnswerUpwards() {
    stage.say(BO, "be om återkoppling");
    stage.press(BO, "Fråga någon");
    assertThat(stage.submit(BO, colleagues.question(TOPIC, DISA, KIM)).toString())
        .contains("Kim Falk rapporterar till dig, direkt eller genom andra.");
    stage.say(YLVA, "be om återkoppling");
    stage.press(YLVA, "Fråga någon");
    assertThat(stage.submit(YLVA, colleagues.question(TOPIC, KIM)).toString())
        .contains("Kim Falk rapporterar till dig");
    assertThat(stage.messages(KIM)).isEmpty();
    assertThat(stage.messages(DISA)).isEmpty();
    colleagues.ask(ANNA, TOPIC, BO);
    assertThat(stage.last(BO)).startsWith("Anna Berg vill gärna ha din återkoppling:");
  }

  @Test
  void correctsWhatCannotBeAsked() {
    stage.say(ANNA, "be om återkoppling");
    stage.press(ANNA, "Fråga någon");
    assertThat(stage.submit(ANNA, Map.of()))
        .isEqualTo(
            new Reply.Correct(
                Map.of(
                    "topic", "Skriv vad det gäller, eller välj ett mål.",
                    "people", "Välj vem du vill fråga. Bara kollegor i Kadens kan svara.")));
    assertThat(stage.submit(ANNA, colleagues.question(TOPIC, KIM, SARA, BO, TOR)).toString())
        .contains("Högst tre.");
    assertThat(stage.submit(ANNA, colleagues.question(TOPIC, ANNA)).toString())
        .contains("Du kan inte fråga dig själv.");
    assertThat(stage.submit(ANNA, colleagues.question("å".repeat(501), KIM)).toString())
        .contains("Det finns plats för 500 tecken.");
    Map<String, Value> leaver = colleagues.question(TOPIC, TOR);
    stage.company().withoutAnyMore(TOR);
    assertThat(stage.submit(ANNA, leaver).toString()).contains("Tor Vik har slutat.");
  }

  @Test
  void isNobodyElsesToAnswerDeclineOrTakeBack() {
    colleagues.ask(ANNA, TOPIC, KIM);
    Action answer = stage.button(KIM, "Svara");
    Action takeBack = stage.button(ANNA, "Ta tillbaka");
    for (String other : EVERYBODY.stream().filter(name -> !name.equals(KIM)).toList()) {
      for (String verb : List.of("answer", "decline", "why")) {
        assertThat(said(stage.press(other, new Action("feedbackask", verb, answer.subject()))))
            .isEqualTo("Den frågan är inte ställd till dig.");
      }
      Submitted forged =
          new Submitted(
              stage.person(other),
              stage.now(),
              new Action("feedbackask", "reason", answer.subject()),
              Map.of("reason", new Value.Words("Nej")));
      assertThat(said(stage.get(AskDialogue.class).answer(forged)))
          .isEqualTo("Den frågan är inte ställd till dig.");
      if (!other.equals(ANNA)) {
        stage.press(other, takeBack);
        assertThat(stage.last(other)).startsWith("Det finns inget kvar att ta tillbaka");
        assertThat(stage.everythingSaidTo(other)).doesNotContain(TOPIC);
      }
    }
    stage.press(KIM, "Svara");
    assertThat(stage.last(KIM)).startsWith("Återkoppling till Anna Berg.");
  }

  @Test
  void standsOnTheHomeOfWhoeverIsAsked() {
    colleagues.ask(ANNA, TOPIC, KIM);
    stage.say(KIM, "hem");
    assertThat(stage.last(KIM)).contains("Återkoppling\nAnna Berg vill gärna ha din", TOPIC);
    stage.say(ANNA, "hem");
    assertThat(stage.last(ANNA))
        .contains("Du väntar på återkoppling från Kim Falk.\n[Ta tillbaka]");
    stage.say(SARA, "hem");
    assertThat(stage.last(SARA)).doesNotContain("Återkoppling");
  }
}
